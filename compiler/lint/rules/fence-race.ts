import { setOwnPair } from '../edits.ts';
import { twoNodes } from '../examples.ts';
import { fenceDuel, mayDuel, meansToWait, waitOf } from '../facts/fence-delays.ts';
import { fenceDevicesOf, isSbdDisk } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

export const fenceRace: LintRule = {
  id: 'fence-race',
  severity: 'warning',
  area: 'fencing and quorum',
  summary: 'Two nodes may fence each other at the same time, as no device waits.',
  reason:
    'When the link between two nodes breaks, both fence the other one. Without a delay both may succeed, and the whole cluster is down.',
  source: 'Red Hat knowledge base 3565071; ClusterLabs issue 2012; SUSE administration guide, two-node clusters',
  bad: twoNodes('', ''),
  good: twoNodes('  pcmk_delay_base=10s\n', ''),
  check(context, report) {
    if (!mayDuel(context)) return;
    const duel = fenceDuel(context);
    const devices = fenceDevicesOf(context);
    const disk = devices.find(({ device, stoppedBy }) => isSbdDisk(device) && !stoppedBy);
    if (devices.some(meansToWait) || (!duel && (!disk || waitOf(disk)))) return;
    if (duel && [...duel.first, ...duel.second].some(waitOf)) return;
    const place = duel ? duel.first[0]! : disk!;
    const other = duel?.second[0];
    const { resource, id } = place.device;
    const name = other ? 'pcmk_delay_base' : 'pcmk_delay_max';
    const time = other ? '10s' : '30s';
    const pair = `${name}=${time}`;
    const edits = setOwnPair(resource, 'instance_attributes', name, time);
    report({
      message: other
        ? `${id} and ${other.device.id} fence without any delay, so that both nodes may fence each other at once`
        : `${id} fences without any delay, so that both nodes may fence each other at once`,
      help: other
        ? `Add ${pair} to the device of the node that should survive, or set priority-fencing-delay.`
        : `Add ${pair} to ${id}, or set priority-fencing-delay.`,
      span: resource.headSpan,
      related: other ? [{ message: 'the device of the other node', span: other.device.resource.headSpan }] : [],
      fixes: () => (edits.length > 0 ? [{ title: `Give ${id} ${pair}`, edits, safe: false }] : []),
    });
  },
};
