import type { IToken, TokenType } from 'chevrotain';
import type { Piece } from './cst-node.ts';

/** A rule of the grammar that is one token. */
export type WordRule = 'key' | 'name' | 'anyName' | 'term';

/** A token of a statement. What it says is cut out of the text where somebody asks. */
export class Token implements IToken {
  readonly tokenType: TokenType;
  readonly tokenTypeIdx: number;
  readonly startOffset: number;
  /** Offset of its last unit. */
  readonly endOffset: number;
  /** Where the value of an assignment begins; its end where it has none. */
  readonly valueStart: number;
  /** What stands behind it below the rule that consumed it. */
  next: Piece | undefined;
  /** The rule that it stands for in the tree, if it is all of one. */
  rule: WordRule | undefined;
  private readonly text: string;
  private readonly written: string | undefined;

  /** `end` is the offset behind it; `written` is for what is known already or does not stand in the text. */
  constructor(
    text: string,
    tokenType: TokenType,
    start: number,
    end: number,
    written: string | undefined,
    valueStart = end,
  ) {
    this.tokenType = tokenType;
    this.tokenTypeIdx = tokenType.tokenTypeIdx!;
    this.startOffset = start;
    this.endOffset = end - 1;
    this.valueStart = valueStart;
    this.next = undefined;
    this.rule = undefined;
    this.text = text;
    this.written = written;
  }

  get image(): string {
    return this.written ?? this.text.slice(this.startOffset, this.endOffset + 1);
  }
}
