import { joinSpans } from '../../../grammar/source.ts';
import { attributeOf } from '../../model/access.ts';
import { schemaOf } from '../../targets/target.ts';
import { scoreValue } from '../../vocabulary/index.ts';
import { isHac } from '../edits.ts';
import { dummies } from '../examples.ts';
import type { LintRule } from '../rule.ts';

const resources = `${dummies('database', 'web')}colocation web with database\n`;

export const orderScore: LintRule = {
  id: 'order-score',
  severity: 'warning',
  area: 'constraints',
  summary: 'An order constraint has a score instead of a kind.',
  reason:
    'Only two things are read from the score of an order: 0 means Optional, any other number Mandatory. Whoever writes 100 expects something between, which there is not; kind says it in words.',
  source: 'Pacemaker Explained, ordering constraints; found in 19 field configurations',
  bad: `${resources}order database -> web score=INFINITY\n`,
  good: `${resources}order database -> web kind=Mandatory\n`,
  check({ constraints, target }, report) {
    if (!schemaOf(target)) return;
    for (const constraint of constraints.constraints) {
      const score = constraint.kind === 'rsc_order' ? attributeOf(constraint, 'score') : undefined;
      if (!score || attributeOf(constraint, 'kind')) continue;
      const value = scoreValue(score.value);
      if (value === undefined) continue;
      const kind = value === 0 ? 'Optional' : 'Mandatory';
      const span = joinSpans(score.nameSpan, score.valueSpan);
      report({
        message: `score=${score.value} means no more than kind=${kind}`,
        help: `Write kind=${kind}.`,
        span,
        fixes: () =>
          isHac(span) ? [{ title: `Write kind=${kind}`, edits: [{ span, newText: `kind=${kind}` }], safe: true }] : [],
        tag: 'deprecated',
      });
    }
  },
};
