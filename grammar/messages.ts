import { type IParserErrorMessageProvider, type IToken, type TokenType, tokenLabel } from 'chevrotain';
import { printable } from './scan.ts';
import * as tokens from './tokens.ts';

/** Names a token as its author sees it. */
export function tokenWords(token: IToken): string {
  if (token.tokenType === tokens.Newline) return 'the end of the line';
  if (token.image === '') return 'the end of the statement';
  const image = token.tokenType === tokens.Assign ? '=' : printable(token.image);
  return image.length > 40 || image.includes('\n') ? 'this' : `'${image}'`;
}

function alternatives(types: readonly TokenType[]): string {
  const labels = [...new Set(types.map(tokenLabel))];
  if (labels.length > 5) return `${labels.slice(0, 4).join(', ')} or the like`;
  const last = labels.pop()!;
  return labels.length === 0 ? last : `${labels.join(', ')} or ${last}`;
}

const expectation = (expected: string, actual: IToken): string => `Expected ${expected}, found ${tokenWords(actual)}`;

/** The sentences of the parser's own errors. */
export const faultWords: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, actual }) => expectation(tokenLabel(expected), actual),
  buildNotAllInputParsedMessage: ({ firstRedundant }) => `${tokenWords(firstRedundant)} cannot stand here`,
  buildNoViableAltMessage: ({ expectedPathsPerAlt, actual, customUserDescription }) => {
    if (customUserDescription) return expectation(customUserDescription, actual[0]!);
    const firsts = expectedPathsPerAlt.flatMap((paths) => paths.map((path) => path[0]!));
    return expectation(alternatives(firsts), actual[0]!);
  },
  buildEarlyExitMessage: ({ expectedIterationPaths, actual, customUserDescription }) => {
    const firsts = expectedIterationPaths.map((path) => path[0]!);
    return expectation(customUserDescription ?? alternatives(firsts), actual[0]!);
  },
};

/** What to do about an error at a token, by what the token is. */
export function helpAt(token: IToken, previous: IToken | undefined): string {
  if (previous?.tokenType === tokens.Assign && previous.image === '=') return 'Write a=1 or a = 1, not half of it.';
  if (token.tokenType === tokens.Assign) return 'Compare with ==; a pair is a name, = and a value.';
  if (token.tokenType === tokens.Hash) return 'Put a blank behind the # of a comment; quote a name that begins with #.';
  if (token.tokenType === tokens.Newline || token.image === '') return 'Complete the line.';
  if (token.tokenType.CATEGORIES?.includes(tokens.Word))
    return 'Give a pair its value (name=value), begin an item on a line of its own, or quote a name that is a keyword.';
  return 'Remove it, or quote the word that it belongs to.';
}
