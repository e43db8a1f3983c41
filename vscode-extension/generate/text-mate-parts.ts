import { timeUnits } from '../../compiler/vocabulary/time.ts';
import { itemKeywords, joiningKeywords, mayStand, suffixWords } from '../../grammar/tokens.ts';
import { scope } from './scopes.ts';
import { groups, includes, type TextMateRule } from './text-mate-rule.ts';

/*
 * What statements are made of: names, pairs, strings, brackets. The patterns are Oniguruma's, and say of words and values what
 * the scanner says of them (grammar/characters.ts).
 */

const wordCharacter = '[\\p{L}\\p{M}\\p{N}_.:/@%+]';
const longestFirst = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const joining = [...itemKeywords, ...joiningKeywords].filter((each) => !mayStand(each, 'term'));
const wordUnit = `(?:${wordCharacter}|-(?!>))`;
/** A bare word. */
export const word = `${wordUnit}+`;
/** Behind a word: it neither goes on nor is the key of a pair. */
export const wordEnd = `(?!${wordCharacter}|-(?!>)|=(?!=)|[ \\t]+=[ \\t])`;
export const quoted = `"(?:\\\\.|[^"\\\\])*"|'[^']*'`;
/** A name, bare or quoted, that is no key and not \`as\`; a bare one has no \`@\` in front. */
export const name = `(?:(?!@|as${wordEnd})${word}${wordEnd}|${quoted})`;
/** A name where a constraint or rule may go on with a keyword instead. */
export const term = `(?:(?!@|(?:${longestFirst(joining)})${wordEnd})${word}${wordEnd}|${quoted})`;
const hash = '#\\p{L}(?:[\\p{L}\\p{M}\\p{N}_.:]|-(?!>))*';
const key = `(${quoted}|${hash}|${word})`;
const assign = '(?:(=)(?!=)|[ \\t]+(=)[ \\t]+)';
const bareValue = `(?:\\$\\{[\\p{L}\\p{N}_-]*\\}|[^\\s"'{}\\[\\]()])+`;

/** One of several words, none of which is the key of a pair. */
export function oneOf(words: Iterable<string>): string {
  return `(${longestFirst(words)})${wordEnd}`;
}

/** What ends an item: its line, or the block that it stands in. */
export const itemEnd = '$|(?=\\})';

const number = `[+-]?\\d+(?:\\.\\d+)?(?:${longestFirst(timeUnits)}|%)?`;
const constants = `[+-]?INFINITY|(?i:true|false|yes|no|on|off)`;
const suffix = `:(?:${longestFirst(suffixWords)})`;

/** What a bare value or word is, of which one of these is the whole. */
const literal: readonly TextMateRule[] = [
  { match: `(?:${number})$`, name: scope.number },
  { match: `(?:${constants})$`, name: scope.constant },
  { match: '.+', name: scope.bare },
];

/** The parts by name. */
export const parts: Readonly<Record<string, TextMateRule>> = {
  comment: {
    patterns: [
      { match: '^[ \\t\\x{FEFF}]*(#.*)$', captures: groups(scope.comment) },
      { match: '#(?!\\p{L}).*$', name: scope.comment },
    ],
  },
  string: {
    patterns: [
      { begin: "'''", end: "'''", name: scope.raw },
      {
        begin: '"',
        end: '"|$',
        name: scope.double,
        patterns: [{ match: '\\\\(?:u\\{[0-9a-fA-F]{1,6}\\}|["\\\\nt$])', name: scope.escape }],
      },
      { match: "'[^']*(?:'|$)", name: scope.single },
    ],
  },
  pair: {
    patterns: [
      {
        begin: `${key}${assign}(?=["'])`,
        end: '(?!\\G)',
        beginCaptures: groups(scope.attribute, scope.assignment, scope.assignment),
        patterns: includes('string'),
      },
      {
        match: `${key}${assign}(@(?:${quoted}|${word})?)`,
        captures: groups(scope.attribute, scope.assignment, scope.assignment, scope.id),
      },
      {
        match: `${key}${assign}(${bareValue})`,
        captures: groups(scope.attribute, scope.assignment, scope.assignment, { patterns: literal }),
      },
      { match: `${key}(=)(?!=)`, captures: groups(scope.attribute, scope.assignment) },
    ],
  },
  as: { match: `(as)${wordEnd}(?:[ \\t]+(${quoted}|${word}))?`, captures: groups(scope.keyword, scope.id) },
  at: { match: `@(?:${quoted}|${word})`, name: scope.id },
  hash: { match: hash, name: scope.attribute },
  arrow: { match: '->', name: scope.arrow },
  /** A resource, and its role or action. */
  reference: {
    patterns: [
      {
        match: `((?:(?!${suffix}${wordEnd})${wordUnit})+)(${suffix})?${wordEnd}`,
        captures: groups(scope.resource, scope.choice),
      },
      { match: `(${quoted})(${suffix})?`, captures: groups(scope.resource, scope.choice) },
    ],
  },
  nodeReference: { match: name, name: scope.node },
  choice: { match: name, name: scope.choice },
  /** A word whose meaning is its own: a number, a path. */
  literal: { match: name, captures: { 0: { patterns: literal } } },
  /** Any other word, so that none is entered in its middle. */
  otherWord: { match: word },
  annotation: {
    begin: '\\[',
    end: '\\]',
    beginCaptures: { 0: { name: scope.bracket } },
    endCaptures: { 0: { name: scope.bracket } },
    patterns: includes('comment', 'as', 'pair', 'otherWord'),
  },
  references: {
    begin: '\\(',
    end: '\\)|(?=[{}])',
    beginCaptures: { 0: { name: scope.parenthesis } },
    endCaptures: { 0: { name: scope.parenthesis } },
    patterns: includes('comment', 'reference', 'string'),
  },
  attributes: {
    begin: '\\(',
    end: '\\)|(?=[{}])',
    beginCaptures: { 0: { name: scope.parenthesis } },
    endCaptures: { 0: { name: scope.parenthesis } },
    patterns: [...includes('comment', 'as'), { match: name, name: scope.attribute }],
  },
  block: {
    begin: '\\{',
    end: '\\}',
    beginCaptures: { 0: { name: scope.brace } },
    endCaptures: { 0: { name: scope.brace } },
    patterns: includes('items'),
  },
};
