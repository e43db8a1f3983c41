const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** One reference: a predefined entity, or a character by its decimal or hexadecimal number. */
export const reference = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,8})|#x([0-9a-fA-F]{1,6}));/y;
const references = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,8})|#x([0-9a-fA-F]{1,6}));/g;

/** Characters that XML 1.0 forbids: most controls, lone halves of surrogate pairs, and two noncharacters. */
export const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be found.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const allForbidden = new RegExp(forbidden.source, 'g');
const plain = /^[\x20-\x7e]*$/;

/** Whether a text holds a character that XML 1.0 forbids. Most are plain, and are known to be so at once. */
export function holdsForbidden(text: string): boolean {
  return !plain.test(text) && forbidden.test(text);
}

/** Whether XML 1.0 allows a character, given by its number (`Char` of the specification). */
export function isAllowedCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** The text without the characters that XML forbids. */
export function withoutForbidden(text: string): string {
  return text.replace(allForbidden, '');
}

/** `U+0001`, as Unicode writes the number of a character. */
export function characterNumber(text: string): string {
  return `U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * The value of an attribute from the text between its quotes: literal line ends and tabs are blanks, as XML's normalisation
 * says, references are resolved. The references must have been checked.
 */
export function attributeText(raw: string): string {
  return special.test(raw) ? decodeCharacters(raw.replace(/\r\n|[\n\t\r]/g, ' ')) : raw;
}

const special = /[&\n\t\r]/;

/** Resolves the references in a text. They must have been checked. */
function decodeCharacters(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(references, (_whole, name: string | undefined, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return named[name]!;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal));
  });
}
