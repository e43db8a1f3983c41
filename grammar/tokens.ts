import { createToken, type TokenType } from 'chevrotain';
import type { DeclarationKeyword, SetDeclaration } from './ast.ts';

/*
 * The tokens, and the only home of keywords. The scanner makes the tokens, so none has a pattern here. Keywords are
 * contextual: each belongs to the categories of names that it may still stand for.
 */

function abstractToken(name: string, label: string): TokenType {
  return createToken({ name, label, pattern: undefined });
}

/** Any bare word. */
export const Word = abstractToken('Word', 'a name');
/** A bare word in a list of words: all but `as`. */
export const Plain = abstractToken('Plain', 'a name');
/** A bare word in a constraint or rule: all but the words that join its parts. */
export const Term = abstractToken('Term', 'a name');
/** A bare word as a side of a comparison. */
export const OperandWord = abstractToken('OperandWord', 'an attribute');
/** A bare word that begins no item. */
export const Misplaced = abstractToken('Misplaced', 'a name');
/** What begins nothing and closes nothing. */
export const Junk = abstractToken('Junk', 'a sign');
export const DeclarationToken = abstractToken('DeclarationToken', 'a keyword');
export const SetToken = abstractToken('SetToken', 'a keyword');

export const Identifier = createToken({
  name: 'Identifier',
  label: 'a name',
  categories: [Word, Plain, Term, OperandWord, Misplaced],
});

function sign(name: string, label: string, categories: TokenType[] = []): TokenType {
  return createToken({ name, label, categories });
}

export const LeftCurly = sign('LeftCurly', "'{'", [Junk]);
export const RightCurly = sign('RightCurly', "'}'");
export const LeftSquare = sign('LeftSquare', "'['", [Junk]);
export const RightSquare = sign('RightSquare', "']'", [Junk]);
export const LeftParenthesis = sign('LeftParenthesis', "'('", [Junk]);
export const RightParenthesis = sign('RightParenthesis', "')'", [Junk]);
export const Arrow = sign('Arrow', "'->'", [Junk]);
export const Newline = sign('Newline', 'the end of the line');
/** `=` with its value: `=10s`, `="a b"`, `=@id`, `=`, ` = 10s`. */
export const Assign = sign('Assign', "'=' and a value", [Junk]);
export const ComparisonSign = sign('ComparisonSign', "a comparison such as '=='", [Junk]);
/** `@id`. */
export const At = sign('At', "'@' and an id");
export const Text = sign('Text', 'a quoted string', [Junk]);
/** `#uname`. */
export const Hash = sign('Hash', "an attribute such as '#uname'", [Junk]);
/** `:Promoted` glued to a quoted name. */
export const Suffix = sign('Suffix', 'a role or action', [Junk]);
/** A character that no word may hold. */
export const Stray = sign('Stray', 'a sign', [Junk]);

const declarationWords = [
  'target',
  'ids',
  'fragment',
  'section',
  'cib',
  'node',
  'primitive',
  'template',
  'group',
  'clone',
  'promotable',
  'master',
  'bundle',
  'podman',
  'docker',
  'rkt',
  'network',
  'storage',
  'op',
  'operations',
  'tag',
  'role',
  'user',
  'usergroup',
  'read',
  'write',
  'deny',
  'alert',
  'recipient',
  'level',
] as const satisfies readonly DeclarationKeyword[];

const setWords = ['options', 'params', 'meta', 'utilization'] as const satisfies readonly SetDeclaration['keyword'][];

/** Words that join the parts of a constraint or rule, and begin no item. */
const joiningWords = [
  'as',
  'with',
  'where',
  'when',
  'matching',
  'any',
  'for',
  'and',
  'or',
  'not',
  'defined',
  'date',
  'from',
  'to',
  'matches',
] as const;

const byWord = new Map<string, TokenType>();

function keyword<const Name extends string>(word: Name, categories: TokenType[]): TokenType {
  const token = createToken({ name: `'${word}'`, label: `'${word}'`, categories: [Word, ...categories] });
  byWord.set(word, token);
  return token;
}

for (const word of declarationWords) keyword(word, [Plain, Term, OperandWord, DeclarationToken]);
for (const word of setWords) keyword(word, [Plain, Term, OperandWord, SetToken]);
for (const word of joiningWords) keyword(word, word === 'as' ? [Misplaced] : [Plain, Misplaced]);

