/** A text without some of its ranges, which still knows where everything in it stood. */
export class CondensedText {
  readonly #text: string;
  readonly #pieces: string[] = [];
  /** The offsets in the condensed text at which something was left out, ascending, and how much it was up to there. */
  readonly #gaps: number[] = [];
  readonly #leftOut: number[] = [];
  #end = 0;
  #missing = 0;

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

  /** Where something that begins at an offset of the condensed text began in the whole. */
  startInWhole(offset: number): number {
    return offset + this.#leftOutBefore(offset + 1);
  }

  /** Where something that ends at an offset of the condensed text ended in the whole. */
  endInWhole(offset: number): number {
    return offset + this.#leftOutBefore(offset);
  }

  #leftOutBefore(offset: number): number {
    let [low, high] = [0, this.#gaps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#gaps[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : this.#leftOut[low - 1]!;
  }
}
