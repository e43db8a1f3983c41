import type { HeadItem, Preference } from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import type { CommentNode, Rule } from '../model/cluster.ts';
import { plainValue } from './raise-annotation.ts';
import { attributePairs, commentRuns, commentsBelow, emptyLayout, name, pair, type WritesId } from './raise-parts.ts';
import { raiseRule } from './raise-rule.ts';

/** The verb for a score, and the pair for one that the verb does not mean by itself. */
function verbOf(score: string | undefined): { verb: Preference['verb']; head: HeadItem[] } {
  if (score === 'INFINITY') return { verb: 'prefers', head: [] };
  if (score === '-INFINITY') return { verb: 'avoids', head: [] };
  return { verb: score?.startsWith('-') ? 'avoids' : 'prefers', head: [pair('score', score)] };
}

/** `prefers host1 score=100`, with what else the header says. */
export function raiseNodePreference(node: string, score: string | undefined, rest: readonly HeadItem[]): Preference {
  const { head, verb } = verbOf(score);
  return {
    kind: 'preference',
    verb,
    node: name(node),
    head: [...head, ...rest],
    where: undefined,
    layout: emptyLayout,
    span: nowhere,
  };
}

/** `avoids where not defined pingd`, with what else the header says and the comments above and inside of the rule. */
export function raiseRulePreference(
  rule: Rule,
  above: readonly CommentNode[],
  rest: readonly HeadItem[],
  writesId: WritesId,
): Preference {
  const score = plainValue(rule, 'score');
  const where = raiseRule(rule, writesId, ['score']);
  const unscored = where.reference !== undefined || plainValue(rule, 'score-attribute') !== undefined;
  const { head, verb } = verbOf(score);
  const explicit = unscored ? attributePairs(rule.attributes.filter(({ name }) => name === 'score')) : head;
  return {
    kind: 'preference',
    verb,
    node: undefined,
    head: [...explicit, ...rest],
    where,
    layout: { ...emptyLayout, comments: commentRuns([...above, ...commentsBelow(rule)]) },
    span: nowhere,
  };
}
