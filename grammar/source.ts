/** A document: where it came from and what it says. */
export interface SourceText {
  /** The path as the user gave it, or `-` for standard input. */
  readonly path: string;
  readonly text: string;
}

/**
 * The piece of a document that spans are counted from.
 *
 * A .hac file has one anchor for each top-level statement, an XML or haresources document one at offset 0. When an edit
 * moves a statement that it does not change, only its anchor is moved: every node, value and diagnostic below it stays
 * right. Nothing but the incremental parse may write to it.
 */
export interface Anchor {
  source: SourceText;
  /** Offset of the piece in `source.text`, in UTF-16 units. */
  offset: number;
}

/** A half-open range of a document, in UTF-16 units counted from its anchor. */
export interface Span {
  readonly anchor: Anchor;
  readonly start: number;
  readonly end: number;
}

/** The span of what was made, not read: nothing of no document. */
export const nowhere: Span = { anchor: { source: { path: '', text: '' }, offset: 0 }, start: 0, end: 0 };

/** A place as people and editors count it. */
export interface Position {
  /** From 0. */
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly character: number;
}

/** Offset of the span's first unit in its document. */
export function startOffset(span: Span): number {
  return span.anchor.offset + span.start;
}

/** Offset behind the span's last unit in its document. */
export function endOffset(span: Span): number {
  return span.anchor.offset + span.end;
}

/** The text that a span covers. */
export function textOf(span: Span): string {
  return span.anchor.source.text.slice(startOffset(span), endOffset(span));
}

/** The smallest span that covers both; they must have one anchor. */
export function joinSpans(first: Span, last: Span): Span {
  return { anchor: first.anchor, start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

const lineStartsOf = new WeakMap<SourceText, readonly number[]>();

/** Offsets at which the lines of a document begin; a line ends at `\n`. */
export function lineStarts(source: SourceText): readonly number[] {
  let starts = lineStartsOf.get(source);
  if (!starts) {
    const found = [0];
    for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) found.push(at + 1);
    starts = found;
    lineStartsOf.set(source, starts);
  }
  return starts;
}

/** Line and character of an offset; one beyond the text counts as its end. */
export function positionAt(source: SourceText, offset: number): Position {
  const starts = lineStarts(source);
  const wanted = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= wanted) low = middle;
    else high = middle;
  }
  return { line: low, character: wanted - (starts[low] ?? 0) };
}

/** Offset of a position; a character beyond its line counts as the line's end. */
export function offsetAt(source: SourceText, position: Position): number {
  const starts = lineStarts(source);
  const start = starts[position.line];
  if (start === undefined) return source.text.length;
  const next = starts[position.line + 1] ?? source.text.length + 1;
  return Math.min(start + position.character, next - 1);
}
