import { booleanValue } from '../../vocabulary/index.ts';
import { placeOfOrder } from '../facts/constraints.ts';
import { hasInstances } from '../facts/instances.ts';
import type { PairFacts } from '../facts/pairs.ts';
import { isTogether } from '../facts/placement.ts';
import type { ResourceFacts } from '../facts/primitives.ts';
import type { LintRule } from '../rule.ts';

const statements = (
  address: string,
): string => `primitive address ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive guest VirtualDomain {
  config=/etc/libvirt/qemu/guest.xml
  meta allow-migrate=true
  op monitor interval=30s timeout=30s
  op start timeout=90s
  op stop timeout=90s
  op migrate_to timeout=120s
  op migrate_from timeout=120s
}
${address}`;

export const orderAcrossMove: LintRule = {
  id: 'order-across-move',
  severity: 'advice',
  area: 'constraints',
  summary: 'A resource that may migrate live goes with, and waits for, one that cannot.',
  reason:
    'To move both, the cluster has to stop the one that cannot migrate, and with it what waits for it. So the live migration never happens: the guest is stopped and started.',
  source: 'Pacemaker users list, October 2016; Pacemaker Explained, live migration',
  bad: statements('order address -> guest\ncolocation guest with address\n'),
  good: statements(''),
  check(context, report) {
    if (!context.inventory.names.has('allow-migrate')) return;
    const colocated = new Map<string, ResourceFacts>();
    for (const edge of context.constraints.colocations) {
      const main = context.resources.get(edge.with);
      if (main && isTogether(edge)) colocated.set(`${edge.resource} ${edge.with}`, main);
    }
    for (const edge of context.constraints.orders) {
      const { earlier, later, laterAction, kind } = edge;
      const main = colocated.get(`${later} ${earlier}`);
      const guest = context.resources.get(later);
      if (!main || !guest || kind !== 'Mandatory' || laterAction !== 'start') continue;
      const migrates = migrationOf(guest);
      if (!migrates || hasInstances(main.top) || migrationOf(main)) continue;
      report({
        message: `${later} cannot migrate live: it waits for ${earlier}, which has to stop first`,
        help: `Let ${earlier} run everywhere as a clone, or do without allow-migrate.`,
        span: placeOfOrder(edge),
        related: [{ message: `${later} may migrate`, span: migrates.pair.span }],
      });
    }
  },
};

/** The pair that lets a resource migrate. */
function migrationOf({ meta }: ResourceFacts): PairFacts | undefined {
  const pair = meta.get('allow-migrate');
  return pair && booleanValue(pair.value) === true ? pair : undefined;
}
