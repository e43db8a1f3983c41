import { bannedNodes } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

export const fenceDeviceBanned: LintRule = {
  id: 'fence-device-banned',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'Location constraints keep a fence device away from every node.',
  reason:
    'A node uses a fence device only if the device may run on it. A device that may run nowhere fences nothing, although it is configured.',
  source: 'Pacemaker Explained, chapter on fencing',
  bad: 'location fencing avoids alpha\nlocation fencing avoids beta\nlocation fencing avoids gamma\n',
  good: 'location fencing avoids alpha\n',
  check(context, report) {
    const { members } = context.nodes;
    if (members.length === 0) return;
    for (const device of context.fenceDevices) {
      const banned = bannedNodes(context, device);
      if (banned.size === 0 || members.some((member) => !banned.has(member))) continue;
      const constraints = [...new Set(members.map((member) => banned.get(member)!))];
      report({
        message: `${device.id} may run on no node, so that nothing can use it to fence`,
        help: 'Remove one of the location constraints.',
        span: device.resource.headSpan,
        related: constraints.map((constraint) => ({ message: 'kept away here', span: constraint.headSpan })),
      });
    }
  },
};
