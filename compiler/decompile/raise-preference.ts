import type { HeadItem, Preference } from '../../grammar/ast.ts';
import { noLayout } from '../../grammar/no-layout.ts';
import { nowhere } from '../../grammar/source.ts';
import type { CommentNode, Rule } from '../model/cluster.ts';
import { plainValue } from './raise-annotation.ts';
import { commentRuns, commentsBelow, name, pair, type WritesId } from './raise-parts.ts';
import { raiseRule } from './raise-rule.ts';

/** The verb for a score, and the pair for one that is not implied by it. */
function verbOf(score: string | undefined, implied: boolean): { verb: Preference['verb']; head: HeadItem[] } {
  const verb = score?.startsWith('-') ? 'avoids' : 'prefers';
  const unsaid = implied ? score === 'INFINITY' || score === '-INFINITY' : score === undefined;
  return { verb, head: unsaid ? [] : [pair('score', score)] };
}

/** `prefers host1 score=100`, with what else the header says. */
export function raiseNodePreference(node: string, score: string | undefined, rest: readonly HeadItem[]): Preference {
  const { head, verb } = verbOf(score, true);
  return {
    kind: 'preference',
    verb,
    node: name(node),
    head: [...head, ...rest],
    where: undefined,
    layout: noLayout,
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
  const elsewhere = where.reference !== undefined || rule.attributes.some((one) => one.name === 'score-attribute');
  const { head, verb } = verbOf(score, !elsewhere);
  return {
    kind: 'preference',
    verb,
    node: undefined,
    head: [...head, ...rest],
    where,
    layout: { ...noLayout, comments: commentRuns([...above, ...commentsBelow(rule)]) },
    span: nowhere,
  };
}
