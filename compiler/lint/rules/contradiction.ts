import type { Related } from '../../diagnostics/diagnostic.ts';
import type { Finding, LintContext } from '../context.ts';
import { dummies } from '../examples.ts';
import { type ColocationEdge, type LocationFacts, placeOfColocation } from '../facts/constraints.ts';
import { topOf } from '../facts/instances.ts';
import { bondsOf, isApart, thingsOf } from '../facts/placement.ts';
import type { LintRule } from '../rule.ts';

const resources = dummies('disk', 'files', 'web');
const together = 'colocation files with disk\ncolocation web with files\n';

export const contradiction: LintRule = {
  id: 'contradiction',
  severity: 'error',
  area: 'constraints',
  summary: 'Constraints demand and forbid the same thing without choice.',
  reason:
    'INFINITY and -INFINITY cannot both be had: -INFINITY wins, and the resource that must be where it must not be never starts. No tool says so before the night it matters.',
  source: 'Pacemaker Explained, scores and infinity; simulated with crm_simulate',
  bad: `${resources}${together}colocation web avoids disk\n`,
  good: `${resources}${together}`,
  check(context, report) {
    const apart = context.constraints.colocations.filter(isApart);
    const bonds = apart.length === 0 ? () => undefined : bondsOf(context);
    const seen = new Set<unknown>();
    for (const edge of apart) {
      if (seen.has(edge.constraint) || edge.resource === edge.with) continue;
      const [one, other] = thingsOf(context, edge);
      const chain = bonds(one, other);
      if (!chain) continue;
      seen.add(edge.constraint);
      report(ofColocation(context, edge, chain));
    }
    for (const finding of ofLocations(context.constraints.locations)) report(finding);
  },
};

function ofColocation(context: LintContext, edge: ColocationEdge, chain: readonly ColocationEdge[]): Finding {
  const { resource, with: main } = edge;
  const group = chain.length === 0 ? context.resources.get(topOf(context, resource)) : undefined;
  const related: Related[] = chain.map((link) => ({
    message: `${link.resource} must be where ${link.with} is`,
    span: placeOfColocation(link),
  }));
  if (group) related.push({ message: `${group.id} keeps them together`, span: group.resource.headSpan });
  return {
    message: `${resource} must not be on the node of ${main}, and must be: it can never run`,
    help:
      related.length > 1
        ? 'Remove this constraint, or one of those that keep the two together.'
        : 'Remove this constraint, or the one that keeps the two together.',
    span: placeOfColocation(edge),
    related,
  };
}

/** A node that one constraint makes a must and another one forbids. */
function ofLocations(locations: readonly LocationFacts[]): Finding[] {
  const first = new Map<string, LocationFacts>();
  const found: Finding[] = [];
  for (const facts of locations) {
    const { node, score, resources, pattern, role, constraint } = facts;
    if (node === undefined || Math.abs(score) < 1_000_000 || /^cli-/.test(constraint.id?.value ?? '')) continue;
    for (const resource of pattern === undefined ? resources : [`matching ${pattern}`]) {
      const key = JSON.stringify([resource, role, node]);
      const before = first.get(key);
      if (!before) first.set(key, facts);
      else if (before.score !== score) {
        found.push({
          message: `${node} is both a must for ${resource} and forbidden to it`,
          help: 'Remove one of the two constraints.',
          span: constraint.headSpan,
          related: [{ message: 'the other one', span: before.constraint.headSpan }],
        });
        break;
      }
    }
  }
  return found;
}
