import { attributeOf, attributeValue, childrenOfKind } from '../../model/access.ts';
import type { Order } from '../../model/cluster.ts';
import { booleanValue } from '../../vocabulary/index.ts';
import { addHeaderPair } from '../edits.ts';
import { dummies } from '../examples.ts';
import type { LintRule } from '../rule.ts';

const resources = dummies('first-path', 'second-path', 'web');
const order = (attributes: string): string =>
  `${resources}order {\n  set first-path second-path ${attributes}\n  set web\n}\n`;

export const requireAllNoEffect: LintRule = {
  id: 'require-all-no-effect',
  severity: 'warning',
  area: 'constraints',
  summary: 'A resource set has require-all=false without sequential=false.',
  reason:
    'That one of several suffices can be said of members that act independently. In a sequential set each waits for the one before, so that all are needed and require-all is passed over.',
  source: 'Pacemaker Explained, resource sets',
  bad: order('require-all=false'),
  good: order('sequential=false require-all=false'),
  check({ constraints }, report) {
    for (const constraint of constraints.constraints) {
      for (const set of childrenOfKind(constraint as Order, 'resource_set')) {
        const requireAll = attributeOf(set, 'require-all');
        if (!requireAll || booleanValue(requireAll.value) !== false) continue;
        const isOrder = constraint.kind === 'rsc_order';
        if (isOrder && booleanValue(attributeValue(set, 'sequential') ?? 'true') === false) continue;
        const edits = !isOrder || attributeOf(set, 'sequential') ? [] : addHeaderPair(set, 'sequential=false');
        report({
          message: isOrder
            ? 'require-all=false has no effect in a sequential set'
            : 'require-all=false has no effect here: it is for the sets of an order alone',
          help: isOrder ? 'Add sequential=false to the set, or remove require-all.' : 'Remove require-all.',
          span: requireAll.valueSpan,
          fixes: () => (edits.length > 0 ? [{ title: 'Add sequential=false', edits, safe: false }] : []),
        });
      }
    }
  },
};
