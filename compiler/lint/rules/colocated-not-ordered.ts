import { addStatementAfter } from '../edits.ts';
import { drbdDisk, drbdFiles } from '../examples.ts';
import { placeOfColocation } from '../facts/constraints.ts';
import { clonedBy, hasInstances, isPromotable, isPromotedRole } from '../facts/instances.ts';
import { isTogether } from '../facts/placement.ts';
import { relationsOf } from '../facts/relations.ts';
import { providesStorage, usesStorage } from '../facts/storage.ts';
import type { LintRule } from '../rule.ts';

const statements = `${drbdDisk}${drbdFiles}colocation files with disk:Promoted\n`;

export const colocatedNotOrdered: LintRule = {
  id: 'colocated-not-ordered',
  severity: 'warning',
  area: 'constraints',
  summary: 'A resource follows a promoted instance or a storage device, but does not wait for it.',
  reason:
    'Colocation says where, not when. Without an order the file system may be mounted, or the service started, before the promotion is done, and then it fails at every second start.',
  source: "LINBIT's DRBD guide, Pacemaker integration; Pacemaker Explained, colocation",
  bad: statements,
  good: `${statements}order disk:promote -> files:start\n`,
  check(context, report) {
    const { resources } = context;
    const seen = new Set<unknown>();
    for (const edge of context.constraints.colocations) {
      const { resource, with: main, withRole, constraint } = edge;
      const dependent = resources.get(resource);
      const provider = resources.get(main);
      if (!isTogether(edge) || !dependent || !provider || seen.has(constraint)) continue;
      if (dependent.top === provider.top || hasInstances(dependent.top) || clonedBy(provider)) continue;
      const isPromotion = isPromotedRole(withRole) && isPromotable(provider.top);
      const isStorage = providesStorage(context, provider.top) && usesStorage(context, dependent.top);
      if (!isPromotion && (!isStorage || isPromotable(provider.top))) continue;
      const relations = relationsOf(context);
      if (relations.isOrdered(main, resource) || relations.isOrdered(resource, main)) continue;
      seen.add(constraint);
      const order = isPromotion ? `order ${main}:promote -> ${resource}:start` : `order ${main} -> ${resource}`;
      const edits = edge.place === constraint ? addStatementAfter(constraint.span, order) : [];
      report({
        message: isPromotion
          ? `${resource} goes where ${main} is promoted, but does not wait for the promotion`
          : `${resource} goes where ${main} is, but does not wait for it`,
        help: `Add the order: ${order}.`,
        span: placeOfColocation(edge),
        fixes: () => (edits.length > 0 ? [{ title: `Add ${order}`, edits, safe: false }] : []),
      });
    }
  },
};
