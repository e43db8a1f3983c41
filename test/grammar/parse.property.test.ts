import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ParsedFile, parse } from '../../grammar/index.ts';
import { endOffset, startOffset } from '../../grammar/source.ts';
import { dumpTree } from '../support/dump-tree.ts';

const lines = [
  ...[
    'primitive a Dummy {',
    '  op monitor interval=10s',
    '}',
    'group g { primitive b Dummy }',
    '# a comment',
    '',
    'node n1',
  ],
  ...[
    'order a -> b',
    '  -> c',
    'location a prefers n1 score=5 where #uname == n1',
    '  or x == 1',
    'options { a=1  b=2 }',
  ],
  ...[
    '{',
    '}',
    '(',
    ')',
    '"',
    "'''",
    'primitiv x',
    'a=1',
    'and',
    '  ip=1 # behind',
    'set a b',
    'xml "<a/>"',
    'let x=1',
  ],
];
const noise = fc.oneof(
  fc.constantFrom(...lines),
  fc.constantFrom(...'{}()[]"\'#=@ \n-> '.split('')),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const document = fc.array(fc.constantFrom(...lines), { maxLength: 14 }).map((all) => all.join('\n'));
const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 12 }), insert: noise });

/** Everything that a parse says, with places counted in the document. */
function account({ file, parts, faults }: ParsedFile): unknown {
  const told = faults.map(({ span, ...fault }) => ({ ...fault, start: startOffset(span), end: endOffset(span) }));
  return { tree: dumpTree(file), texts: parts.map(({ text, anchor }) => [anchor.offset, text]), told };
}

test('after any edits the reused parse is what a fresh one would be', () => {
  fc.assert(
    fc.property(document, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
      let text = start;
      let parsed = parse({ path: 'a.hac', text });
      for (const { at, length, insert } of edits) {
        const from = text.length === 0 ? 0 : at % (text.length + 1);
        text = text.slice(0, from) + insert + text.slice(from + length);
        parsed = parse({ path: 'a.hac', text }, parsed);
        expect(account(parsed)).toEqual(account(parse({ path: 'a.hac', text })));
      }
    }),
    { numRuns: 1000 },
  );
});

test('any text is parsed without a throw; its pieces tile it, and its faults stand in it, one a line', () => {
  fc.assert(
    fc.property(fc.array(noise, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      const parsed = parse({ path: 'a.hac', text });
      expect(parsed.parts.map((part) => part.text).join('')).toBe(text);
      for (const { message, help, span } of parsed.faults) {
        expect(message).toMatch(/[^.]$/u);
        expect(help).toMatch(/\.$/u);
        expect(startOffset(span)).toBeGreaterThanOrEqual(0);
        expect(endOffset(span)).toBeGreaterThanOrEqual(startOffset(span));
        expect(endOffset(span)).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 3000 },
  );
});
