import type { TokenType } from 'chevrotain';
import { skipBlanks } from './characters.ts';
import type { SyntaxFault } from './fault.ts';
import type { Anchor } from './source.ts';
import { Token } from './token.ts';
import * as tokens from './tokens.ts';

/** The tokens of a statement with every brace in its pair, and what had to be done for that. */
export interface Mended {
  readonly tokens: Token[];
  readonly faults: readonly SyntaxFault[];
}

/** An open brace, with the indentation of the line that the item with it begins on. */
interface OpenBrace {
  readonly token: Token;
  readonly indent: number;
}

/** The beginning of a line: its indentation and the place of its first token in the result. */
interface LineStart {
  readonly indent: number;
  readonly index: number;
}

/** More braces that are out of pair are no slip: nothing is mended then. */
const mostFaults = 20;

function indentOf(text: string, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return skipBlanks(text, lineStart) - lineStart;
}

/**
 * Puts braces in, or leaves some out, where those of a statement are not in pairs, by the indentation of its lines: a '}'
 * belongs to the line above that is indented like it. Undefined where so much is wrong that the lines show nothing.
 */
export function mendBraces(found: readonly Token[], text: string, anchor: Anchor): Mended | undefined {
  const result: Token[] = [];
  const faults: SyntaxFault[] = [];
  const open: OpenBrace[] = [];
  const lines: LineStart[] = [];

  const report = (at: Token, message: string, help: string): void => {
    const span = { anchor, start: at.startOffset, end: at.endOffset + 1 };
    faults.push({ id: 'unclosed-bracket', message, help, span });
  };

  /** A brace that takes no place behind a token. */
  const brace = (tokenType: TokenType, image: string, { endOffset }: Token): Token =>
    new Token(text, tokenType, endOffset + 1, endOffset + 1, image);

  const closeLast = (): void => {
    const { token } = open.pop()!;
    const end = result.at(-1)!.tokenType === tokens.Newline ? result.length - 1 : result.length;
    result.splice(end, 0, brace(tokens.RightCurly, '}', result[end - 1]!));
    report(token, "This '{' is never closed", "Put the missing '}' where it ends.");
  };

  /** Puts the brace in that the last line of an indentation lacks, as deeper lines and a '}' follow it. */
  const openAbove = (indent: number): boolean => {
    const line = lines.findLastIndex((each) => each.indent <= indent);
    const header = lines[line];
    if (header?.indent !== indent || line === lines.length - 1) return false;
    let end = header.index;
    while (result[end]!.tokenType !== tokens.Newline) end++;
    const last = result[end - 1]!;
    if (last.tokenType === tokens.LeftCurly || last.tokenType === tokens.RightCurly) return false;
    result.splice(end, 0, brace(tokens.LeftCurly, '{', last));
    report(last, "A '{' is missing at the end of this line", "Put the '{' in that the '}' below it closes.");
    lines.length = line + 1;
    return true;
  };

  const takeClosing = (token: Token, paired: boolean): void => {
    if (paired) result.push(token);
    else report(token, "This '}' closes nothing", "Remove it, or put the missing '{' in.");
  };

  const takeLine = (line: readonly Token[]): void => {
    const first = line[0]!;
    const indent = indentOf(text, first.startOffset);
    const closes = first.tokenType === tokens.RightCurly;
    while (open.length > 0 && open.at(-1)!.indent >= (closes ? indent + 1 : indent)) closeLast();
    if (closes) takeClosing(first, open.at(-1)?.indent === indent ? open.pop() !== undefined : openAbove(indent));
    else lines.push({ indent, index: result.length });
    const outer = open.length;
    for (const token of closes ? line.slice(1) : line) {
      if (token.tokenType === tokens.RightCurly) takeClosing(token, open.length > outer && open.pop() !== undefined);
      else {
        if (token.tokenType === tokens.LeftCurly) open.push({ token, indent });
        result.push(token);
      }
    }
  };

  let start = 0;
  for (let index = 0; index <= found.length; index++) {
    const token = found[index];
    if (token && token.tokenType !== tokens.Newline) continue;
    if (index > start) takeLine(found.slice(start, index));
    if (token && result.at(-1)?.tokenType !== tokens.Newline) result.push(token);
    start = index + 1;
    if (faults.length > mostFaults) return undefined;
  }
  while (open.length > 0) closeLast();
  if (result.at(-1)?.tokenType === tokens.Newline) result.pop();
  return { tokens: result, faults };
}
