import type { Position, Range } from 'vscode-languageserver/node';
import {
  endOffset,
  lineStarts,
  offsetAt,
  positionAt,
  type SourceText,
  type Span,
  startOffset,
} from '../grammar/index.ts';

/** The range that a span covers in its document. */
export function rangeOf(span: Span): Range {
  return rangeBetween(span.anchor.source, startOffset(span), endOffset(span));
}

/** The range between two offsets of a document. */
export function rangeBetween(source: SourceText, start: number, end: number): Range {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}

/** The offset of a position; one beyond its line counts as the line's end, one beyond the text as the text's. */
export function offsetOf(source: SourceText, position: Position): number {
  const { line, character } = position;
  if (line < 0) return 0;
  const text = offsetAt(source, { line, character: Math.max(0, character) });
  const breaksBefore = text > 0 && source.text[text] === '\n' && source.text[text - 1] === '\r';
  return breaksBefore && character > 0 && text > (lineStarts(source)[line] ?? 0) ? text - 1 : text;
}

/** Whether an offset of the document lies in a span or at one of its ends. */
export function touches(span: Span, offset: number): boolean {
  return startOffset(span) <= offset && offset <= endOffset(span);
}
