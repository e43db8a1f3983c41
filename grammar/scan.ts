import type { TokenType } from 'chevrotain';
import type { Comment } from './ast.ts';
import { beginsComment, continuesLine, hashEnd, isBlank, lineEnd, wordEnd } from './characters.ts';
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

const signs: Readonly<Record<string, TokenType>> = {
  '{': tokens.LeftCurly,
  '}': tokens.RightCurly,
  '[': tokens.LeftSquare,
  ']': tokens.RightSquare,
  '(': tokens.LeftParenthesis,
  ')': tokens.RightParenthesis,
};

const comparison = /==|!=|<=|>=|<|>/y;

const closers: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

const quoteHelp: Readonly<Record<string, string>> = {
  '"': 'Close the string with " on the same line; write a line break in it as \\n.',
  "'": "Close the string with ' on the same line; a text of several lines stands in '''.",
  "'''": "Close the text with '''.",
};

/**
 * Scans the text of one statement. Newlines are dropped within ( ) and [ ] and before a line that continues its
 * statement; unclosed strings and brackets, unknown escapes and the like come back as faults.
 */
export function scan(text: string, anchor: Anchor): Scan {
  const found: Token[] = [];
  const comments: Comment[] = [];
  const faults: SyntaxFault[] = [];
  /** Offsets of what is open; brackets and parentheses only within the innermost brace. */
  const open: number[] = [];
  let abandoned = false;
  let strays = 0;
  let at = 0;

  const spanOf = (start: number, end: number): Span => ({ anchor, start, end });
  const report = (id: SyntaxFaultId, start: number, end: number, message: string, help: string): void => {
    faults.push({ id, message, help, span: spanOf(start, end) });
    if (faults.length > mostFaults) abandoned = true;
  };
  const push = (tokenType: TokenType, end: number, written?: string, valueStart?: number): void => {
    found.push(new Token(text, tokenType, at, end, written, valueStart));
    at = end;
  };
  const inBrackets = (): boolean => open.length > 0 && text[open.at(-1)!] !== '{';
  const lastIsNewline = (): boolean => found.at(-1)?.tokenType === tokens.Newline;

  const checkString = (start: number, end: number, closed: boolean): void => {
    if (!closed) {
      const quote = text.startsWith("'''", start) ? "'''" : text[start]!;
      report('unclosed-string', start, end, 'This string is never closed', quoteHelp[quote]!);
      return;
    }
    for (const odd of oddParts(text.slice(start, end))) {
      const from = start + odd.start;
      if (odd.text === '${') reportInterpolation(from, from + 2);
      else {
        const help = 'Write \\\\ for a backslash; the escapes are \\" \\\\ \\n \\t \\$ and \\u{…}.';
        report('syntax', from, from + odd.text.length, `'${odd.text}' is no escape`, help);
      }
    }
  };
  const reportInterpolation = (start: number, end: number): void => {
    const help = 'Write \\$ for a dollar sign in a "…" string, or put the text in single quotes.';
    report('reserved-keyword', start, end, "'$' with braces is reserved for a later version of the language", help);
  };
  const checkInterpolation = (start: number, end: number): void => {
    const dollar = text.slice(start, end).indexOf('${');
    if (dollar >= 0) reportInterpolation(start + dollar, end);
  };

  const scanAssignment = (): void => {
    const read = readAssignment(text, at);
    if (read.lopsided)
      report('syntax', at, at + 1, "The '=' has a blank on one side only", 'Write a=1 or a = 1, not half of it.');
    if (read.kind === 'string' || (read.kind === 'reference' && isQuote(text.charCodeAt(read.valueStart + 1))))
      checkString(read.kind === 'string' ? read.valueStart : read.valueStart + 1, read.end, read.closed);
    else if (read.kind === 'reference' && read.end === read.valueStart + 1)
      report(
        'syntax',
        read.valueStart,
        read.end,
        "'@' needs an id behind it",
        'Write @ID, or quote a value that begins with @.',
      );
    else if (read.kind === 'bare') {
      checkInterpolation(read.valueStart, read.end);
      const last = text[read.end - 1]!;
      if (last === ',' || last === ';') {
        const help = `Leave the '${last}' out: blanks separate pairs. Quote the value if it belongs to it.`;
        report('syntax', read.end - 1, read.end, `A value cannot end in '${last}'`, help);
      }
    }
    push(tokens.Assign, read.end, undefined, read.valueStart);
  };

  const scanAt = (): void => {
    if (isQuote(text.charCodeAt(at + 1))) {
      const { end, closed } = stringEnd(text, at + 1);
      checkString(at + 1, end, closed);
      push(tokens.At, end);
      return;
    }
    const end = wordEnd(text, at + 1);
    if (end === at + 1) report('syntax', at, end, "'@' needs an id behind it", 'Write @ID, or quote the word.');
    push(tokens.At, end);
  };

  const closeBrackets = (): void => {
    while (inBrackets()) reportUnclosed(open.pop()!);
  };
  const reportUnclosed = (offset: number): void => {
    const sign = text[offset]!;
    report(
      'unclosed-bracket',
      offset,
      offset + 1,
      `This '${sign}' is never closed`,
      `Put the missing '${closers[sign]}' where it ends.`,
    );
  };

  const scanSign = (sign: string): void => {
    if (sign === '{' || sign === '}') closeBrackets();
    if (sign === '{' || sign === '(' || sign === '[') {
      open.push(at);
      if (open.length > deepest) {
        report(
          'too-deep',
          at,
          at + 1,
          `This is nested more than ${deepest} levels deep`,
          'Take the nested parts apart.',
        );
        abandoned = true;
      }
    } else if (open.pop() === undefined && sign === '}') strays++;
    push(signs[sign]!, at + 1);
  };

  const scanHash = (): void => {
    if (!beginsComment(text, at)) {
      push(tokens.Hash, hashEnd(text, at));
      return;
    }
    const end = lineEnd(text, at);
    comments.push({ text: text.slice(at + 1, end).trimEnd(), span: spanOf(at, end) });
    at = end;
  };

  const scanWord = (): void => {
    const end = wordEnd(text, at);
    if (end === at) {
      const stop = strayEnd(text, at);
      const shown = stop - at > 20 ? 'This' : `'${printable(text.slice(at, stop))}'`;
      report('syntax', at, stop, `${shown} cannot stand here`, strayHelp(text[at]!));
      push(tokens.Stray, stop);
      return;
    }
    if (lastIsNewline() && continuesLine(text, at)) found.pop();
    checkInterpolation(at, end);
    const previous = found.at(-1);
    const glued = previous?.tokenType === tokens.Text && previous.endOffset === at - 1 && text[at] === ':';
    const word = text.slice(at, end);
    push(glued ? tokens.Suffix : tokens.wordToken(word), end, word);
  };

  const scanOther = (character: string): void => {
    if (character === '-' && text[at + 1] === '>') {
      if (lastIsNewline()) found.pop();
      push(tokens.Arrow, at + 2);
      return;
    }
    comparison.lastIndex = at;
    if (comparison.test(text)) push(tokens.ComparisonSign, comparison.lastIndex);
    else if (character === '=') scanAssignment();
    else if (character === '@') scanAt();
    else if (character === '#') scanHash();
    else if (character === '"' || character === "'") {
      const { end, closed } = stringEnd(text, at);
      checkString(at, end, closed);
      push(tokens.Text, end);
    } else scanWord();
  };

  while (at < text.length && !abandoned) {
    const character = text[at]!;
    if (character === '\n') {
      if (found.length > 0 && !lastIsNewline() && !inBrackets()) push(tokens.Newline, at + 1);
      else at++;
    } else if (isBlank(text.charCodeAt(at))) at++;
    else if (signs[character] !== undefined) scanSign(character);
    else scanOther(character);
  }
  if (lastIsNewline()) found.pop();
  if (!abandoned) for (const offset of open) reportUnclosed(offset);
  const unpaired = strays + open.filter((offset) => text[offset] === '{').length;
  return { tokens: found, comments, faults, abandoned, unpaired };
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
