/*
 * XML comments are written with a blank at both ends, and .hac comments with one behind the '#'. Neither belongs to the text.
 */

/** The text of an XML comment without the blanks that surround it, where there are just those; otherwise as it stands. */
export function unpadded(text: string): string {
  if (!text.endsWith(' ')) return text;
  const lines = text.slice(0, -1).split('\n');
  if (!lines.every((line) => line === '' || line.startsWith(' '))) return text;
  const plain = lines.map((line) => line.slice(1)).join('\n');
  return isPlain(plain) ? plain : text;
}

/** What stands between `<!--` and `-->` for a comment's text. */
export function padded(text: string): string {
  return isPlain(text) ? `${text.replace(/^(?=.)/gm, ' ')} ` : text;
}

function isPlain(text: string): boolean {
  return /^\S(?:[\s\S]*\S)?$/.test(text);
}
