import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { describeWith, folder, heartbeatDaemon, tool } from '../../support/oracles.ts';
import { hard } from './hard.ts';
import { groupsOf, roundTrip } from './support.ts';

test.each(Object.entries(hard))('%s: the groups stay the same', (_, text) => {
  expect(groupsOf(roundTrip(text))).toEqual(groupsOf(text));
});

function filesOf(corpus: string): string[] {
  const folderOfFiles = join(corpus, 'haresources');
  const files = readdirSync(folderOfFiles).filter((name) => name.endsWith('.haresources'));
  const seeds = ['001/haresources', '002/haresources', '004/haresources.step1', '004/haresources.step2'];
  return [...files.map((name) => join(folderOfFiles, name)), ...seeds.map((seed) => join(corpus, 'seeds', seed))];
}

/** `# title` and lines, as the goldens have them. */
function golden(groups: readonly (readonly string[])[]): string[] {
  const resources = groups.map(([, ...words]) => words);
  return [
    '# allkeys',
    ...resources.map(([key]) => key ?? ''),
    '# groups (otherkeys with HA_CURHOST=zz)',
    ...resources.map((words) => words.join(' ')),
  ];
}

describeWith('real files', [folder('HACC_CORPUS')], (corpus) => {
  const files = filesOf(corpus);
  test('are there', () => expect(files.length).toBeGreaterThan(20));

  test.each(files)('%s: the groups stay the same', (path) => {
    const text = readFileSync(path, 'utf8');
    expect(groupsOf(roundTrip(text))).toEqual(groupsOf(text));
  });

  test.each(files.filter((path) => path.endsWith('.haresources')))('%s: as ResourceManager said', (path) => {
    const said = readFileSync(path.replace(/haresources$/, 'golden.txt'), 'utf8')
      .trimEnd()
      .split('\n');
    const expected = said.map((line) => line.trimEnd());
    const text = readFileSync(path, 'utf8');
    expect(golden(groupsOf(text))).toEqual(expected);
    expect(golden(groupsOf(roundTrip(text)))).toEqual(expected);
  });
});

const mayUnshare = process.getuid?.() === 0;
const run = promisify(execFile);

describeWith('ResourceManager itself', [tool('heartbeat-groups'), heartbeatDaemon()], (groups) => {
  const view = async (text: string, node: string): Promise<string[]> => {
    const path = join(mkdtempSync(join(tmpdir(), 'hacc-groups-')), 'haresources');
    writeFileSync(path, text);
    const commands = ['allkeys', 'ourkeys', 'otherkeys'];
    const said = await Promise.all(commands.map((command) => run(groups, [path, node, command])));
    rmSync(dirname(path), { recursive: true });
    return said.map(({ stdout }) => stdout);
  };
  const corpus = process.env.HACC_CORPUS;
  const files = corpus === undefined ? [] : filesOf(corpus).map((path) => [path, readFileSync(path, 'utf8')] as const);

  test.skipIf(!mayUnshare).concurrent.each([...Object.entries(hard), ...files])(
    '%s: understands the same',
    async (_, text) => {
      const node = groupsOf(text)[0]![0]!;
      expect(await view(roundTrip(text), node)).toEqual(await view(text, node));
    },
    60_000,
  );
});
