import type { TokenType } from 'chevrotain';
import type { Comment } from './ast.ts';
import { beginsComment, continuesLine, hashEnd, isBlank, isLetterOrDigit, lineEnd, wordEnd } from './characters.ts';
import type { SyntaxFault, SyntaxFaultId } from './fault.ts';
import { isQuote, oddParts, readAssignment, stringEnd } from './literals.ts';
import type { Anchor, Span } from './source.ts';
import { Token } from './token.ts';
import * as tokens from './tokens.ts';

/** The tokens of one statement, without blank lines, free newlines and comments. */
export interface Scan {
  readonly tokens: Token[];
  readonly comments: readonly Comment[];
  readonly faults: readonly SyntaxFault[];
  /** It is nested too deeply to be parsed; the rest was not scanned. */
  readonly abandoned: boolean;
  /** How many braces close nothing or are never closed; the latter are among the faults. */
  readonly unpaired: number;
}

/** Deeper than any configuration, and far from exhausting the stack. */
const deepest = 200;

/** A statement with more faults is no statement: binary data, another language. */
const mostFaults = 100;

const newline = 0x0a;
const space = 0x20;
const equals = 0x3d;
const hyphen = 0x2d;
const greater = 0x3e;
const less = 0x3c;
const exclamation = 0x21;
const commercialAt = 0x40;
const hash = 0x23;

/** The signs that are tokens by themselves, by their code. */
const signs = new Map<number, TokenType>([
  [0x7b, tokens.LeftCurly],
  [0x7d, tokens.RightCurly],
  [0x5b, tokens.LeftSquare],
  [0x5d, tokens.RightSquare],
  [0x28, tokens.LeftParenthesis],
  [0x29, tokens.RightParenthesis],
]);

const closers: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

const quoteHelp: Readonly<Record<string, string>> = {
  '"': 'Close the string with " on the same line; write a line break in it as \\n.',
  "'": "Close the string with ' on the same line; a text of several lines stands in '''.",
  "'''": "Close the text with '''.",
};

/** A walk over the text of one statement. */
class Scanner {
  readonly tokens: Token[] = [];
  readonly comments: Comment[] = [];
  readonly faults: SyntaxFault[] = [];
  abandoned = false;
  private readonly text: string;
  private readonly anchor: Anchor;
  /** Offsets of what is open; brackets and parentheses only within the innermost brace. */
  private readonly open: number[] = [];
  /** Whether the text holds such a thing at all; most have none, and it is not looked for in each of their words then. */
  private readonly mayInterpolate: boolean;
  private readonly mayEscape: boolean;
  private strays = 0;
  private at = 0;

  constructor(text: string, anchor: Anchor) {
    this.text = text;
    this.anchor = anchor;
    this.mayInterpolate = text.includes('${');
    this.mayEscape = this.mayInterpolate || text.includes('\\');
  }

  /** Scans the text to its end. */
  scan(): Scan {
    const { text, open } = this;
    while (this.at < text.length && !this.abandoned) {
      const code = text.charCodeAt(this.at);
      if (code === space) this.at++;
      else if (isLetterOrDigit(code)) this.scanWord();
      else if (code === newline) this.scanNewline();
      else if (isBlank(code)) this.at++;
      else this.scanOther(code);
    }
    if (this.lastIsNewline()) this.tokens.pop();
    if (!this.abandoned) for (const offset of open) this.reportUnclosed(offset);
    const unpaired = this.strays + open.filter((offset) => text[offset] === '{').length;
    const { tokens, comments, faults, abandoned } = this;
    return { tokens, comments, faults, abandoned, unpaired };
  }

  private spanOf(start: number, end: number): Span {
    return { anchor: this.anchor, start, end };
  }

  private report(id: SyntaxFaultId, start: number, end: number, message: string, help: string): void {
    this.faults.push({ id, message, help, span: this.spanOf(start, end) });
    if (this.faults.length > mostFaults) this.abandoned = true;
  }

