import { dummies } from '../examples.ts';
import { orderCircles } from '../facts/circles.ts';
import { placeOfOrder } from '../facts/constraints.ts';
import type { LintRule } from '../rule.ts';

const resources = dummies('disk', 'files', 'web');
const colocations = 'colocation web with files\ncolocation files with disk\n';

export const orderCycle: LintRule = {
  id: 'order-cycle',
  severity: 'error',
  area: 'constraints',
  summary: 'Order constraints lead in a circle.',
  reason:
    'Each resource of the circle waits for the next one, so that none of them can ever start or, at shutdown, stop. The cluster breaks the circle somewhere, or its transition ends unfinished.',
  source: "ciblint's list of checks to be written, 2007; simulated with crm_simulate",
  bad: `${resources}order disk -> files\norder files -> web\norder web -> disk\n${colocations}`,
  good: `${resources}order disk -> files\norder files -> web\n${colocations}`,
  check(context, report) {
    for (const { constraints, resources, related } of orderCircles(context)) {
      const closing = constraints.at(-1)!;
      report({
        message: `The order leads in a circle: ${resources.join(' -> ')}`,
        help: 'Remove one of these constraints, or turn it round.',
        span: placeOfOrder(closing),
        related,
      });
    }
  },
};
