import type { Token } from './token.ts';

/** What stands below a rule of the grammar. */
export type Piece = Token | CstNode;

/**
 * What a rule of the grammar read: its tokens and what the rules below it read, in the order of the text, as far as recovery
 * left them. They are a chain, as most are few and all are thrown away when the tree of their statement is built.
 */
export class CstNode {
  readonly rule: string;
  first: Piece | undefined;
  /** What stands behind it below the rule that called its own. */
  next: Piece | undefined;
  /** Offset of its first token; -1 where it has none. */
  start: number;
  /** Offset behind its last token; -1 where it has none. */
  end: number;
  declare readonly tokenType?: undefined;
  private last: Piece | undefined;

  constructor(rule: string) {
    this.rule = rule;
    this.first = undefined;
    this.last = undefined;
    this.next = undefined;
    this.start = -1;
    this.end = -1;
  }

  /** Adds a token at the end. */
  addToken(token: Token): void {
    this.append(token);
    if (this.start < 0) this.start = token.startOffset;
    this.end = token.endOffset + 1;
  }

  /** Adds what a rule below it read. */
  addNode(node: CstNode): void {
    this.append(node);
    if (node.start < 0) return;
    if (this.start < 0) this.start = node.start;
    this.end = node.end;
  }

  private append(piece: Piece): void {
    if (this.last === undefined) this.first = piece;
    else this.last.next = piece;
    this.last = piece;
  }
}
