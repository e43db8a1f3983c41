import { isBlank, lineEnd, skipBlanks, valueEnd, wordEnd } from './characters.ts';

const doubleQuote = 0x22;
const singleQuote = 0x27;
const at = 0x40;

/** Whether a UTF-16 code unit begins a quoted string. */
export function isQuote(code: number): boolean {
  return code === doubleQuote || code === singleQuote;
}

/** Where a quoted string that begins at `start` ends; one that is not closed ends with its line. */
export function stringEnd(text: string, start: number): { readonly end: number; readonly closed: boolean } {
  if (text.charCodeAt(start) === singleQuote) {
    const raw = text.startsWith("'''", start);
    const found = raw ? text.indexOf("'''", start + 3) : text.indexOf("'", start + 1);
    const line = raw ? text.length : lineEnd(text, start);
    if (found >= 0 && found < line) return { end: found + (raw ? 3 : 1), closed: true };
    return { end: lineEnd(text, start), closed: false };
  }
  let end = start + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === doubleQuote) return { end: end + 1, closed: true };
    if (code === 0x0a) break;
    end += code === 0x5c && end + 1 < text.length && text.charCodeAt(end + 1) !== 0x0a ? 2 : 1;
  }
  return { end, closed: false };
}

const escapeSequence = /\\(?:u\{([0-9a-fA-F]{1,6})\}|(.))?/gsu;
const plainEscapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t', $: '$' };

function escaped(code: string | undefined, letter: string | undefined): string | undefined {
  if (code === undefined) return letter === undefined ? undefined : plainEscapes[letter];
  const point = Number.parseInt(code, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

/** What a quoted string means; an escape that does not exist stands for itself. */
export function decodeString(image: string): string {
  if (image.startsWith("'''")) return image.slice(3, image.length >= 6 && image.endsWith("'''") ? -3 : undefined);
  const quote = image[0]!;
  const inner = image.slice(1, stringEnd(image, 0).closed ? -1 : undefined);
  if (quote === "'" || !inner.includes('\\')) return inner;
  return inner.replace(escapeSequence, (whole, code?: string, letter?: string) => escaped(code, letter) ?? whole);
}

/** The parts of a double-quoted string that mean nothing (yet): unknown escapes and `${name}`, by offset in the image. */
export function oddParts(image: string): { readonly start: number; readonly text: string }[] {
  if (!image.startsWith('"')) return [];
  const found: { start: number; text: string }[] = [];
  for (const match of image.matchAll(/\\(?:u\{([0-9a-fA-F]{1,6})\}|(.))?|\$\{/g)) {
    const known = match[0] !== '${' && escaped(match[1], match[2]) !== undefined;
    if (!known) found.push({ start: match.index, text: match[0] });
  }
  return found;
}

/** The pieces of `=value` in a text: `start` is the offset of the `=`. */
export interface Assignment {
  readonly kind: 'empty' | 'bare' | 'string' | 'reference';
  readonly valueStart: number;
  readonly end: number;
  /** A string among it has no closing quote. */
  readonly closed: boolean;
  /** Blanks stand on one side only, or no value follows ` = `. */
  readonly lopsided: boolean;
}

/** Reads `=value`, `="…"`, `=@id`, `=` or ` = value` from its equals sign on. */
export function readAssignment(text: string, start: number): Assignment {
  const blankBefore = start > 0 && isBlank(text.charCodeAt(start - 1));
  const afterBlanks = skipBlanks(text, start + 1);
  const blankBehind = afterBlanks > start + 1;
  const spaced = blankBefore && blankBehind;
  const valueStart = spaced ? afterBlanks : start + 1;
  const code = text.charCodeAt(valueStart);
  const lopsided = blankBefore && !blankBehind;
  if (isQuote(code)) return { kind: 'string', valueStart, ...stringEnd(text, valueStart), lopsided };
  if (code === at) {
    if (isQuote(text.charCodeAt(valueStart + 1)))
      return { kind: 'reference', valueStart, ...stringEnd(text, valueStart + 1), lopsided };
    return { kind: 'reference', valueStart, end: wordEnd(text, valueStart + 1), closed: true, lopsided };
  }
  if (spaced && code === 0x23)
    return { kind: 'empty', valueStart: start + 1, end: start + 1, closed: true, lopsided: true };
  const end = valueEnd(text, valueStart);
  if (end > valueStart) return { kind: 'bare', valueStart, end, closed: true, lopsided };
  return { kind: 'empty', valueStart: start + 1, end: start + 1, closed: true, lopsided: lopsided || spaced };
}

/** What `@id` or `@"odd id"` refers to. */
export function decodeReference(image: string): string {
  return isQuote(image.charCodeAt(1)) ? decodeString(image.slice(1)) : image.slice(1);
}

/** A bare value without the comma or semicolon that separates it from the next one elsewhere. */
export function withoutSeparator(image: string): string {
  return image.endsWith(',') || image.endsWith(';') ? image.slice(0, -1) : image;
}