  private push(tokenType: TokenType, end: number, written?: string, valueStart?: number): void {
    const { text, at } = this;
    this.tokens.push(new Token(text, tokenType, at, end, written, valueStart));
    this.at = end;
  }

  private inBrackets(): boolean {
    const { open } = this;
    return open.length > 0 && this.text[open[open.length - 1]!] !== '{';
  }

  private lastIsNewline(): boolean {
    return this.tokens[this.tokens.length - 1]?.tokenType === tokens.Newline;
  }

  private checkString(start: number, end: number, closed: boolean): void {
    if (closed) {
      if (this.mayEscape) this.checkEscapes(start, end);
      return;
    }
    const quote = this.text.startsWith("'''", start) ? "'''" : this.text[start]!;
    this.report('unclosed-string', start, end, 'This string is never closed', quoteHelp[quote]!);
  }

  private checkEscapes(start: number, end: number): void {
    for (const odd of oddParts(this.text.slice(start, end))) {
      const from = start + odd.start;
      if (odd.text === '${') this.reportInterpolation(from, from + 2);
      else {
        const help = 'Write \\\\ for a backslash; the escapes are \\" \\\\ \\n \\t \\$ and \\u{…}.';
        this.report('syntax', from, from + odd.text.length, `'${odd.text}' is no escape`, help);
      }
    }
  }

  private reportInterpolation(start: number, end: number): void {
    const help = 'Write \\$ for a dollar sign in a "…" string, or put the text in single quotes.';
    this.report(
      'reserved-keyword',
      start,
      end,
      "'$' with braces is reserved for a later version of the language",
      help,
    );
  }

  private checkInterpolation(start: number, end: number): void {
    const dollar = this.text.slice(start, end).indexOf('${');
    if (dollar >= 0) this.reportInterpolation(start + dollar, end);
  }

  private scanAssignment(): void {
    const { text, at } = this;
    const read = readAssignment(text, at);
    if (read.lopsided)
      this.report('syntax', at, at + 1, "The '=' has a blank on one side only", 'Write a=1 or a = 1, not half of it.');
    if (read.kind === 'string' || (read.kind === 'reference' && isQuote(text.charCodeAt(read.valueStart + 1))))
      this.checkString(read.kind === 'string' ? read.valueStart : read.valueStart + 1, read.end, read.closed);
    else if (read.kind === 'reference' && read.end === read.valueStart + 1)
      this.report(
        'syntax',
        read.valueStart,
        read.end,
        "'@' needs an id behind it",
        'Write @ID, or quote a value that begins with @.',
      );
    else if (read.kind === 'bare') {
      if (this.mayInterpolate) this.checkInterpolation(read.valueStart, read.end);
      const last = text[read.end - 1]!;
      if (last === ',' || last === ';') {
        const help = `Leave the '${last}' out: blanks separate pairs. Quote the value if it belongs to it.`;
        this.report('syntax', read.end - 1, read.end, `A value cannot end in '${last}'`, help);
      }
    }
    this.push(tokens.Assign, read.end, undefined, read.valueStart);
  }

  private scanAt(): void {
    const { text, at } = this;
    if (isQuote(text.charCodeAt(at + 1))) {
      const { end, closed } = stringEnd(text, at + 1);
      this.checkString(at + 1, end, closed);
      this.push(tokens.At, end);
      return;
    }
    const end = wordEnd(text, at + 1);
    if (end === at + 1) this.report('syntax', at, end, "'@' needs an id behind it", 'Write @ID, or quote the word.');
    this.push(tokens.At, end);
  }

  private closeBrackets(): void {
    while (this.inBrackets()) this.reportUnclosed(this.open.pop()!);
  }

  private reportUnclosed(offset: number): void {
    const sign = this.text[offset]!;
    this.report(
      'unclosed-bracket',
      offset,
      offset + 1,
      `This '${sign}' is never closed`,
      `Put the missing '${closers[sign]}' where it ends.`,
    );
  }

