import { describe, expect, test } from 'vitest';
import { offsetAt } from '../../grammar/index.ts';
import { definition } from '../../lsp/features/definition.ts';
import { documentHighlights } from '../../lsp/features/document-highlight.ts';
import { references } from '../../lsp/features/references.ts';
import { prepareRename, rename } from '../../lsp/features/rename.ts';
import { compiled } from './support/compiled.ts';
import { draw, marked } from './support/marks.ts';

interface Ranged {
  readonly range: {
    readonly start: { line: number; character: number };
    readonly end: { line: number; character: number };
  };
}

/** The text with the ranges of an answer drawn into it. */
function drawn(text: string, found: readonly Ranged[]): string {
  const source = { path: '', text };
  return draw(
    text,
    found.map(({ range }) => ({ start: offsetAt(source, range.start), end: offsetAt(source, range.end) })),
  );
}

/** The marked text with its cursor taken out, to compare with what is drawn. */
function expected(text: string): string {
  return draw(marked(text).text, marked(text).ranges);
}

const resource = `primitive ⟦w▮eb⟧ apache
primitive ip IPaddr2
group all ⟦web⟧ ip
location ⟦web⟧ prefers alpha
order ip -> ⟦web⟧:start
location (ip ⟦web⟧) avoids beta
ticket site for ⟦web⟧
tag everything ⟦web⟧
`;

const node = `node ⟦alp▮ha⟧ as 1
node beta as 2
primitive fence stonith:fence_apc { pcmk_host_list="beta ⟦alpha⟧"  pcmk_host_map="⟦alpha⟧:1;beta:2" }
location fence avoids ⟦alpha⟧
location fence prefers where #uname == ⟦alpha⟧
fencing ⟦alpha⟧ { level 1 fence }
`;

describe.each([
  ['a resource', resource],
  ['a node', node],
])('%s', (_what, text) => {
  test('is highlighted at every place', () => {
    const { compilation, cursor } = compiled(text);
    const found = documentHighlights(compilation, cursor);
    expect(drawn(compilation.source.text, found)).toBe(expected(text));
    expect(found.map(({ kind }) => kind)).toEqual([3, ...found.slice(1).map(() => 2)]);
  });

  test('is found from each of its places', () => {
    const { compilation, ranges } = compiled(text);
    for (const { end } of ranges) {
      const context = { includeDeclaration: true };
      const parameters = { textDocument: { uri: '' }, position: { line: 0, character: 0 }, context };
      expect(drawn(compilation.source.text, references(compilation, end, parameters))).toBe(expected(text));
      expect(definition(compilation, end)).toHaveLength(1);
    }
  });

  test('is renamed at every place', () => {
    const { compilation, cursor } = compiled(text);
    const edits = rename(compilation, cursor, { newName: 'other.name' })?.changes?.[compilation.uri] ?? [];
    expect(drawn(compilation.source.text, edits)).toBe(expected(text));
    expect(new Set(edits.map(({ newText }) => newText))).toEqual(new Set(['other.name']));
  });
});

test('a name in quotes keeps them, and an odd name of a node gets them', () => {
  const quotes = compiled('primitive "a▮b" Dummy\nlocation "ab" prefers n\n');
  const edits = rename(quotes.compilation, quotes.cursor, { newName: 'c' })?.changes?.[quotes.compilation.uri];
  expect(edits?.map(({ newText }) => newText)).toEqual(['"c"', '"c"']);
  const odd = compiled('node a▮lpha\nprimitive r Dummy\nlocation r avoids alpha\n');
  const changed = rename(odd.compilation, odd.cursor, { newName: 'alpha two' })?.changes?.[odd.compilation.uri];
  expect(changed?.map(({ newText }) => newText)).toEqual(['"alpha two"', '"alpha two"']);
});

test('a rename that would break the cluster is refused with the reason', () => {
  const { compilation, cursor } = compiled('primitive a▮ Dummy\nprimitive b Dummy\n');
  expect(() => rename(compilation, cursor, { newName: 'b' })).toThrow("'b' is taken already.");
  expect(() => rename(compilation, cursor, { newName: '1a' })).toThrow("'1a' can be no id");
  expect(() => rename(compilation, cursor, { newName: ' ' })).toThrow('A name must not be empty.');
  const list = compiled('node a▮lpha\nprimitive f stonith:fence_apc { pcmk_host_list="alpha b" }\n');
  expect(() => rename(list.compilation, list.cursor, { newName: 'a b' })).toThrow("'a b' cannot stand in the lists");
  expect(prepareRename(compilation, cursor)?.placeholder).toBe('a');
  expect(prepareRename(compilation, 12)).toBeNull();
});
