import { durationInMilliseconds } from '../../vocabulary/index.ts';
import { inSeconds } from '../facts/fencing.ts';
import { sbdTimeouts } from '../facts/sbd-timeouts.ts';
import type { LintRule } from '../rule.ts';

const cluster = (times: string): string => `options { stonith-enabled=true }
# sbd ${times}
primitive fencing stonith:external/sbd {
  op monitor interval=60s timeout=60s
}
`;

export const sbdTimeoutChain: LintRule = {
  id: 'sbd-timeout-chain',
  severity: 'warning',
  area: 'fencing and quorum',
  summary: 'The times of SBD do not fit each other.',
  reason:
    "A node counts as fenced after msgwait, and resets itself after the watchdog's time. Unless the first is at least twice the second, a node may still be alive when the others take it for dead. The times stand on SBD's disks; a comment such as `# sbd watchdog=15 msgwait=30` at the options tells them to this check.",
  source: 'SUSE administration guide, SBD timeouts',
  bad: cluster('watchdog=15 msgwait=20'),
  good: cluster('watchdog=15 msgwait=30'),
  check(context, report) {
    const times = sbdTimeouts(context);
    if (times?.watchdog === undefined) return;
    const least = 2 * times.watchdog;
    const watchdog = inSeconds(times.watchdog);
    if (times.msgwait !== undefined && times.msgwait < least) {
      report({
        message: `SBD's msgwait (${inSeconds(times.msgwait)}) is less than twice its watchdog's time (${watchdog})`,
        help: `Make the disk anew with msgwait of at least ${inSeconds(least)}.`,
        span: times.span,
      });
    }
    const option = context.options.find('stonith-watchdog-timeout');
    const timeout = option && durationInMilliseconds(option.value);
    if (option && timeout && timeout < least) {
      report({
        message: `${option.name}=${option.value} is less than twice the watchdog's time (${watchdog})`,
        help: `Set ${option.name} to at least ${inSeconds(least)}.`,
        span: option.pair.span,
        related: [{ message: "the watchdog's time", span: times.span }],
      });
    }
  },
};
