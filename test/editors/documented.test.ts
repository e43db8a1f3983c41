import { expect, test } from 'vitest';
import { documentedBlocks } from './support/documented.ts';

const start = ['hacc', 'lsp', '--stdio'];

test('the settings of Kate and Sublime Text are JSON that starts the server', () => {
  const [kate] = documentedBlocks('Kate', 'json').map((block) => JSON.parse(block));
  expect(kate.servers.hac.command).toEqual(start);
  const [sublime] = documentedBlocks('Sublime Text', 'json').map((block) => JSON.parse(block));
  expect(sublime.clients.hacc.command).toEqual(start);
});

test('those of Helix start it with the same words', () => {
  const [helix = ''] = documentedBlocks('Helix', 'toml');
  const [, command, words] = /command = "(\w+)"\nargs = (\[.*\])/.exec(helix) ?? [];
  expect([command, ...JSON.parse(words ?? '[]')]).toEqual(start);
});
