import { childrenOfKind } from '../../model/access.ts';
import type { Group } from '../../model/cluster.ts';
import { sapInstances } from '../facts/sap.ts';
import type { LintRule } from '../rule.ts';

const address = `  primitive address IPaddr2 {
    ip=192.168.1.10
    op monitor interval=10s timeout=20s
  }
`;
const instance = `  primitive ascs SAPInstance {
    InstanceName=EN2_ASCS00_sap
    START_PROFILE=/sapmnt/EN2/profile/EN2_ASCS00_sap
    op monitor interval=120s timeout=60s on-fail=restart
    op start timeout=180s
    op stop timeout=240s
    meta resource-stickiness=5000
  }
`;

export const sapGroupOrder: LintRule = {
  id: 'sap-group-order',
  severity: 'warning',
  area: 'sap',
  summary: 'A group starts an SAP instance before its address or file system.',
  reason: 'The members of a group start in their order. An instance needs its address and its file system to start.',
  source: "SUSE's guide for S/4HANA; Trento check CCEF3B",
  bad: `group central {\n${instance}${address}}\n`,
  good: `group central {\n${address}${instance}}\n`,
  check(context, report) {
    const instances = sapInstances(context);
    if (instances.length === 0) return;
    const needed = new Set<unknown>(
      context.primitives
        .filter(({ type }) => type === 'IPaddr2' || type === 'Filesystem')
        .map(({ resource }) => resource),
    );
    for (const { primitive } of instances) {
      const group = primitive.parent?.resource;
      if (group?.kind !== 'group') continue;
      const members = childrenOfKind(group as Group, 'primitive');
      const behind = members.slice(members.indexOf(primitive.resource) + 1);
      const late = behind.filter((member) => needed.has(member));
      const [first] = late;
      if (!first) continue;
      report({
        message: `${primitive.id} starts before ${late.map(({ id }) => id?.value).join(' and ')} in the group ${primitive.parent!.id}`,
        help: `Move ${primitive.id} to the end of the group.`,
        span: primitive.resource.headSpan,
        related: [{ message: 'started later', span: first.headSpan }],
      });
    }
  },
};
