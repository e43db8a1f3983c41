import type { Node } from '../../grammar/ast.ts';
import type { Span } from '../../grammar/source.ts';

/** What to underline of a statement: from its keyword to the end of the last of some words that are there. */
export function headSpan(
  statement: { readonly span: Span },
  keyword: string,
  ...words: readonly (Node | undefined)[]
): Span {
  const { anchor, end: statementEnd, start } = statement.span;
  let end = start + keyword.length;
  for (const word of words) if (word) end = Math.max(end, word.span.end);
  return { anchor, start, end: Math.min(end, statementEnd) };
}
