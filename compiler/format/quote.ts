import type { IdReference, Name, Reference, Value } from '../../grammar/ast.ts';
import {
  isBareHash,
  isBareReference,
  isBareValue,
  isBareWord,
  isWordText,
  type WordPlace,
} from '../../grammar/index.ts';

/** What could deceive a reader or a terminal, or would not survive as UTF-8. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', $: '\\$' };

function escaped(character: string): string {
  return escapes[character] ?? `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

/** A text in quotes: double ones, or single ones where that spares backslashes. */
export function quoted(text: string): string {
  const odd = unprintable.test(text);
  if (!odd && !/["\\$]/.test(text)) return `"${text}"`;
  if (!odd && !text.includes("'")) return `'${text}'`;
  return `"${text.replace(/["\\$]|[\p{Cc}\p{Cs}\u2028\u2029\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, escaped)}"`;
}

/** A text of XML in quotes: raw and over several lines where it has lines or both kinds of quotes. */
export function quotedXml(text: string): string {
  const plain = !unprintable.test(text.replace(/[\n\t]/g, ''));
  const wantsRaw = text.includes('\n') || (text.includes('"') && text.includes("'"));
  if (plain && wantsRaw && !text.includes("'''") && !text.endsWith("'")) return `'''${text}'''`;
  return quoted(text);
}

/** A name at a place where some keywords may not stand. */
export function spellName(name: Name, place: WordPlace): string {
  return !name.quoted && isBareWord(name.value, place) ? name.value : quoted(name.value);
}

/** A name at the start of a line, where `and` and `or` continue the line before. */
export function spellFirstName(name: Name): string {
  return ['and', 'or'].includes(name.value) ? quoted(name.value) : spellName(name, 'any');
}

/** A word of a heartbeat line behind the first, where `uid=root` is one word. */
export function spellDirectiveWord(name: Name): string {
  const [key = '', ...rest] = name.value.split('=');
  const bare = rest.length > 0 && isBareWord(key, 'any') && isBareValue(rest.join('='));
  return !name.quoted && bare ? name.value : spellName(name, 'any');
}

/** A name where `#uname` may stand. */
export function spellAttribute(name: Name, place: WordPlace): string {
  return !name.quoted && isBareHash(name.value) ? name.value : spellName(name, place);
}

/** A resource with its role or action. */
export function spellReference({ name, suffix }: Reference): string {
  if (!name.quoted && isBareReference(name.value, suffix?.value))
    return suffix ? `${name.value}:${suffix.value}` : name.value;
  if (suffix && !isWordText(suffix.value)) return quoted(`${name.value}:${suffix.value}`);
  return suffix ? `${quoted(name.value)}:${suffix.value}` : quoted(name.value);
}

/** `@id`. */
export function spellIdReference({ id }: IdReference): string {
  return isWordText(id) ? `@${id}` : `@${quoted(id)}`;
}

/** What stands right of `=`. */
export function spellValue(value: Value | IdReference | undefined): string {
  if (value === undefined) return '';
  if (value.kind === 'idReference') return spellIdReference(value);
  return isBareValue(value.text) ? value.text : quoted(value.text);
}
