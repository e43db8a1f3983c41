import { beginsComment, continuesLine, interpolationEnd, lineEnd, skipBlanks } from './characters.ts';
import { readAssignment, stringEnd } from './literals.ts';
import { topLevelKeywords } from './tokens.ts';

/** How a document falls into its top-level statements. */
export interface Division {
  /** Where each piece ends; it begins where the one before ends, so that the pieces tile the document. */
  readonly ends: readonly number[];
  /** The last piece holds everything behind the most statements that are read. */
  readonly truncated: boolean;
}

/** More statements than any configuration has. */
const mostStatements = 200_000;

/** How often an unclosed brace is looked behind before every line that looks like a statement counts as one. */
const mostRestarts = 8;

const topLevel = new RegExp(`(?:${topLevelKeywords.join('|')})[ \\t]+[^\\s=]`, 'y');

/** Characters at which a line cannot simply be run through. */
const special = new Uint8Array(128);
for (const character of '\n"\'#=<>!-{}()[]$') special[character.charCodeAt(0)] = 1;

/** The nesting of braces, and of brackets and parentheses within the innermost brace. */
interface Nesting {
  braces: number;
  brackets: number;
}

/** The rest of a line in which nothing opens, closes or is quoted. */
const plainLine = /[^"'#{}()[\]$\n]*\n/y;

/** Runs through a line from its first word on, into the lines of raw strings; gives the offset behind its line feed. */
function passLine(text: string, start: number, nesting: Nesting): number {
  plainLine.lastIndex = start;
  if (plainLine.test(text)) return plainLine.lastIndex;
  let at = start;
  const length = text.length;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code >= 128 || special[code] === 0) {
      at++;
      continue;
    }
    const next = text.charCodeAt(at + 1);
    switch (text[at]) {
      case '\n':
        return at + 1;
      case '"':
      case "'":
        at = stringEnd(text, at).end;
        break;
      case '#':
        at = beginsComment(text, at) ? lineEnd(text, at) : at + 1;
        break;
      case '=':
        at = next === 0x3d ? at + 2 : readAssignment(text, at).end;
        break;
      case '-':
        at += next === 0x3e ? 2 : 1;
        break;
      case '$':
        at = Math.max(at + 1, interpolationEnd(text, at));
        break;
      case '{':
        nesting.braces++;
        nesting.brackets = 0;
        at++;
        break;
      case '}':
        nesting.braces = Math.max(0, nesting.braces - 1);
        nesting.brackets = 0;
        at++;
        break;
      case '(':
      case '[':
        nesting.brackets++;
        at++;
        break;
      case ')':
      case ']':
        nesting.brackets = Math.max(0, nesting.brackets - 1);
        at++;
        break;
      default:
        at += next === 0x3d ? 2 : 1;
    }
  }
  return length;
}

/**
 * Divides a document into its top-level statements, each with the blank lines and comments above it. A last piece of
 * comments and blank lines only may follow. Where a brace or parenthesis is never closed, the next line that begins at
 * its very start with a keyword of the top level and a word begins a statement again; where a '}' closes nothing, the
 * statement above it goes on to it.
 */
export function divide(text: string): Division {
  const ends: number[] = [];
  /** The columns, from 0, that the pieces' statements begin in; -1 for a '}' that closes nothing. */
  const columns: number[] = [];
  const nesting: Nesting = { braces: 0, brackets: 0 };
  let at = 0;
  let begun = false;
  let boundary = 0;
  let retry = -1;
  let restarts = 0;
  let takenBack = -1;
  let column = 0;

  /** Takes the pieces back that a '}' in a column ends with the brace that was forgotten in them: the deeper ones and one more. */
  const takeBack = (column: number): boolean => {
    const index = columns.findLastIndex((each) => each <= column);
    const start = ends[index - 1] ?? 0;
    if (columns[index] !== column || takenBack === start) return false;
    takenBack = start;
    ends.length = index;
    columns.length = index;
    return true;
  };
  const cut = (end: number): void => {
    ends.push(end);
    columns.push(column);
    begun = false;
    retry = -1;
    nesting.braces = 0;
    nesting.brackets = 0;
  };

  for (;;) {
    if (at >= text.length) {
      if (!begun || retry < 0) break;
      restarts++;
      at = retry;
      cut(retry);
      continue;
    }
    const lineStart = at;
    at = skipBlanks(text, at);
    const code = text.charCodeAt(at);
    if (at >= text.length || code === 0x0a || code === 0x23) {
      at = lineEnd(text, at) + 1;
      continue;
    }
    if (begun && nesting.braces + nesting.brackets === 0) {
      if (!continuesLine(text, at)) cut(boundary);
    } else if (begun && at === lineStart && retry < 0) {
      topLevel.lastIndex = at;
      if (topLevel.test(text)) {
        if (restarts >= mostRestarts) cut(boundary);
        else retry = boundary;
      }
    }
    if (ends.length >= mostStatements) return { ends: [...ends, text.length], truncated: true };
    if (!begun) {
      const closes = code === 0x7d;
      column = at - lineStart;
      if (closes && !takeBack(column)) column = -1;
      begun = true;
    }
    at = passLine(text, at, nesting);
    boundary = at;
  }
  if (begun) ends.push(boundary);
  if ((ends.at(-1) ?? 0) < text.length) ends.push(text.length);
  return { ends, truncated: false };
}
