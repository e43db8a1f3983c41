import type { CstNode, IToken } from 'chevrotain';
import type { Comment } from './ast.ts';
import type { SyntaxFault, SyntaxFaultId } from './fault.ts';
import type { Anchor, Span } from './source.ts';

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

const none: readonly never[] = [];

/** The child nodes of one rule, as far as recovery left them. */
export function nodesOf(cst: CstNode, rule: string): readonly CstNode[] {
  return (cst.children[rule] ?? none) as readonly CstNode[];
}

/** The first child that a rule made, if any. */
export function nodeOf(cst: CstNode | undefined, rule: string): CstNode | undefined {
  return cst?.children[rule]?.[0] as CstNode | undefined;
}

const isMadeUp = ({ image }: IToken): boolean => image === '';

/** The tokens of one type, without those that recovery made up. */
export function tokensOf(cst: CstNode, type: string): readonly IToken[] {
  const found = (cst.children[type] ?? none) as readonly IToken[];
  return found.some(isMadeUp) ? found.filter((token) => !isMadeUp(token)) : found;
}

/** The first token of a type below a node that stands in the text, if any. */
export function tokenOf(cst: CstNode | undefined, type: string): IToken | undefined {
  return cst && tokensOf(cst, type)[0];
}

/** The first token of any of some types. */
export function anyTokenOf(cst: CstNode | undefined, ...types: string[]): IToken | undefined {
  for (const type of types) {
    const token = tokenOf(cst, type);
    if (token) return token;
  }
  return undefined;
}

/** Where a token stands. */
export function tokenSpan(building: Building, token: IToken): Span {
  return { anchor: building.anchor, start: token.startOffset, end: token.endOffset! + 1 };
}

/** The span of a rule's tokens; an empty one where it has none. */
export function nodeSpan(building: Building, cst: CstNode): Span {
  const start = cst.location?.startOffset;
  const end = cst.location?.endOffset;
  const edge = Math.max(0, building.edge);
  if (start === undefined || Number.isNaN(start)) return { anchor: building.anchor, start: edge, end: edge };
  return { anchor: building.anchor, start, end: end === undefined || Number.isNaN(end) ? start : end + 1 };
}
