import { itemKeywords, joiningKeywords } from '../../grammar/tokens.ts';
import { scope } from './scopes.ts';
import { itemEnd, name, oneOf, parts, quoted, term, word, wordEnd } from './text-mate-parts.ts';
import { groups, includes, type TextMateGrammar, type TextMateRule } from './text-mate-rule.ts';

const second = (of: string): string => `(?:[ \\t]+(${of}))?`;

/** An item that begins with a keyword. */
interface Shape {
  readonly keywords: readonly string[];
  /** The scopes of the words behind the keyword. */
  readonly words?: readonly string[];
  /** What such a word is. */
  readonly of?: string;
  /** The rules of the repository for the rest. */
  readonly inner: readonly string[];
}

function item({ keywords, words = [], of = name, inner }: Shape): TextMateRule {
  return {
    begin: `${oneOf(keywords)}${words.map(() => second(of)).join('')}`,
    end: itemEnd,
    beginCaptures: groups(scope.keyword, ...words),
    patterns: includes('comment', 'pair', 'as', ...inner, 'block', 'otherWord'),
  };
}

const ruleWords = [...joiningKeywords, 'resource', 'operation', 'while'];

const sets = ['references', 'annotation', 'reference'];

const shapes: readonly Shape[] = [
  { keywords: ['primitive', 'template'], words: [scope.resource, scope.agent], inner: ['at', 'string'] },
  { keywords: ['group', 'clone', 'promotable', 'master', 'bundle'], words: [scope.resource], inner: ['reference'] },
  { keywords: ['tag'], words: [scope.named], inner: ['reference'] },
  { keywords: ['node'], words: [scope.node], inner: ['string'] },
  { keywords: ['op'], words: [scope.choice], inner: ['string'] },
  { keywords: ['target', 'ids', 'section', 'fragment'], words: [scope.choice], inner: ['string'] },
  { keywords: ['defaults'], words: [scope.choice], inner: ['annotation', 'when', 'at'] },
  { keywords: ['options', 'params', 'meta', 'utilization'], inner: ['annotation', 'when', 'at'] },
  { keywords: ['role', 'user', 'usergroup'], words: [scope.named], inner: ['namedReference'] },
  { keywords: ['alert'], words: [scope.named, scope.bare], inner: ['string'] },
  { keywords: ['recipient'], words: [scope.bare], inner: ['string'] },
  { keywords: ['level'], words: [scope.number], inner: ['reference'] },
  { keywords: ['port'], words: [scope.number], inner: ['arrow', 'literal'] },
  { keywords: ['select'], inner: ['attributes', 'choice'] },
  { keywords: ['set'], inner: ['at', 'reference'] },
  { keywords: ['while'], inner: ['condition'] },
  { keywords: ['prefers', 'avoids'], words: [scope.node], of: term, inner: ['where', 'string'] },
  { keywords: ['location'], inner: ['where', 'matching', 'preference', 'while', 'joining', ...sets] },
  { keywords: ['fencing'], inner: ['where', 'matching', 'nodeReference'] },
  { keywords: ['colocation', 'order'], inner: ['while', 'joining', 'arrow', ...sets] },
  { keywords: ['ticket'], words: [scope.named], of: term, inner: ['joining', ...sets] },
];

/** Keywords of no shape are followed by pairs, strings and references. */
const plain = itemKeywords.filter(
  (each) => each !== 'heartbeat' && each !== 'root' && !shapes.some(({ keywords }) => keywords.includes(each)),
);

/** From a keyword to the end of its line: conditions, which lines that begin with \`and\` or \`or\` continue. */
function conditionsBehind(...keywords: readonly string[]): TextMateRule {
  return {
    begin: oneOf(keywords),
    end: '$|(?=[{}])',
    beginCaptures: groups(scope.keyword),
    patterns: includes('condition'),
  };
}

