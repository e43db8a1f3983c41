import type { Name, Reference } from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import { name } from './raise-parts.ts';

/** Words that a rule or what may follow it reads as its own. */
const ruleWords: ReadonlySet<string> = new Set([
  'and',
  'as',
  'avoids',
  'date',
  'defined',
  'for',
  'from',
  'integer',
  'literal',
  'matches',
  'meta',
  'not',
  'number',
  'operation',
  'or',
  'param',
  'prefers',
  'resource',
  'string',
  'to',
  'version',
  'when',
  'where',
  'while',
]);

/** Words that a constraint reads as its own where a resource or a node may stand. */
const constraintWords: ReadonlySet<string> = new Set([
  'any',
  'as',
  'avoids',
  'for',
  'matching',
  'prefers',
  'set',
  'where',
  'while',
  'with',
]);

/** Whether a bare word would be taken for `@reference`. */
function isReference(word: string): boolean {
  return word.startsWith('@');
}

/** A word of a rule: quoted where it would be a keyword. */
export function ruleWord(word: string): Name {
  return name(word, ruleWords.has(word) || isReference(word));
}

/** A node or ticket in a constraint: quoted where it would be a keyword. */
export function constraintWord(word: string): Name {
  return name(word, constraintWords.has(word) || isReference(word));
}

const roles = /^(started|stopped|promoted|unpromoted|master|slave)$/i;
const actions = /^(start|stop|promote|demote)$/;

/** Whether a role can stand behind a colon; others stand in the header. */
export function isRole(word: string): boolean {
  return roles.test(word);
}

/** Whether an action can stand behind a colon; others stand in the header. */
export function isAction(word: string): boolean {
  return actions.test(word);
}

/** A resource in a constraint; an id with a colon is quoted, because behind a bare colon stands a role or an action. */
export function resourceReference(id: string, suffix?: string): Reference {
  return {
    kind: 'reference',
    name: name(id, constraintWords.has(id) || isReference(id) || id.includes(':')),
    suffix: suffix === undefined ? undefined : name(suffix),
    span: nowhere,
  };
}
