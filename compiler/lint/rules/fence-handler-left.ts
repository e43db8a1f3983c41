import { membersOf } from '../../model/access.ts';
import { removeItem } from '../edits.ts';
import { toolPrefixes } from '../facts/residue.ts';
import type { LintRule } from '../rule.ts';

const drbd = `promotable data-clone {
  notify=true
  interleave=true
  primitive data ocf:linbit:drbd {
    drbd_resource=data
    op monitor interval=29s timeout=20s role=Promoted
    op monitor interval=31s timeout=20s role=Unpromoted
    op start timeout=240s
    op stop timeout=100s
    op promote timeout=90s
    op demote timeout=90s
  }
}
`;

export const fenceHandlerLeft: LintRule = {
  id: 'fence-handler-left',
  severity: 'warning',
  area: 'secrets and residue',
  summary: "A constraint of DRBD's fence handler stands in the configuration.",
  reason:
    'DRBD adds this constraint while a peer has old data, and removes it when the peer has caught up. Kept in a configuration it forbids the promotion on the other nodes for good.',
  source: "LINBIT's DRBD guide, resource-level fencing",
  bad: `${drbd}location data-clone:Promoted as drbd-fence-by-handler-data-data-clone avoids where #uname != alpha\n`,
  good: drbd,
  check({ cluster }, report) {
    for (const { id, span } of membersOf(cluster, 'constraints', 'rsc_location')) {
      if (id === undefined || !toolPrefixes.fenceHandler.test(id.value)) continue;
      const edits = removeItem(span);
      report({
        message: `${id.value} was added by DRBD while a peer had old data`,
        help: 'Let the peer resynchronise, and remove the constraint if DRBD has not done so.',
        span: id.span,
        fixes: () => (edits.length > 0 ? [{ title: `Remove ${id.value}`, edits, safe: false }] : []),
      });
    }
  },
};