const repository: Readonly<Record<string, TextMateRule>> = {
  ...parts,
  items: {
    patterns: [
      ...includes('comment', 'mapping', 'pair', 'as', 'continuation', 'heartbeat'),
      ...[...shapes, { keywords: plain, inner: ['at', 'string'] }].map(item),
      ...includes('at', 'string', 'block', 'otherWord'),
    ],
  },
  /** `/srv/html -> /var/www`, `root /var/log -> /var/log`. */
  mapping: {
    match: `(?:(root)[ \\t]+)?(${name})[ \\t]+(->)[ \\t]+(${name})`,
    captures: groups(scope.keyword, scope.bare, scope.arrow, scope.bare),
  },
  continuation: {
    patterns: [
      {
        begin: '^[ \\t]*(->)',
        end: itemEnd,
        beginCaptures: groups(scope.arrow),
        patterns: includes(
          'comment',
          'pair',
          'as',
          'while',
          'joining',
          'arrow',
          'references',
          'annotation',
          'reference',
          'string',
          'block',
        ),
      },
      {
        begin: `^[ \\t]*${oneOf(['and', 'or'])}`,
        end: itemEnd,
        beginCaptures: groups(scope.keyword),
        patterns: [...includes('block', 'condition')],
      },
    ],
  },
  heartbeat: {
    begin: oneOf(['heartbeat']),
    end: itemEnd,
    beginCaptures: groups(scope.keyword),
    patterns: [
      ...includes('comment', 'pair', 'as'),
      { ...parts.block, patterns: [...includes('comment', 'pair', 'directive')] },
    ],
  },
  /** A line of ha.cf. */
  directive: {
    begin: `(${name})`,
    end: itemEnd,
    beginCaptures: groups(scope.attribute),
    patterns: includes('comment', 'pair', 'string', 'literal'),
  },
  joining: { match: oneOf(['with', 'avoids', 'any', 'for']), name: scope.keyword },
  matching: {
    match: `(matching)${wordEnd}(?:[ \\t]+(${quoted}))?`,
    captures: groups(scope.keyword, scope.double),
  },
  preference: { match: `${oneOf(['prefers', 'avoids'])}${second(term)}`, captures: groups(scope.keyword, scope.node) },
  namedReference: { match: name, name: scope.named },
  where: conditionsBehind('where'),
  when: conditionsBehind('when'),
  while: conditionsBehind('while'),
  condition: {
    patterns: [
      ...includes('comment', 'pair', 'annotation', 'at'),
      {
        match: `(date)${wordEnd}[ \\t]*(==|!=|<=|>=|<|>)[ \\t]*(${name})`,
        captures: groups(scope.keyword, scope.comparison, scope.bare),
      },
      { match: `${oneOf(['from', 'to'])}${second(term)}`, captures: groups(scope.keyword, scope.bare) },
      { match: `${oneOf(['operation'])}${second(term)}`, captures: groups(scope.keyword, scope.choice) },
      { match: `${oneOf(ruleWords)}`, captures: groups(scope.keyword) },
      {
        begin: `(${word})(\\()`,
        end: '\\)|(?=[{}])',
        beginCaptures: groups(scope.call, scope.parenthesis),
        endCaptures: { 0: { name: scope.parenthesis } },
        patterns: [{ match: name, name: scope.attribute }, ...includes('hash')],
      },
      { match: `(${word})(?=\\[)`, captures: groups(scope.call) },
      {
        match: `(==|!=|<=|>=|<|>)(?:[ \\t]*(${name})(?!\\())?`,
        captures: groups(scope.comparison, { patterns: includes('literal') }),
      },
      {
        begin: '\\(',
        end: '\\)|(?=[{}])',
        beginCaptures: { 0: { name: scope.parenthesis } },
        endCaptures: { 0: { name: scope.parenthesis } },
        patterns: includes('condition'),
      },
      ...includes('hash'),
      { match: name, name: scope.attribute },
    ],
  },
};

/** The TextMate grammar of .hac: its keywords are the parser's own, its shape is that of the statements. */
export const textMateGrammar: TextMateGrammar = {
  name: 'hac',
  scopeName: 'source.hac',
  fileTypes: ['hac'],
  patterns: includes('items'),
  repository,
};
