import { attributeValue } from '../../model/access.ts';
import { namesOf, sapInstances } from '../facts/sap.ts';
import type { LintRule } from '../rule.ts';
import { sapServices } from '../sap-examples.ts';

export const sapOptionalOrder: LintRule = {
  id: 'sap-optional-order',
  severity: 'warning',
  area: 'sap',
  summary: 'The order of central services and replicator is not optional, or works in both directions.',
  reason:
    'ERS has to stay until ASCS has started beside it, but only if both happen in one go: the order must be Optional and have no reverse. A mandatory one keeps ERS running or ASCS from starting.',
  source: "SUSE's guide for S/4HANA enqueue replication; Trento check 58002B",
  bad: `${sapServices}order ascs00:start -> ers10:stop symmetrical=false\n`,
  good: `${sapServices}order ascs00:start -> ers10:stop kind=Optional symmetrical=false\n`,
  check(context, report) {
    const instances = sapInstances(context);
    const named = (role: 'ASCS' | 'ERS'): ReadonlySet<string> =>
      new Set(instances.filter((instance) => instance.role === role).flatMap(namesOf));
    const [central, replicators] = [named('ASCS'), named('ERS')];
    for (const { earlier, later, laterAction, kind, constraint } of context.constraints.orders) {
      if (!central.has(earlier) || !replicators.has(later) || laterAction !== 'stop') continue;
      const symmetrical = attributeValue(constraint, 'symmetrical');
      if (kind === 'Optional' && symmetrical === 'false') continue;
      report({
        message: `The order of ${earlier} and ${later} is not optional in one direction`,
        help: 'Add kind=Optional symmetrical=false.',
        span: constraint.headSpan,
      });
    }
  },
};
