/*
 * What a character may be part of. Splitter, scanner and printer ask here, so that they never disagree on where a word,
 * a value or a string ends.
 */

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const letter = /\p{L}/u;
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/u;
const interpolation = /\$\{[\p{L}\p{N}_-]*\}/uy;

const wordCharacter = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.:/@%+')
  wordCharacter[character.charCodeAt(0)] = 1;

const valueCharacter = new Uint8Array(128).fill(1);
valueCharacter.fill(0, 0, 0x21);
for (const character of '"\'{}[]()\u007f') valueCharacter[character.charCodeAt(0)] = 0;

const hyphen = 0x2d;
const greater = 0x3e;
const dollar = 0x24;
const byteOrderMark = 0xfeff;
const smallA = 0x61;
const smallO = 0x6f;

/** Space, tab, carriage return or byte order mark: what separates words on a line. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === byteOrderMark;
}

/** Offset of the first unit from `at` on that is not blank. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  return end;
}

/** Offset of the line feed that ends the line of `at`, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Whether a unit is a letter or a digit of ASCII, as most words begin. */
export function isLetterOrDigit(code: number): boolean {
  return isAsciiLetter(code) || (code >= 48 && code <= 57);
}

/** Whether a letter stands at an offset. */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiLetter(code);
  return at < text.length && letter.test(String.fromCodePoint(text.codePointAt(at)!));
}

/** Offset behind `${name}` at `at`, or `at` where there is none. */
export function interpolationEnd(text: string, at: number): number {
  interpolation.lastIndex = at;
  return interpolation.test(text) ? interpolation.lastIndex : at;
}

/** Offset behind the bare word that begins at `at`; `at` itself where none does. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code < 128) {
      if (wordCharacter[code] === 1) end++;
      else if (code === hyphen && text.charCodeAt(end + 1) !== greater) end++;
      else if (code === dollar && interpolationEnd(text, end) > end) end = interpolationEnd(text, end);
      else break;
    } else {
      const character = String.fromCodePoint(text.codePointAt(end)!);
      if (!letterOrDigit.test(character)) break;
      end += character.length;
    }
  }
  return end;
}

/** Offset behind the bare value that begins at `at`; `at` itself where none does. */
export function valueEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === dollar && interpolationEnd(text, end) > end) end = interpolationEnd(text, end);
    else if (code < 128) {
      if (valueCharacter[code] !== 1) break;
      end++;
    } else {
      const character = String.fromCodePoint(text.codePointAt(end)!);
      if (invisible.test(character)) break;
      end += character.length;
    }
  }
  return end;
}

/** Offset behind `#name` at `at`; `at + 1` where no name follows. */
export function hashEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end)!);
    const inside = letterOrDigit.test(character) || '_.:'.includes(character);
    if (!inside && !(character === '-' && text.charCodeAt(end + 1) !== greater)) break;
    end += character.length;
  }
  return end;
}

/** Whether the `#` at `at` begins a comment: it does unless a letter is glued to it within a line. */
export function beginsComment(text: string, at: number): boolean {
  if (!isLetterAt(text, at + 1)) return true;
  let before = at - 1;
  while (before >= 0 && isBlank(text.charCodeAt(before))) before--;
  return before < 0 || text.charCodeAt(before) === 0x0a;
}

const continuation = /->|(?:and|or)(?![\p{L}\p{M}\p{N}_.:/@%+=-]|[ \t]+=[ \t])/uy;

/** Whether a line whose first word begins at `at` continues the statement above it: `->`, `and`, `or`. */
export function continuesLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== hyphen && code !== smallA && code !== smallO) return false;
  continuation.lastIndex = at;
  return continuation.test(text);
}
