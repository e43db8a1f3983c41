/** A text without some of its ranges, which still knows where everything in it stood. */
export class CondensedText {
  readonly #text: string;
  readonly #pieces: string[] = [];
  /** The offsets in the condensed text at which something was left out, ascending, and how much it was up to there. */
  readonly #gaps: number[] = [];
  readonly #leftOut: number[] = [];
  #end = 0;
  #missing = 0;
  /** How many gaps were before the last start that was asked for. */
  #near = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Leaves a range out. Ranges must come from left to right. */
  leaveOut(start: number, end: number): void {
    if (start > this.#end) this.#pieces.push(this.#text.slice(this.#end, start));
    this.#gaps.push(start - this.#missing);
    this.#missing += end - start;
    this.#leftOut.push(this.#missing);
    this.#end = end;
  }

  /** What is left. */
  get text(): string {
    return this.#pieces.join('') + this.#text.slice(this.#end);
  }

  /** The whole with blanks in the place of what was left out, line ends kept. */
  get blanked(): string {
    let blanked = '';
    let end = 0;
    let missing = 0;
    for (let index = 0; index < this.#gaps.length; index++) {
      const start = this.#gaps[index]! + missing;
      missing = this.#leftOut[index]!;
      const behind = this.#gaps[index]! + missing;
      blanked += this.#text.slice(end, start) + this.#text.slice(start, behind).replace(/[^\n]/g, ' ');
      end = behind;
    }
    return blanked + this.#text.slice(end);
  }

  /** Where something that begins at an offset of the condensed text began in the whole. */
  startInWhole(offset: number): number {
    this.#near = this.#gapsBefore(offset + 1);
    return offset + this.#leftOutIn(this.#near);
  }

  /** Where something that ends at an offset of the condensed text ended in the whole. */
  endInWhole(offset: number): number {
    return offset + this.#leftOutIn(this.#gapsBefore(offset));
  }

  #leftOutIn(gaps: number): number {
    return gaps === 0 ? 0 : this.#leftOut[gaps - 1]!;
  }

  /** How many gaps are before an offset: searched from the last start on, in steps that double, as readers go from start to start. */
  #gapsBefore(offset: number): number {
    const gaps = this.#gaps;
    let low = this.#near;
    let high = low;
    if (low > 0 && gaps[low - 1]! >= offset) low = 0;
    else {
      for (let step = 1; high < gaps.length && gaps[high]! < offset; step *= 2) {
        low = high + 1;
        high += step;
      }
      high = Math.min(high, gaps.length);
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      if (gaps[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
