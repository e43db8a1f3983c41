/** The widest line that is not continued on the next. */
const columns = 80;
const indentation = '    ';

/**
 * The physical lines of an entry, given its node and resources. What does not fit is continued behind a backslash on an
 * indented line. A word with a `#` is no comment only there, so it begins a new line. A word that ends in a backslash is
 * kept from continuing the entry by a blank. A node with a `#`, which only a joined word can be, is broken before it again.
 * There is no line break at the end.
 */
export function entryText(words: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const hash = index === 0 ? word.indexOf('#') : -1;
    if (hash >= 0) {
      lines.push(`${word.slice(0, hash)}\\\n`);
      line = word.slice(hash);
      continue;
    }
    const escapes = lines.length === 0 && word.includes('#');
    if (index > 0 && (escapes || line.length + 1 + word.length + ' \\'.length > columns)) {
      lines.push(`${line} \\\n`);
      line = indentation + word;
    } else line = index === 0 ? word : `${line} ${word}`;
  }
  return `${lines.join('')}${line}${line.endsWith('\\') ? ' ' : ''}`;
}