const starter = (word: string): TokenType => keyword(word, [Plain, Term, OperandWord]);
const joining = (word: (typeof joiningWords)[number]): TokenType => byWord.get(word)!;

export const Defaults = starter('defaults');
export const Heartbeat = starter('heartbeat');
export const Xml = starter('xml');
export const Location = starter('location');
export const Colocation = starter('colocation');
export const Order = starter('order');
export const Ticket = starter('ticket');
export const Fencing = starter('fencing');
export const SetWord = starter('set');
export const Port = starter('port');
export const Root = starter('root');
export const Select = starter('select');
export const Prefers = keyword('prefers', [Plain]);
export const Avoids = keyword('avoids', [Plain]);
export const While = keyword('while', [Plain]);
export const Resource = keyword('resource', [Plain, Term, Misplaced]);
export const Operation = keyword('operation', [Plain, Term, Misplaced]);
export const As = joining('as');
export const With = joining('with');
export const Where = joining('where');
export const When = joining('when');
export const Matching = joining('matching');
export const Any = joining('any');
export const For = joining('for');
export const And = joining('and');
export const Or = joining('or');
export const Not = joining('not');
export const Defined = joining('defined');
export const DateWord = joining('date');
export const From = joining('from');
export const To = joining('to');
export const Matches = joining('matches');

/** Keywords of the reuse that the language leaves room for. */
const reservedWords: ReadonlySet<string> = new Set(['let', 'param', 'include', 'for', 'module', 'use']);

/** Whether a word is kept for later versions of the language. */
export function isReserved(word: string): boolean {
  return reservedWords.has(word);
}

/** Every token type, for the parser. */
export const allTokens: readonly TokenType[] = [
  ...[Word, Plain, Term, OperandWord, Misplaced, Junk, DeclarationToken, SetToken],
  ...[LeftCurly, RightCurly, LeftSquare, RightSquare, LeftParenthesis, RightParenthesis, Arrow, Newline],
  ...[Assign, ComparisonSign, At, Text, Hash, Suffix, Stray],
  ...byWord.values(),
  Identifier,
];

/** The token type of a bare word. */
export function wordToken(word: string): TokenType {
  return byWord.get(word) ?? Identifier;
}

const starters = [...byWord].filter(([, token]) => !token.CATEGORIES!.includes(Misplaced)).map(([word]) => word);

/** The keywords that begin no item: they join the parts of a constraint or rule. */
export const joiningKeywords: readonly string[] = [...byWord.keys()].filter((word) => !starters.includes(word));

/** The keywords that begin an item of a block. */
export const itemKeywords: readonly string[] = starters;

const blockOnly = new Set(['set', 'port', 'root', 'select', 'prefers', 'avoids', 'while']);

/** The keywords that the grammar allows to begin a statement; which of them make sense there is the analysis's business. */
export const statementKeywords: readonly string[] = starters.filter((word) => !blockOnly.has(word));

const nested = new Set<string>([
  ...['op', 'operations', 'params', 'meta', 'utilization', 'read', 'write', 'deny', 'recipient', 'level'],
  ...['podman', 'docker', 'rkt', 'network', 'storage'],
]);

/** The keywords that a file is made of. */
export const topLevelKeywords: readonly string[] = statementKeywords.filter((word) => !nested.has(word));

/** The places of a bare word, by what it must not be there. */
export type WordPlace = 'any' | 'list' | 'term' | 'operand';

const placeTokens: Readonly<Record<WordPlace, TokenType>> = {
  any: Word,
  list: Plain,
  term: Term,
  operand: OperandWord,
};

/** Whether a bare word may stand for a name at a place, where some keywords may not. */
export function mayStand(word: string, place: WordPlace): boolean {
  if (place === 'any') return true;
  const token = wordToken(word);
  return token === Identifier || token.CATEGORIES!.includes(placeTokens[place]);
}

const suffixes = ['Started', 'Stopped', 'Promoted', 'Unpromoted', 'Master', 'Slave', 'started', 'stopped'];
const actions = ['master', 'slave', 'promoted', 'unpromoted', 'start', 'stop', 'promote', 'demote', 'monitor'];

/** The roles and actions that may stand behind a colon. */
export const suffixWords: ReadonlySet<string> = new Set([...suffixes, ...actions]);

/** Whether a word behind a colon is a role or an action. */
export function isSuffix(word: string): boolean {
  return suffixWords.has(word);
}
