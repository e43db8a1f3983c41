import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Heartbeat, HeartbeatDirective } from '../../model/cluster.ts';
import { directiveMilliseconds } from '../../vocabulary/directive-time.ts';
import { report } from './daemon-catalogue.ts';
import { wordsOf } from './nodes.ts';

/** A time that is given: the directive that counts, its word, and its length in milliseconds. */
interface Time {
  readonly directive: HeartbeatDirective;
  readonly text: string;
  readonly length: number;
}

const keepaliveByDefault = 1000;
const deadtimeByDefault = 30_000;
const shortestInitdead = 10_000;

function timeOf(heartbeat: Heartbeat, name: string): Time | undefined {
  let found: Time | undefined;
  for (const directive of heartbeat.directives) {
    if (directive.name !== name) continue;
    for (const text of wordsOf(directive)) {
      const length = directiveMilliseconds(text);
      if (length !== undefined) found = { directive, text, length };
    }
  }
  return found;
}

/** What the times of ha.cf must be to each other, and what they should be. */
export function checkTiming(heartbeat: Heartbeat): Diagnostic[] {
  const found: Diagnostic[] = [];
  const keepalive = timeOf(heartbeat, 'keepalive');
  const deadtime = timeOf(heartbeat, 'deadtime');
  const deadping = timeOf(heartbeat, 'deadping');
  const initdead = timeOf(heartbeat, 'initdead');
  const warntime = timeOf(heartbeat, 'warntime');
  const interval = keepalive?.length ?? keepaliveByDefault;
  const limit = deadtime?.length ?? deadtimeByDefault;
  const keepaliveText = keepalive?.text ?? `${keepaliveByDefault / 1000} by default`;
  const deadtimeText = deadtime?.text ?? `${deadtimeByDefault / 1000} by default`;

  if (limit <= 2 * interval) {
    const span = (deadtime ?? keepalive)!.directive.span;
    found.push(report('deadtime-too-short', span, { name: 'deadtime', value: deadtimeText, keepalive: keepaliveText }));
  }
  if (deadping && deadping.length <= 2 * interval) {
    const values = { name: 'deadping', value: deadping.text, keepalive: keepaliveText };
    found.push(report('deadtime-too-short', deadping.directive.span, values));
  }
  if (initdead && initdead.length < limit) {
    const values = { value: initdead.text, deadtime: deadtimeText };
    found.push(report('initdead-too-short', initdead.directive.span, values));
  } else if (initdead && initdead.length < Math.max(2 * limit, shortestInitdead)) {
    const wanted = `${Math.max(2 * limit, shortestInitdead) / 1000}`;
    found.push(report('initdead-short', initdead.directive.span, { value: initdead.text, wanted }));
  }
  if (warntime && (warntime.length >= limit || warntime.length <= interval)) {
    const values = { value: warntime.text, keepalive: keepaliveText, deadtime: deadtimeText };
    found.push(report('warntime-order', warntime.directive.span, values));
  }
  return found;
}
