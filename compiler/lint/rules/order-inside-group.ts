import { removeItem } from '../edits.ts';
import { dummyGroup } from '../examples.ts';
import { placeOfOrder } from '../facts/constraints.ts';
import { sharedGroup } from '../facts/instances.ts';
import type { LintRule } from '../rule.ts';

const group = dummyGroup('web', 'files', 'server');

export const orderInsideGroup: LintRule = {
  id: 'order-inside-group',
  severity: 'error',
  area: 'constraints',
  summary: 'An order constraint joins two members of one group.',
  reason:
    'A group starts its members in the order in which they stand. A second order between them says the same again, or the opposite, and then neither can ever start.',
  source: 'pcs 0.11.3, which refuses to make such a constraint',
  bad: `${group}order server -> files\n`,
  good: group,
  check(context, report) {
    const seen = new Set<unknown>();
    for (const edge of context.constraints.orders) {
      const { earlier, later, constraint, place } = edge;
      const group = sharedGroup(context, earlier, later);
      if (!group || seen.has(place)) continue;
      seen.add(place);
      const edits = place === constraint ? removeItem(constraint.span) : [];
      const members = group.resource.children.flatMap((child) => ('id' in child ? [child.id?.value] : []));
      const agrees = members.indexOf(earlier) < members.indexOf(later);
      report({
        message: agrees
          ? `${later} waits for ${earlier} already, as both are members of the group ${group.id}`
          : `${later} is to wait for ${earlier}, but the group ${group.id} starts ${later} first`,
        help: agrees
          ? 'Remove the constraint.'
          : `Remove the constraint, and put ${earlier} before ${later} in the group.`,
        span: placeOfOrder(edge),
        related: [{ message: `the order of ${group.id} is that of its members`, span: group.resource.headSpan }],
        fixes: () => (edits.length > 0 ? [{ title: 'Remove the constraint', edits, safe: false }] : []),
      });
    }
  },
};
