import type { TokenType } from 'chevrotain';
import type { Comment } from './ast.ts';
import type { CstNode } from './cst-node.ts';
import type { SyntaxFault, SyntaxFaultId } from './fault.ts';
import type { Anchor, Span } from './source.ts';
import { Token, type WordRule } from './token.ts';

/** What building the tree of one statement works with. */
export interface Building {
  readonly text: string;
  readonly anchor: Anchor;
  readonly comments: readonly Comment[];
  /** Index of the first comment that belongs to nothing yet. */
  nextComment: number;
  /** Offset behind the last item, brace or comment that was passed; -1 before the first. */
  edge: number;
  readonly faults: SyntaxFault[];
}

/** Adds a fault to those of the statement that is being built. */
export function report(building: Building, id: SyntaxFaultId, span: Span, message: string, help: string): void {
  building.faults.push({ id, message, help, span });
}

/** The nodes of one rule right below a node, as far as recovery left them. */
export function nodesOf(cst: CstNode, rule: string): CstNode[] {
  const found: CstNode[] = [];
  for (let piece = cst.first; piece; piece = piece.next) if (piece.rule === rule) found.push(piece as CstNode);
  return found;
}

/** The first node of a rule right below a node, if any. */
export function nodeOf(cst: CstNode | undefined, rule: string): CstNode | undefined {
  for (let piece = cst?.first; piece; piece = piece.next) if (piece.rule === rule) return piece as CstNode;
  return undefined;
}

/** The tokens that stand for a rule right below a node; undefined for each that recovery left out. */
export function wordsOf(cst: CstNode, rule: WordRule): (Token | undefined)[] {
  const found: (Token | undefined)[] = [];
  for (let piece = cst.first; piece; piece = piece.next)
    if (piece.rule === rule) found.push(piece instanceof Token ? piece : undefined);
  return found;
}

/** The first token that stands for a rule right below a node, if any. */
export function wordOf(cst: CstNode, rule: WordRule): Token | undefined {
  for (let piece = cst.first; piece; piece = piece.next)
    if (piece.rule === rule) return piece instanceof Token ? piece : undefined;
  return undefined;
}

/** The first token of a type right below a node that stands for no rule, if any. */
export function tokenOf(cst: CstNode | undefined, type: TokenType): Token | undefined {
  for (let piece = cst?.first; piece; piece = piece.next)
    if (piece.tokenType === type && piece.rule === undefined) return piece;
  return undefined;
}

/** The token that a node begins with, if it does not begin with what stands for a rule. */
export function leadingToken(cst: CstNode | undefined): Token | undefined {
  const first = cst?.first;
  return first instanceof Token && first.rule === undefined ? first : undefined;
}

/** Where a token stands. */
export function tokenSpan(building: Building, token: Token): Span {
  return { anchor: building.anchor, start: token.startOffset, end: token.endOffset + 1 };
}

/** Where a rule's tokens begin; where it has none, what was passed last ends. */
export function nodeStart({ edge }: Building, { start }: CstNode): number {
  return start >= 0 ? start : Math.max(0, edge);
}

/** Where a rule's tokens end; where it has none, what was passed last ends. */
export function nodeEnd({ edge }: Building, { end }: CstNode): number {
  return end >= 0 ? end : Math.max(0, edge);
}

/** The span of a rule's tokens; an empty one where it has none. */
export function nodeSpan(building: Building, cst: CstNode): Span {
  return { anchor: building.anchor, start: nodeStart(building, cst), end: nodeEnd(building, cst) };
}
