import { isFencingOn, usesWatchdogAlone } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

const cluster = (nodes: string): string => `target pacemaker-3.9
options {
  stonith-enabled=true
  stonith-watchdog-timeout=10s
}
${nodes}primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`;

export const disklessSbdTwoNodes: LintRule = {
  id: 'diskless-sbd-two-nodes',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'Two nodes fence by their watchdogs alone.',
  reason:
    'Without a disk SBD lets a node reset itself when it has lost quorum. Two nodes that lose each other have equal votes, so that either both reset themselves or neither does. Three votes are needed: a third node or a qdevice.',
  source: 'SUSE administration guide, diskless SBD',
  bad: cluster('node alpha as 1\nnode beta as 2\n'),
  good: cluster('node alpha as 1\nnode beta as 2\nnode gamma as 3\n'),
  check(context, report) {
    if (!isFencingOn(context) || !usesWatchdogAlone(context) || context.nodes.members.length !== 2) return;
    if (context.fenceDevices.some(({ type }) => type !== 'fence_watchdog')) return;
    const option = context.options.find('stonith-watchdog-timeout')!;
    report({
      message: `${option.name} makes two nodes fence by their watchdogs alone, which needs three votes`,
      help: 'Add a third node, a qdevice (then ignore this with a reason), or a disk for SBD.',
      span: option.pair.span,
    });
  },
};
