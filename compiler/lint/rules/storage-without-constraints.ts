import { attributeOf } from '../../model/access.ts';
import { addStatementAfter } from '../edits.ts';
import { drbdDisk, drbdFiles } from '../examples.ts';
import { isPromotable } from '../facts/instances.ts';
import type { PrimitiveFacts } from '../facts/primitives.ts';
import { relationsOf } from '../facts/relations.ts';
import { storageNeedOf } from '../facts/storage.ts';
import type { LintRule } from '../rule.ts';

export const storageWithoutConstraints: LintRule = {
  id: 'storage-without-constraints',
  severity: 'error',
  area: 'constraints',
  summary: 'A file system lies on DRBD or LVM of this cluster, but no constraint ties the two together.',
  reason:
    'The cluster does not know that the file system needs the device. It mounts it on any node, at any time: the mount fails, or succeeds on the node whose data is old.',
  source: "LINBIT's DRBD guide, Pacemaker integration; pcs and SUSE guides on LVM",
  bad: `${drbdDisk}${drbdFiles}`,
  good: `${drbdDisk}${drbdFiles}colocation files with disk:Promoted\norder disk:promote -> files:start\n`,
  check(context, report) {
    const relations = relationsOf(context);
    const clusters = new Map<readonly PrimitiveFacts[], ReadonlySet<string>>();
    for (const mount of context.primitives) {
      const need = storageNeedOf(context, mount);
      if (!need || need.providers.length === 0) continue;
      const { providers, device } = need;
      let known = clusters.get(providers);
      if (!known) {
        known = new Set(providers.map(({ top }) => relations.clusterOf(top.id)));
        clusters.set(providers, known);
      }
      if (known.has(relations.clusterOf(mount.top.id))) continue;
      const provider = providers[0]!.top;
      const [role, action, next] = isPromotable(provider) ? [':Promoted', ':promote', ':start'] : ['', '', ''];
      const colocation = `colocation ${mount.top.id} with ${provider.id}${role}`;
      const order = `order ${provider.id}${action} -> ${mount.top.id}${next}`;
      const edits = providers.length === 1 ? addStatementAfter(mount.top.resource.span, `${colocation}\n${order}`) : [];
      const pair = mount.parameters.get('device')!.pair;
      report({
        message: `${mount.id} mounts ${device}, but no constraint ties it to ${provider.id}`,
        help: `Add: ${colocation}, and: ${order}.`,
        span: attributeOf(pair, 'value')?.valueSpan ?? pair.span,
        related: [{ message: `${provider.id} makes the device usable`, span: provider.resource.headSpan }],
        fixes: () => (edits.length > 0 ? [{ title: `Tie ${mount.top.id} to ${provider.id}`, edits, safe: false }] : []),
      });
    }
  },
};
