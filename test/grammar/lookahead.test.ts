import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LLkLookaheadStrategy } from 'chevrotain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CstNode, type Piece } from '../../grammar/cst-node.ts';
import { parse } from '../../grammar/index.ts';
import { maxLookahead } from '../../grammar/lookahead.ts';
import { HacParser } from '../../grammar/parser.ts';
import { scan } from '../../grammar/scan.ts';

const folder = join(import.meta.dirname, 'trees');
const statements = readdirSync(folder)
  .filter((name) => name.endsWith('.hac'))
  .flatMap((name) => parse({ path: name, text: readFileSync(join(folder, name), 'utf8') }).parts)
  .map(({ text }) => text);

/** The concrete tree of a text with the errors in it. */
function account(parser: HacParser, text: string): unknown {
  const { tokens } = scan(text, { source: { path: 'a.hac', text }, offset: 0 });
  if (tokens.length === 0) return undefined;
  const told = (piece: Piece): unknown => {
    if (!(piece instanceof CstNode)) return [piece.rule, piece.tokenType.name, piece.startOffset];
    const below: unknown[] = [];
    for (let child = piece.first; child; child = child.next) below.push(told(child));
    return [piece.rule, piece.start, piece.end, below];
  };
  const tree = told(parser.parse(tokens));
  return { tree, errors: parser.errors.map(({ message, token }) => [message, token.startOffset]) };
}

const ours = new HacParser();
const theirs = new HacParser(true, new LLkLookaheadStrategy({ maxLookahead }));

test('the parser chooses as it would with the lookahead of chevrotain', () => {
  expect(statements.length).toBeGreaterThan(50);
  for (const text of statements) expect(account(ours, text)).toEqual(account(theirs, text));
});

test('so it does in broken statements', () => {
  const words = statements.flatMap((text) => text.match(/\S+|\n/g) ?? []);
  const cut = fc.record({ at: fc.nat(), length: fc.nat({ max: 9 }), word: fc.constantFrom(...words, '') });
  const edits = fc.array(cut, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...statements), edits, (statement, all) => {
      const text = all.reduce((before, { at, length, word }) => {
        const start = at % (before.length + 1);
        return `${before.slice(0, start)} ${word} ${before.slice(start + length)}`;
      }, statement);
      expect(account(ours, text)).toEqual(account(theirs, text));
    }),
    { numRuns: 1000 },
  );
});
