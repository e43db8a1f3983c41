/** Names that would be read as a word of the sentence. */
const words: ReadonlySet<string> = new Set(['a', 'an', 'the', 'no', 'is', 'it', 'as', 'and', 'or']);

/**
 * A name as messages show it: bare, as in a `.hac` file, and in single quotes where it could not be told from the
 * sentence around it, as it is empty, no plain word, or a word of sentences.
 */
export function shownName(name: string): string {
  return /^[\w#@$%+./:-]+$/.test(name) && !words.has(name) ? name : `'${name}'`;
}
