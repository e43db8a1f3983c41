import type { Related } from '../../diagnostics/diagnostic.ts';
import type { LintContext } from '../context.ts';
import { dummies } from '../examples.ts';
import { placeOfColocation } from '../facts/constraints.ts';
import { topOf } from '../facts/instances.ts';
import { type Ban, type BannedNodes, bannedNodesOf } from '../facts/placement.ts';
import { primitivesOf } from '../facts/storage.ts';
import type { LintRule } from '../rule.ts';

const resources = dummies('disk', 'web');

export const unplaceable: LintRule = {
  id: 'unplaceable',
  severity: 'error',
  area: 'constraints',
  summary: 'Location constraints leave a resource no node.',
  reason:
    'Every node is forbidden with -INFINITY, to the resource itself or to what it must follow there. The cluster takes that as meant, and the resource never starts.',
  source: 'Pacemaker Explained, location constraints; simulated with crm_simulate',
  bad: `${resources}colocation web with disk\nlocation disk avoids alpha\nlocation disk avoids beta\nlocation web avoids gamma\n`,
  good: `${resources}colocation web with disk\nlocation disk avoids alpha\nlocation web avoids gamma\n`,
  check(context, report) {
    const { nodes, resources, cluster } = context;
    if (!nodes.listed || cluster.fragment) return;
    const banned = bannedNodesOf(context);
    const isFull = (name: string): boolean => {
      const own = banned.get(name);
      return own !== undefined && own.size >= nodes.all.size && [...nodes.all].every((node) => own.has(node));
    };
    for (const [name, bans] of banned) {
      const facts = resources.get(name);
      if (!facts || !isFull(name) || followsFull(context, bans, isFull)) continue;
      if (primitivesOf(context, facts).some((primitive) => primitive.class === 'stonith')) continue;
      const all = [...nodes.all].flatMap((node) => bans.get(node) ?? []);
      const last = latest(all);
      report({
        message: `${name} can run on no node: every one is forbidden to it`,
        help: 'Allow at least one node: remove one of these constraints, or give it a finite score.',
        span: last.by ? placeOfColocation(last.by) : last.location.headSpan,
        related: explain(context, name, nodes.all, banned),
      });
    }
  },
};

/** Whether what a resource follows can itself be nowhere, so that the finding is about that one. */
function followsFull(context: LintContext, bans: ReadonlyMap<string, Ban>, isFull: (name: string) => boolean): boolean {
  return [...bans.values()].some(({ by }) => by !== undefined && isFull(topOf(context, by.with)));
}

/** The ban that stands last in the text, which is the one that takes the last node. */
function latest(bans: readonly Ban[]): Ban {
  const place = ({ by, location }: Ban): number => {
    const { anchor, start } = (by?.constraint ?? location).span;
    return anchor.offset + start;
  };
  return bans.reduce((last, ban) => (place(ban) > place(last) ? ban : last));
}

/** Each link that takes a node away, once: colocations by which bans are inherited, and the bans. */
function explain(context: LintContext, name: string, nodes: ReadonlySet<string>, banned: BannedNodes): Related[] {
  const related: Related[] = [];
  const seen = new Set<unknown>();
  const add = (key: unknown, message: string, span: Related['span']): void => {
    if (seen.has(key)) return;
    seen.add(key);
    related.push({ message, span });
  };
  for (const node of nodes) {
    let holder = name;
    let ban = banned.get(holder)?.get(node);
    while (ban?.by) {
      add(ban.by, `${ban.by.resource} must be where ${ban.by.with} is`, placeOfColocation(ban.by));
      holder = topOf(context, ban.by.with);
      ban = banned.get(holder)?.get(node);
    }
    if (ban) add(`${node} ${ban.resource}`, `${ban.resource} must not be on ${node}`, ban.location.headSpan);
  }
  return related;
}
