import { endOffset, type SourceText, startOffset } from '../../grammar/source.ts';
import type { Edit } from './diagnostic.ts';

/**
 * The text of a document after edits, or undefined where two of them overlap or one stands in another document. Edits that
 * insert at one place keep their order.
 */
export function applyEdits(source: SourceText, edits: readonly Edit[]): string | undefined {
  const inOrder = edits
    .map((edit, index) => ({ edit, index, start: startOffset(edit.span), end: endOffset(edit.span) }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  const parts: string[] = [];
  let from = 0;
  for (const { edit, start, end } of inOrder) {
    if (start < from || edit.span.anchor.source !== source) return undefined;
    parts.push(source.text.slice(from, start), edit.newText);
    from = end;
  }
  parts.push(source.text.slice(from));
  return parts.join('');
}
