import { endOffset, type SourceText, startOffset } from '../../grammar/source.ts';
import type { Edit } from './diagnostic.ts';

/**
 * The text of a document after edits, or undefined where two of them overlap or one stands in another document. Edits that
 * insert at one place keep their order.
 */
export function applyEdits(source: SourceText, edits: readonly Edit[]): string | undefined {
  return edits.every(({ span }) => span.anchor.source === source) ? applyEditsTo(source.text, edits, 0) : undefined;
}

/** The same for a piece of a document that begins at an offset of it, with edits in that piece. */
export function applyEditsTo(text: string, edits: readonly Edit[], offset: number): string | undefined {
  const inOrder = edits
    .map((edit, index) => ({ edit, index, start: startOffset(edit.span) - offset, end: endOffset(edit.span) - offset }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  const parts: string[] = [];
  let from = 0;
  for (const { edit, start, end } of inOrder) {
    if (start < from) return undefined;
    parts.push(text.slice(from, start), edit.newText);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
