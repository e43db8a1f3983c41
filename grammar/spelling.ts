import { hashEnd, isLetterAt, valueEnd, wordEnd } from './characters.ts';
import { isSuffix, mayStand, type WordPlace } from './tokens.ts';

/*
 * What may be written without quotes and is read back as the same thing. The printer asks here; the answers come from what
 * the scanner itself works with.
 */

/** What most names and values are made of; what is made of these alone is a word and a value. */
const plain = /^[\w./:%+-]+$/;

/** Whether a name may be written as a bare word at a place. */
export function isBareWord(text: string, place: WordPlace): boolean {
  return text !== '' && text[0] !== '@' && isWordText(text) && mayStand(text, place);
}

/** Whether the text behind `@` or a colon may be written bare. */
export function isWordText(text: string): boolean {
  return plain.test(text) || (text !== '' && wordEnd(text, 0) === text.length && !text.includes('${'));
}

/** Whether a name may be written as `#name` within a line. */
export function isBareHash(text: string): boolean {
  return text.startsWith('#') && isLetterAt(text, 1) && hashEnd(text, 0) === text.length;
}

/** Whether a text may be written bare right behind `=`. */
export function isBareValue(text: string): boolean {
  if (plain.test(text)) return true;
  if (text === '' || text[0] === '@' || text[0] === '=' || /[,;]$/.test(text) || text.includes('${')) return false;
  return valueEnd(text, 0) === text.length;
}

/** Whether a bare reference is read as just this name and role or action. */
export function isBareReference(name: string, suffix: string | undefined): boolean {
  const word = suffix === undefined ? name : `${name}:${suffix}`;
  if (!isBareWord(word, 'term')) return false;
  const colon = word.lastIndexOf(':');
  const splits = colon > 0 && isSuffix(word.slice(colon + 1));
  return suffix === undefined ? !splits : splits && word.slice(colon + 1) === suffix;
}

/** A line of a comment; one that begins with a letter gets the blank that keeps it from being a `#name`. */
export function spellComment(text: string): string {
  return `#${isLetterAt(text, 0) ? ' ' : ''}${text}`.trimEnd();
}
