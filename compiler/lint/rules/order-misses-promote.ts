import type { Edit } from '../../diagnostics/diagnostic.ts';
import { attributeOf } from '../../model/access.ts';
import type { LintContext } from '../context.ts';
import { isHac, replaceWord } from '../edits.ts';
import { drbdDisk, drbdFiles } from '../examples.ts';
import { type OrderEdge, placeOfOrder } from '../facts/constraints.ts';
import { hasInstances, isPromotable, isPromotedRole } from '../facts/instances.ts';
import { mountsDrbd } from '../facts/storage.ts';
import type { LintRule } from '../rule.ts';

const statements = `${drbdDisk}${drbdFiles}colocation files with disk:Promoted\n`;

export const orderMissesPromote: LintRule = {
  id: 'order-misses-promote',
  severity: 'warning',
  area: 'constraints',
  summary: 'A resource that needs a promoted instance waits for the start alone.',
  reason:
    'An order without actions means start. The device is started on both nodes and still refuses to be mounted; only its promotion makes it usable. The mount then races with the promotion.',
  source: "Pacemaker Explained, promotable clones; LINBIT's DRBD guide",
  bad: `${statements}order disk -> files\n`,
  good: `${statements}order disk:promote -> files:start\n`,
  check(context, report) {
    const followers = followersOfPromoted(context);
    const seen = new Set<unknown>();
    for (const edge of context.constraints.orders) {
      const { earlier, earlierAction, later, laterAction, kind, constraint } = edge;
      const first = context.resources.get(earlier);
      const next = context.resources.get(later);
      if (!first || !next || kind === 'Serialize' || seen.has(constraint)) continue;
      if (earlierAction !== 'start' || laterAction !== 'start') continue;
      if (!isPromotable(first) || first.top === next.top || hasInstances(next.top)) continue;
      const follower = followers.get(`${earlier} ${next.top.id}`);
      if (!follower && !mountsDrbd(context, next.top)) continue;
      seen.add(constraint);
      const edits = editsOf(edge);
      report({
        message: `${later} waits for the start of ${earlier}, not for its promotion`,
        help: `Write ${earlier}:promote -> ${later}:start.`,
        span: placeOfOrder(edge),
        related: follower ? [{ message: `${later} goes where ${earlier} is promoted`, span: follower }] : [],
        fixes: () => (edits.length > 0 ? [{ title: `Wait for the promotion of ${earlier}`, edits, safe: false }] : []),
      });
    }
  },
};

/** Which resources go where a promotable one is promoted, and the constraints that say so. */
function followersOfPromoted({ constraints, resources }: LintContext): ReadonlyMap<string, OrderEdge['place']['span']> {
  const found = new Map<string, OrderEdge['place']['span']>();
  for (const { resource, with: main, withRole, score, constraint } of constraints.colocations) {
    const top = resources.get(resource)?.top.id;
    if (isPromotedRole(withRole) && score > 0) found.set(`${main} ${top}`, constraint.headSpan);
  }
  return found;
}

function editsOf({ constraint, place }: OrderEdge): Edit[] {
  if (place !== constraint) return [];
  const first = attributeOf(constraint, 'first');
  const next = attributeOf(constraint, 'then');
  if (!first || !next) return [];
  const action = attributeOf(constraint, 'first-action');
  if (action) return replaceWord(action.valueSpan, 'promote');
  if (!isHac(constraint.span)) return [];
  const behind = ({ valueSpan }: typeof first, newText: string): Edit => ({
    span: { ...valueSpan, start: valueSpan.end },
    newText,
  });
  const edits = [behind(first, ':promote')];
  if (!attributeOf(constraint, 'then-action')) edits.push(behind(next, ':start'));
  return edits;
}