  private scanSign(type: TokenType): void {
    const { text, at } = this;
    const sign = text[at]!;
    if (sign === '{' || sign === '}') this.closeBrackets();
    if (sign === '{' || sign === '(' || sign === '[') {
      this.open.push(at);
      if (this.open.length > deepest) {
        this.report(
          'too-deep',
          at,
          at + 1,
          `This is nested more than ${deepest} levels deep`,
          'Take the nested parts apart.',
        );
        this.abandoned = true;
      }
    } else if (this.open.pop() === undefined && sign === '}') this.strays++;
    this.push(type, at + 1);
  }

  private scanHash(): void {
    const { text, at } = this;
    if (!beginsComment(text, at)) {
      this.push(tokens.Hash, hashEnd(text, at));
      return;
    }
    const end = lineEnd(text, at);
    this.comments.push({ text: text.slice(at + 1, end).trimEnd(), span: this.spanOf(at, end) });
    this.at = end;
  }

  private scanWord(): void {
    const { text, at } = this;
    const end = wordEnd(text, at);
    if (end === at) {
      const stop = strayEnd(text, at);
      const shown = stop - at > 20 ? 'This' : `'${printable(text.slice(at, stop))}'`;
      this.report('syntax', at, stop, `${shown} cannot stand here`, strayHelp(text[at]!));
      this.push(tokens.Stray, stop);
      return;
    }
    const previous = this.tokens[this.tokens.length - 1];
    if (previous?.tokenType === tokens.Newline && continuesLine(text, at)) this.tokens.pop();
    if (this.mayInterpolate) this.checkInterpolation(at, end);
    const glued = previous?.tokenType === tokens.Text && previous.endOffset === at - 1 && text[at] === ':';
    const word = text.slice(at, end);
    this.push(glued ? tokens.Suffix : tokens.wordToken(word), end, word);
  }

  private scanArrow(): void {
    if (this.lastIsNewline()) this.tokens.pop();
    this.push(tokens.Arrow, this.at + 2);
  }

  private scanText(): void {
    const { text, at } = this;
    const { end, closed } = stringEnd(text, at);
    this.checkString(at, end, closed);
    this.push(tokens.Text, end);
  }

  private scanNewline(): void {
    const isFree = this.tokens.length === 0 || this.lastIsNewline() || this.inBrackets();
    if (!isFree) this.push(tokens.Newline, this.at + 1);
    else this.at++;
  }

  private scanOther(code: number): void {
    const { text, at } = this;
    const sign = signs.get(code);
    const next = text.charCodeAt(at + 1);
    if (sign !== undefined) this.scanSign(sign);
    else if (code === equals && next !== equals) this.scanAssignment();
    else if (code === equals || (code === exclamation && next === equals)) this.push(tokens.ComparisonSign, at + 2);
    else if (code === less || code === greater) this.push(tokens.ComparisonSign, next === equals ? at + 2 : at + 1);
    else if (code === hyphen && next === greater) this.scanArrow();
    else if (code === commercialAt) this.scanAt();
    else if (code === hash) this.scanHash();
    else if (isQuote(code)) this.scanText();
    else this.scanWord();
  }
}

/**
 * Scans the text of one statement. Newlines are dropped within ( ) and [ ] and before a line that continues its
 * statement; unclosed strings and brackets, unknown escapes and the like come back as faults.
 */
export function scan(text: string, anchor: Anchor): Scan {
  return new Scanner(text, anchor).scan();
}

/** Text of a message, without what a terminal would obey. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

function strayHelp(character: string): string {
  if (character === ';' || character === ',') return 'Leave it out: blanks separate words, line ends separate items.';
  if (character === '\\') return 'Leave it out: a line that begins with and, or or -> continues the one before.';
  return 'Remove it, or quote the word that it belongs to.';
}

/** Offset behind a run of characters that no token begins with, so that binary input makes few tokens. */
function strayEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === 0x0a || isBlank(code) || '{}[]()"\'#=<>!@-$'.includes(text[end]!) || wordEnd(text, end) > end) break;
    end++;
  }
  return Math.max(end, start + 1);
}
