import { attributeOf } from '../../model/access.ts';
import { isAtLeast, schemaOf, type Target } from '../../targets/target.ts';
import type { LintContext } from '../context.ts';
import { isHac } from '../edits.ts';
import { drbdDisk, drbdFiles } from '../examples.ts';
import { placeOfColocation } from '../facts/constraints.ts';
import { hasInstances, isPromotable } from '../facts/instances.ts';
import { mountsDrbd } from '../facts/storage.ts';
import type { LintRule } from '../rule.ts';

const statements = `${drbdDisk}${drbdFiles}order disk:promote -> files:start\n`;

export const colocationMissesRole: LintRule = {
  id: 'colocation-misses-role',
  severity: 'warning',
  area: 'constraints',
  summary: 'A resource that needs the promoted instance follows any instance.',
  reason:
    'Without a role the colocation is satisfied on every node where an instance runs, so that the resource may land beside an unpromoted one. There it fails, or waits for a promotion that happens elsewhere.',
  source: 'Pacemaker Explained, colocation; measured with crm_simulate',
  bad: `${statements}colocation files with disk\n`,
  good: `${statements}colocation files with disk:Promoted\n`,
  check(context, report) {
    const waits = waitsForPromotion(context);
    const seen = new Set<unknown>();
    for (const edge of context.constraints.colocations) {
      const { resource, with: main, withRole, score, constraint, place } = edge;
      const dependent = context.resources.get(resource);
      const provider = context.resources.get(main);
      if (!dependent || !provider || withRole !== undefined || !(score > 0) || seen.has(constraint)) continue;
      if (!isPromotable(provider) || dependent.top === provider.top || hasInstances(dependent.top)) continue;
      const order = waits.get(`${main} ${dependent.top.id}`);
      if (!order && !mountsDrbd(context, dependent.top)) continue;
      seen.add(constraint);
      const role = promotedIn(context.target);
      const word = place === constraint ? attributeOf(constraint, 'with-rsc') : undefined;
      const edits =
        word && isHac(word.valueSpan)
          ? [{ span: { ...word.valueSpan, start: word.valueSpan.end }, newText: `:${role}` }]
          : [];
      report({
        message: `${resource} follows any instance of ${main}, not the promoted one`,
        help: `Name the role: ${resource} with ${main}:${role}.`,
        span: word?.valueSpan ?? placeOfColocation(edge),
        related: order ? [{ message: `${resource} waits for the promotion`, span: order }] : [],
        fixes: () => (edits.length > 0 ? [{ title: `Follow ${main}:${role}`, edits, safe: false }] : []),
      });
    }
  },
};

/** The promoted role by the name that a target has for it. */
function promotedIn(target: Target): string {
  const schema = schemaOf(target);
  return schema === undefined || isAtLeast(schema, '3.7') ? 'Promoted' : 'Master';
}

function waitsForPromotion({ constraints, resources }: LintContext) {
  return new Map(
    constraints.orders
      .filter(({ earlierAction }) => earlierAction === 'promote')
      .map(({ earlier, later, constraint }) => [`${earlier} ${resources.get(later)?.top.id}`, constraint.headSpan]),
  );
}
