/** A source text with its marks taken out. */
export interface Marked {
  readonly text: string;
  /** The offset of `▮`; 0 where there is none. */
  readonly cursor: number;
  /** What stood between `⟦` and `⟧`, outermost first where they are nested. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Reads `▮` as the cursor and `⟦ ⟧` as ranges: the marks themselves are no part of the text. */
export function marked(source: string): Marked {
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  let cursor = 0;
  for (const character of source) {
    if (character === '▮') cursor = text.length;
    else if (character === '⟦') {
      const range = { start: text.length, end: text.length };
      ranges.push(range);
      open.push(range);
    } else if (character === '⟧') {
      const range = open.pop();
      if (!range) throw new Error('a range of the test text is closed that was not opened');
      range.end = text.length;
    } else text += character;
  }
  if (open.length > 0) throw new Error('a range of the test text is not closed');
  return { text, cursor, ranges };
}

/** The text with ranges drawn into it, to be compared with a marked text. */
export function draw(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string {
  const marks = ranges
    .flatMap(({ start, end }) => [
      { at: start, mark: '⟦', order: 1 },
      { at: end, mark: '⟧', order: 0 },
    ])
    .sort((a, b) => b.at - a.at || b.order - a.order);
  let drawn = text;
  for (const { at, mark } of marks) drawn = drawn.slice(0, at) + mark + drawn.slice(at);
  return drawn;
}
