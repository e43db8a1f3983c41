import { scan } from './scan.ts';
import type { Anchor } from './source.ts';
import * as tokens from './tokens.ts';

/** One token before a cursor. */
export interface CursorToken {
  readonly kind: 'word' | 'text' | 'assign' | 'sign' | 'reference';
  /** As written; of an assignment with its `=`. */
  readonly text: string;
  /** Offset in the text that was asked about. */
  readonly start: number;
  readonly end: number;
}

/** Where a cursor stands in the text of a statement, also one that is half typed. */
export interface CursorPlace {
  /** The items whose blocks are open, outermost first: their tokens up to the brace. */
  readonly holders: readonly (readonly CursorToken[])[];
  /** The tokens of the item before the cursor, without the one it touches. */
  readonly item: readonly CursorToken[];
  /** The word, string or assignment that is being typed; it ends at the cursor. */
  readonly partial: CursorToken | undefined;
  /** Whether the cursor stands in a comment, where nothing can be completed. */
  readonly inComment: boolean;
}

function kindOf(tokenType: unknown): CursorToken['kind'] {
  if (tokenType === tokens.Assign) return 'assign';
  if (tokenType === tokens.Text) return 'text';
  if (tokenType === tokens.At) return 'reference';
  const signs: readonly unknown[] = [tokens.Arrow, tokens.ComparisonSign, tokens.LeftParenthesis, tokens.Stray];
  const brackets: readonly unknown[] = [tokens.RightParenthesis, tokens.LeftSquare, tokens.RightSquare, tokens.Suffix];
  return signs.includes(tokenType) || brackets.includes(tokenType) ? 'sign' : 'word';
}

/** Reads the text of a statement up to a cursor at its end. */
export function cursorPlace(text: string): CursorPlace {
  const anchor: Anchor = { source: { path: '', text }, offset: 0 };
  const { tokens: found, comments } = scan(text, anchor);
  const holders: CursorToken[][] = [];
  let item: CursorToken[] = [];
  for (const { tokenType, image, startOffset } of found) {
    const token = { kind: kindOf(tokenType), text: image, start: startOffset, end: startOffset + image.length };
    if (tokenType === tokens.LeftCurly) {
      holders.push(item);
      item = [];
    } else if (tokenType === tokens.RightCurly) {
      item = holders.pop() ?? [];
    } else if (tokenType === tokens.Newline) item = [];
    else item.push(token);
  }
  const last = item.at(-1);
  const touches = last !== undefined && last.end === text.length && last.kind !== 'sign';
  const comment = comments.at(-1);
  return {
    holders,
    item: touches ? item.slice(0, -1) : item,
    partial: touches ? last : undefined,
    inComment: comment !== undefined && comment.span.end === text.length,
  };
}
