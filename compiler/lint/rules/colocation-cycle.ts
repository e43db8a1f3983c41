import { dummies } from '../examples.ts';
import { colocationCircles } from '../facts/circles.ts';
import { placeOfColocation } from '../facts/constraints.ts';
import type { LintRule } from '../rule.ts';

const resources = dummies('disk', 'files', 'web');

export const colocationCycle: LintRule = {
  id: 'colocation-cycle',
  severity: 'warning',
  area: 'constraints',
  summary: 'Colocation constraints lead in a circle.',
  reason:
    'Colocation has a direction: the second resource is placed, and the first follows it. In a circle none is placed first, so that the result depends on details that nobody sees, and the failure of one takes all with it.',
  source: "ciblint's list of checks to be written, 2007; Pacemaker Explained, colocation",
  bad: `${resources}colocation files with disk\ncolocation web with files\ncolocation disk with web\n`,
  good: `${resources}colocation files with disk\ncolocation web with files\n`,
  check(context, report) {
    for (const { constraints, resources, related } of colocationCircles(context)) {
      const closing = constraints.at(-1)!;
      report({
        message: `Each follows the next in a circle: ${resources.join(' with ')}`,
        help: 'Decide which one is placed first, and remove the constraint with which it follows another.',
        span: placeOfColocation(closing),
        related,
      });
    }
  },
};
