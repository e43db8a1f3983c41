import { durationInMilliseconds } from '../../vocabulary/index.ts';
import { twoNodes } from '../examples.ts';
import { fenceDuel, sharedFenceDevice } from '../facts/fence-delays.ts';
import { fenceDevicesOf } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

export const fenceEqualDelay: LintRule = {
  id: 'fence-equal-delay',
  severity: 'warning',
  area: 'fencing and quorum',
  summary: 'The devices of both nodes wait for the same time before they fence.',
  reason:
    'A fixed delay keeps two nodes from fencing each other only if one of them waits longer. If both wait for the same time, both still fence at the same moment.',
  source: 'RHEL 10, configuring fencing delays',
  bad: twoNodes('  pcmk_delay_base=5s\n', '  pcmk_delay_base=5s\n'),
  good: twoNodes('  pcmk_delay_base=10s\n', '  pcmk_delay_base=5s\n'),
  check(context, report) {
    const duel = fenceDuel(context);
    const shared = duel ? undefined : sharedFenceDevice(context);
    const devices = duel ? [...duel.first, ...duel.second] : shared ? fenceDevicesOf(context) : [];
    if (devices.length === 0) return;
    const random = devices.some(({ device }) => {
      const longest = device.parameters.get('pcmk_delay_max')?.value;
      return longest !== undefined && durationInMilliseconds(longest) !== 0;
    });
    if (random) return;
    if (shared) {
      const base = devices.length === 1 ? shared.device.parameters.get('pcmk_delay_base') : undefined;
      const time = base && sameForAll(base.value, context.nodes.members);
      if (!base || time === undefined) return;
      report({
        message: `${shared.device.id} waits for the same ${time} whichever node it fences, so that both nodes may fence each other at once`,
        help: `Give each node a time of its own (pcmk_delay_base="${context.nodes.members[0]}:10s;${context.nodes.members[1]}:0s"), or set pcmk_delay_max.`,
        span: base.pair.span,
      });
      return;
    }
    for (const name of ['pcmk_delay_base', 'delay']) {
      const delays = devices.map(({ device }) => device.parameters.get(name));
      const times = delays.map((delay) => delay && durationInMilliseconds(delay.value));
      if (!times[0] || times.some((time) => time !== times[0])) continue;
      const last = delays.at(-1)!;
      const [first] = delays;
      report({
        message: `The devices of both nodes wait for the same ${last.value}, so that both nodes may fence each other at once`,
        help: `Give the device of the node that should survive a longer ${name}, and remove it from the other.`,
        span: last.pair.span,
        related: first ? [{ message: 'the delay of the other device', span: first.pair.span }] : [],
      });
      return;
    }
  },
};

/** The time that a fixed delay gives to each of the nodes alike (`5s`, or `n1:5s;n2:5s`), where it does. */
function sameForAll(text: string, members: readonly string[]): string | undefined {
  if (!/[:=]/.test(text)) return durationInMilliseconds(text) ? text : undefined;
  const times = new Map(
    text.split(/[;\s]+/).flatMap((entry): [string, string][] => {
      const parts = /^([^:=]+)[:=](.+)$/.exec(entry);
      return parts ? [[parts[1]!, parts[2]!]] : [];
    }),
  );
  const lengths = members.map((member) => durationInMilliseconds(times.get(member) ?? ''));
  return lengths[0] && lengths.every((length) => length === lengths[0]) ? times.get(members[0]!) : undefined;
}
