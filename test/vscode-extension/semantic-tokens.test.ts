import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lineStarts } from '../../grammar/index.ts';
import { compileDocument } from '../../lsp/compilation.ts';
import { defaultSettings } from '../../lsp/editor-settings.ts';
import { semanticTokenTypes } from '../../lsp/features/semantic-token-kinds.ts';
import { semanticTokens } from '../../lsp/features/semantic-tokens.ts';
import { semanticTokenScopes } from '../../vscode-extension/generate/semantic-token-scopes.ts';
import { scopedTokens } from './support/scopes.ts';

const samples = join(import.meta.dirname, '../../samples');
const texts: readonly (readonly [name: string, text: string])[] = [
  ...readdirSync(samples)
    .filter((name) => name.endsWith('.hac'))
    .map((name) => [name, readFileSync(join(samples, name), 'utf8')] as const),
  ['corners.hac', readFileSync(join(import.meta.dirname, 'corners.hac'), 'utf8')],
];

/** What the server says of a text, word by word. */
function serverTokens(text: string) {
  const source = { path: '/sample.hac', text };
  const { data } = semanticTokens(compileDocument({ uri: 'file:///sample.hac', version: 1, source }, defaultSettings));
  const starts = lineStarts(source);
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [lines, characters, length, type] = data.slice(index * 5, index * 5 + 4) as [number, number, number, number];
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const start = starts[line]! + character;
    return { start, text: text.slice(start, start + length), type: semanticTokenTypes[type]!, line: line + 1 };
  });
}

test.each(texts)('%s keeps its colours when the server is up', (_, text) => {
  const scoped = scopedTokens(text);
  const tokens = serverTokens(text);
  expect(tokens.length).toBeGreaterThan(10);
  const differences = tokens.flatMap(({ start, text: word, type, line }) => {
    const token = scoped.find((one) => one.start <= start && start < one.end);
    const scope = token?.scopes.at(-1);
    return scope === undefined || semanticTokenScopes[type].includes(scope)
      ? []
      : [`${line}: ${word} is ${type}, but ${scope}`];
  });
  expect(differences).toEqual([]);
});

test('the grammar and the server know the same things by name', () => {
  const seen = new Set(texts.flatMap(([, text]) => serverTokens(text).map(({ type }) => type)));
  expect([...seen].sort()).toEqual([...semanticTokenTypes].sort());
});
