import type { Preference } from '../../grammar/ast.ts';
import type { Attribute, Identifier, Rule } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { lowerHead, positional } from './lower-head.ts';
import { lowerRule } from './lower-rule.ts';

/** What a preference says of the constraint itself, and its rule. */
export interface LoweredPreference {
  readonly id: Identifier | undefined;
  readonly node: Attribute | undefined;
  readonly attributes: readonly Attribute[];
  readonly rule: Rule | undefined;
}

function isScore(attribute: Attribute): boolean {
  return attribute.name === 'score';
}

/** The score that `prefers` and `avoids` mean where none is given. */
function impliedScore(preference: Preference): Attribute {
  const { anchor, end, start } = preference.span;
  const span = { anchor, start, end: Math.min(start + preference.verb.length, end) };
  return positional('score', { value: preference.verb === 'prefers' ? 'INFINITY' : '-INFINITY', span });
}

/**
 * `prefers host1 score=100`: node and score of the constraint. With a rule the score is the rule's; what else the header holds
 * belongs to the constraint in the statement's own line, and to the rule in the block, where each rule has a line.
 *
 * @param scored whether the constraint has a score already, or is said to have none
 */
export function lowerPreference(
  preference: Preference,
  place: 'line' | 'block',
  scored: boolean,
  report: Report,
): LoweredPreference {
  const head = lowerHead(preference.head, report, { mayBeAbsent: ['score'] });
  const node = preference.node && positional('node', preference.node);
  const score = head.absent.has('score') ? undefined : impliedScore(preference);
  if (!preference.where) {
    const implied = node && score && !scored && !head.attributes.some(isScore) ? [score] : [];
    return { id: head.id, node, attributes: [...implied, ...head.attributes], rule: undefined };
  }
  if (place === 'block') {
    const rule = lowerRule(preference.where, report, { id: head.id, attributes: head.attributes, score });
    return { id: undefined, node, attributes: [], rule };
  }
  const rule = lowerRule(preference.where, report, { attributes: head.attributes.filter(isScore), score });
  return { id: head.id, node, attributes: head.attributes.filter((attribute) => !isScore(attribute)), rule };
}
