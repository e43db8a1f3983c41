import { endOffset, lineStarts, positionAt, type Span, startOffset } from '../../grammar/source.ts';
import { secretRanges } from './secrets.ts';

const tabWidth = 4;
/** Longest part of a line that is shown; what is left and right of it becomes an ellipsis. */
const visibleWidth = 120;
const longestSource = 2000;
const mask = '******';

/** A line of a document with the marks below it, both free of tabs, control characters and secrets. */
export interface Excerpt {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** Blanks, then carets below what is meant. */
  readonly marks: string;
}

/** Nearly all text: what Unicode says of other characters need not be asked. */
const plainText = /^[\x20-\x7e]*$/;

/** Columns that a character takes in a terminal: 0 for combining ones, 2 for wide ones. */
function widthOf(character: string): number {
  if (plainText.test(character)) return 1;
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
  if (
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]$/u.test(
      character,
    )
  )
    return 2;
  return /^\p{Emoji_Presentation}$/u.test(character) ? 2 : 1;
}

/** Makes control characters visible, so that no text of a document can steer the terminal. */
export function printable(text: string): string {
  if (plainText.test(text)) return text;
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const code = character.codePointAt(0)!;
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\ufffd';
  });
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

/** The line on which a span begins, with carets below the part of the span that stands on it. */
export function excerptOf(span: Span, mark = '^'): Excerpt {
  const { source } = span.anchor;
  const start = Math.min(startOffset(span), source.text.length);
  const { line } = positionAt(source, start);
  const lineStart = lineStarts(source)[line] ?? 0;
  let lineEnd = source.text.indexOf('\n', lineStart);
  if (lineEnd < 0) lineEnd = source.text.length;
  if (lineEnd > lineStart && source.text[lineEnd - 1] === '\r') lineEnd--;
  const end = Math.max(start, Math.min(endOffset(span), lineEnd));

  const from = Math.max(lineStart, start - longestSource);
  const cells = cellsOf(span, from, Math.min(lineEnd, start + longestSource), start, end);
  if (start === end || start >= lineEnd) {
    const before = source.text.slice(from, start);
    const width = cellsOf(span, from, Math.min(start, lineEnd), start, start).reduce(
      (sum, cell) => sum + cell.width,
      0,
    );
    const text = cells.map((cell) => cell.text).join('');
    return { line: line + 1, ...clip(text, `${' '.repeat(before === '' ? 0 : width)}${mark}`) };
  }
  const marks = cells.map((cell) => (cell.marked ? mark : ' ').repeat(cell.width)).join('');
  return { line: line + 1, ...clip(cells.map((cell) => cell.text).join(''), marks.trimEnd()) };
}

function cellsOf(span: Span, from: number, to: number, markStart: number, markEnd: number): Cell[] {
  const { source } = span.anchor;
  const secrets = secretRanges(source);
  let low = 0;
  let high = secrets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (secrets[middle]!.end <= from) low = middle + 1;
    else high = middle;
  }
  let next = low;
  const cells: Cell[] = [];
  let column = 0;
  for (let at = from; at < to; ) {
    while (next < secrets.length && secrets[next]!.end <= at) next++;
    const secret = secrets[next];
    if (secret && secret.start <= at) {
      const until = Math.min(secret.end, to);
      cells.push({ text: mask, width: mask.length, marked: markStart < until && markEnd > at });
      column += mask.length;
      at = until;
      continue;
    }
    const character = String.fromCodePoint(source.text.codePointAt(at)!);
    const tab = tabWidth - (column % tabWidth);
    const text = character === '\t' ? ' '.repeat(tab) : printable(character);
    const width = character === '\t' ? tab : widthOf(text);
    cells.push({ text, width, marked: at >= markStart && at < markEnd });
    column += width;
    at += character.length;
  }
  return cells;
}

/** Cuts a long line down to the neighbourhood of its first mark. */
function clip(text: string, marks: string): { text: string; marks: string } {
  if (text.length <= visibleWidth) return { text: text.trimEnd(), marks };
  const first = marks.search(/\S/);
  const from = first < visibleWidth - 20 ? 0 : first - 40;
  const left = from > 0 ? '…' : '';
  const cutText = text.slice(from, from + visibleWidth);
  const right = from + visibleWidth < text.length ? '…' : '';
  const cutMarks = marks.slice(from, from + visibleWidth);
  return { text: `${left}${cutText}${right}`, marks: `${left === '' ? '' : ' '}${cutMarks}` };
}
