import { attributeOf } from '../../model/access.ts';
import { dummies } from '../examples.ts';
import { orderCircles } from '../facts/circles.ts';
import { placeOfOrder } from '../facts/constraints.ts';
import { clonedBy, groupOf, hasInstances, isPromotable } from '../facts/instances.ts';
import { relationsOf } from '../facts/relations.ts';
import type { LintRule } from '../rule.ts';

const resources = dummies('database', 'web');

export const orderedNotColocated: LintRule = {
  id: 'ordered-not-colocated',
  severity: 'advice',
  area: 'constraints',
  summary: 'A resource waits for another, but may run on another node.',
  reason:
    'An order says when, not where. That is right for a database on a machine of its own; a file system must be where its disk is.',
  source: 'Pacemaker Explained, ordering constraints',
  bad: `${resources}order database -> web\n`,
  good: `${resources}order database -> web\ncolocation web with database\n`,
  check(context, report) {
    const relations = relationsOf(context);
    const circular = new Set(
      orderCircles(context).flatMap(({ constraints }) => constraints.map(({ constraint }) => constraint)),
    );
    const seen = new Set<unknown>();
    for (const edge of context.constraints.orders) {
      const { earlier, earlierAction, later, laterAction, kind, constraint, place } = edge;
      const first = context.resources.get(earlier);
      const next = context.resources.get(later);
      if (!first || !next || place !== constraint || seen.has(constraint)) continue;
      if (kind !== 'Mandatory' || attributeOf(constraint, 'score') || circular.has(constraint)) continue;
      if ([first, next].some((facts) => groupOf(facts) || clonedBy(facts))) continue;
      const isPromotion = earlierAction === 'promote' && isPromotable(first);
      if (first === next || hasInstances(next) || (hasInstances(first) && !isPromotion)) continue;
      if (!isPromotion && earlierAction !== 'start') continue;
      if (laterAction !== 'start' || relations.isPlacedTogether(earlier, later)) continue;
      seen.add(constraint);
      const colocation = `colocation ${later} with ${earlier}${isPromotion ? ':Promoted' : ''}`;
      report({
        message: `${later} waits for ${earlier}, but may run on another node`,
        help: `If they belong on one node, add: ${colocation}.`,
        span: placeOfOrder(edge),
      });
    }
  },
};
