import { bannedNodes, bans, fenceDevicesOf } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

const cluster = (places: string): string => `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  pcmk_delay_base=10s
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  op monitor interval=60s timeout=20s
}
${places}`;

export const fenceDeviceOnlyOnTarget: LintRule = {
  id: 'fence-device-only-on-target',
  severity: 'warning',
  area: 'fencing and quorum',
  summary: 'A fence device may run only on the node that it fences.',
  reason:
    'A node that has to be fenced is lost or hangs, and does not fence itself. A device that may run nowhere else is of no use when it is needed.',
  source: 'Pacemaker Explained, chapter on fencing',
  bad: cluster('location fence-alpha avoids beta\n'),
  good: cluster('location fence-alpha avoids alpha\n'),
  check(context, report) {
    const { members } = context.nodes;
    if (members.length < 2 || context.fenceDevices.length === 0 || bans(context).size === 0) return;
    for (const { device, hosts } of fenceDevicesOf(context)) {
      const fenced = new Set(hosts?.map(({ name }) => name));
      const [own] = fenced;
      const banned = bannedNodes(context, device);
      if (own === undefined || fenced.size > 1 || banned.size === 0 || !members.includes(own)) continue;
      const others = members.filter((member) => member !== own);
      if (banned.has(own) || others.some((member) => !banned.has(member))) continue;
      const constraints = [...new Set(others.map((member) => banned.get(member)!))];
      report({
        message: `${device.id} fences ${own} and may run on ${own} only, which cannot fence itself`,
        help: `Let ${device.id} run on another node, and keep it away from ${own} instead.`,
        span: device.resource.headSpan,
        related: constraints.map((constraint) => ({ message: 'kept away here', span: constraint.headSpan })),
      });
    }
  },
};
