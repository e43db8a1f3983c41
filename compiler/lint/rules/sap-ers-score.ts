import { attributeOf } from '../../model/access.ts';
import { replaceValue } from '../edits.ts';
import { namesOf, sapInstances } from '../facts/sap.ts';
import type { LintRule } from '../rule.ts';
import { sapServices } from '../sap-examples.ts';

export const sapErsScore: LintRule = {
  id: 'sap-ers-score',
  severity: 'warning',
  area: 'sap',
  summary: 'The replicator is kept away from the central services with another score than -5000.',
  reason:
    'ERS should run on another node than ASCS, but ASCS must be able to move to the node where ERS runs, to take over the lock table. -INFINITY forbids that, and a score near 0 does not keep them apart.',
  source: "SUSE's guide for S/4HANA enqueue replication; Trento check 733ED3",
  bad: `${sapServices}colocation ers10 avoids ascs00\n`,
  good: `${sapServices}colocation ers10 with ascs00 score=-5000\n`,
  check(context, report) {
    const instances = sapInstances(context);
    const named = (role: 'ASCS' | 'ERS'): ReadonlySet<string> =>
      new Set(instances.filter((instance) => instance.role === role).flatMap(namesOf));
    const [central, replicators] = [named('ASCS'), named('ERS')];
    if (central.size === 0 || replicators.size === 0) return;
    for (const edge of context.constraints.colocations) {
      const isPair =
        (replicators.has(edge.resource) && central.has(edge.with)) ||
        (central.has(edge.resource) && replicators.has(edge.with));
      if (!isPair || edge.score >= 0 || edge.score === -5000) continue;
      const score = attributeOf(edge.constraint, 'score');
      report({
        message: `${edge.resource} and ${edge.with} are kept apart with another score than -5000`,
        help: 'Set score=-5000.',
        span: score ? score.valueSpan : edge.constraint.headSpan,
        fixes: () => {
          const edits = replaceValue(score, '-5000');
          return edits.length > 0 ? [{ title: 'Set the score to -5000', edits, safe: false }] : [];
        },
      });
    }
  },
};
