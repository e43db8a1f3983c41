import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import type { Severity } from '../../compiler/diagnostics/diagnostic.ts';
import { renderText } from '../../compiler/diagnostics/render-text.ts';
import { print } from '../../compiler/format/print.ts';
import { parse } from '../../grammar/index.ts';

const extension = join(import.meta.dirname, '../../vscode-extension');
const read = (path: string): string => readFileSync(join(extension, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { contributes } = manifest;
const client = read('extension.ts');

test('the client is small, and imports nothing of the compiler', () => {
  expect(client.split('\n').length).toBeLessThan(80);
  const files = readdirSync(extension).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(4);
  const foreign = files.flatMap((file) => [...read(file).matchAll(/from '(\.\.[^']*)'/g)].map((match) => match[1]));
  expect(foreign).toEqual([]);
});

test('the commands of the manifest are those that the client registers', () => {
  const registered = [...client.matchAll(/registerCommand\('([^']+)'/g)].map((match) => match[1]!);
  expect(contributes.commands.map(({ command }: { command: string }) => command).sort()).toEqual(
    // Only code lenses call it.
    registered.filter((command) => command !== 'hacc.showReferences').sort(),
  );
});

test('menus, walkthroughs and their events name only commands that there are', () => {
  const known = new Set(contributes.commands.map(({ command }: { command: string }) => command));
  const text = JSON.stringify([contributes.menus, contributes.walkthroughs]);
  const named = [...text.matchAll(/\bhacc\.[A-Za-z]+\b/g)].map((match) => match[0]);
  expect(named.length).toBeGreaterThan(10);
  // The name of the command line's file is no command.
  expect(named.filter((name) => !known.has(name) && name !== 'hacc.json')).toEqual([]);
});

test('every file that the manifest names is there', () => {
  const paths = [
    ...contributes.languages.flatMap((language: { configuration?: string; icon?: Record<string, string> }) => [
      ...(language.configuration === undefined ? [] : [language.configuration]),
      ...Object.values(language.icon ?? {}),
    ]),
    ...[...contributes.grammars, ...contributes.snippets].map(({ path }: { path: string }) => path),
    ...contributes.jsonValidation.map(({ url }: { url: string }) => url),
    ...contributes.walkthroughs[0].steps.map(({ media }: { media: { markdown: string } }) => media.markdown),
    manifest.icon,
  ];
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(join(extension, path)))).toEqual([]);
});

test('every setting is described, and a restricted workspace cannot name files to read', () => {
  const settings: [string, Record<string, string>][] = Object.entries(contributes.configuration.properties);
  const undescribed = settings.filter(
    ([, { description, markdownDescription }]) => !(description ?? markdownDescription),
  );
  expect(undescribed).toEqual([]);
  expect(manifest.capabilities.untrustedWorkspaces).toMatchObject({
    supported: 'limited',
    restrictedConfigurations: ['hacc.agents'],
  });
});

test('the problem matcher reads what the command line prints', () => {
  const [{ pattern }] = contributes.problemMatchers;
  const source = { path: 'cluster/web.hac', text: 'primitive a IPaddr2 { ip=1 }\nlocation b prefers c\n' };
  const { diagnostics } = compile(source);
  expect(diagnostics.length).toBeGreaterThan(1);
  const severities = new Set<Severity>();
  for (const diagnostic of diagnostics) {
    const match = new RegExp(pattern.regexp).exec(renderText(diagnostic, false).split('\n')[0]!)!;
    expect(match[pattern.file]).toBe(source.path);
    expect(Number(match[pattern.line])).toBeGreaterThan(0);
    expect([match[pattern.severity], match[pattern.code], match[pattern.message]]).toEqual([
      diagnostic.severity,
      diagnostic.id,
      diagnostic.message,
    ]);
    severities.add(diagnostic.severity);
  }
  expect(severities.size).toBeGreaterThan(1);
});

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

/** The text of a snippet whose user only ever presses the tabulator. */
function expanded({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$0$/, '');
}

describe('snippets', () => {
  const snippets: Record<string, Snippet> = JSON.parse(read('snippets/hac.json'));
  const all = Object.values(snippets);

  test.each(Object.entries(snippets))('%s is right and in the one style', (_, snippet) => {
    const text = expanded(snippet);
    const parsed = parse({ path: 'snippet.hac', text });
    expect(parsed.faults.map(({ message }) => message)).toEqual([]);
    expect(print(parsed.file)).toBe(text);
  });

  test('make a cluster without a finding when all are put together', () => {
    const text = all
      .filter(({ prefix }) => prefix !== 'ignore')
      .map(expanded)
      .join('\n');
    const { diagnostics } = compile({ path: 'snippets.hac', text });
    expect(diagnostics.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
  });
});

test('the example of the walkthrough has no finding and is in the one style', () => {
  const text = read('walkthrough/example.hac');
  const { value, diagnostics } = compile({ path: 'example.hac', text });
  expect(diagnostics.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
  expect(print(value.parsed.file)).toBe(text);
});

test('a word of the editor is what a user takes for one', () => {
  const { wordPattern } = JSON.parse(read('language-configuration.json'));
  const words = 'colocation web-ip with disk:Promoted score=-10 a->b #uname'.match(
    new RegExp(wordPattern.pattern, `${wordPattern.flags}g`),
  );
  expect(words).toEqual(['colocation', 'web-ip', 'with', 'disk', 'Promoted', 'score', '-10', 'a', 'b', '#uname']);
});
