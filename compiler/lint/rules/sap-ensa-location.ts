import { attributeOf, attributeValue } from '../../model/access.ts';
import { sapInstances } from '../facts/sap.ts';
import type { LintRule } from '../rule.ts';
import { sapServices } from '../sap-examples.ts';

export const sapEnsaLocation: LintRule = {
  id: 'sap-ensa-location',
  severity: 'warning',
  area: 'sap',
  summary: 'A location rule on runs_ers_SID does not do what the first enqueue server needs.',
  reason:
    'With the first enqueue server ASCS must follow ERS to its node: a location rule with score 2000 on the attribute that ERS sets, runs_ers_ and the SID. With the second server there is no such rule.',
  source: "SUSE's guides for ENSA1 and ENSA2; Trento checks 4DD3B5 and F0337F",
  bad: `${sapServices}location ascs00 as failover prefers score=100 where runs_ers_EN2 == 1\n`,
  good: `${sapServices}location ascs00 as failover prefers score=2000 where runs_ers_EN2 == 1\n`,
  check(context, report) {
    const instances = sapInstances(context);
    if (instances.length === 0) return;
    const sids = new Set(instances.map(({ sid }) => sid));
    for (const { constraint, rules } of context.constraints.locations) {
      for (const rule of rules) {
        const condition = rule.children.find(
          (child) => child.kind === 'expression' && /^runs_ers_/.test(attributeValue(child, 'attribute') ?? ''),
        );
        if (condition?.kind !== 'expression') continue;
        const sid = attributeValue(condition, 'attribute')!.slice('runs_ers_'.length);
        const written = attributeOf(rule, 'score');
        if (!sids.has(sid)) {
          report({
            message: `runs_ers_${sid} is set by no instance of this cluster`,
            help: `Write runs_ers_${[...sids][0]}.`,
            span: condition.span,
          });
        } else if (written?.value !== '2000') {
          report({
            message: `The rule on runs_ers_${sid} has another score than 2000`,
            help: 'Set score=2000, or remove the constraint if the second enqueue server is used.',
            span: written?.valueSpan ?? constraint.headSpan,
          });
        }
      }
    }
  },
};
