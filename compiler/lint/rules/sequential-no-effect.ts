import { attributeOf, childrenOfKind } from '../../model/access.ts';
import type { Order } from '../../model/cluster.ts';
import { booleanValue } from '../../vocabulary/index.ts';
import { dummies } from '../examples.ts';
import type { LintRule } from '../rule.ts';

const resources = dummies('database', 'cache');

export const sequentialNoEffect: LintRule = {
  id: 'sequential-no-effect',
  severity: 'warning',
  area: 'constraints',
  summary: 'The only resource set of a constraint has sequential=false, so the constraint says nothing.',
  reason:
    'sequential=false takes away what a set says of its members among themselves; what is left is how it stands to other sets. Where there is no other set, the constraint has no effect at all.',
  source: 'Pacemaker Explained, resource sets',
  bad: `${resources}colocation score=INFINITY { set database cache sequential=false }\n`,
  good: `${resources}colocation score=INFINITY { set database cache }\n`,
  check({ constraints }, report) {
    for (const constraint of constraints.constraints) {
      if (constraint.kind !== 'rsc_order' && constraint.kind !== 'rsc_colocation') continue;
      const [set, ...others] = childrenOfKind(constraint as Order, 'resource_set');
      const sequential = set && attributeOf(set, 'sequential');
      if (!sequential || others.length > 0 || booleanValue(sequential.value) !== false) continue;
      const isOrder = constraint.kind === 'rsc_order';
      report({
        message: `This constraint says nothing: its members are independent, and there is no other set`,
        help: isOrder
          ? 'Remove sequential=false if they are to start one after the other, or add the set that comes before or after.'
          : 'Remove sequential=false if they are to run on one node, or add the set that they go with.',
        span: sequential.valueSpan.start === sequential.nameSpan.start ? set.headSpan : sequential.valueSpan,
        related: [{ message: 'the constraint', span: constraint.headSpan }],
      });
    }
  },
};
