import type { Entry } from './entry.ts';
import { boolean, text, timeout } from './value-types.ts';

/** Meta attributes of alerts and recipients. */
export const alertMeta: readonly Entry[] = [
  { name: 'timeout', type: timeout, default: '30s', doc: 'How long the alert agent may take for one event' },
  {
    name: 'timestamp-format',
    type: text,
    default: '%H:%M:%S.%6N',
    doc: 'How the time of an event is written for the agent, in the notation of date(1)',
  },
  { name: 'enabled', type: boolean, default: 'true', doc: 'Whether events are sent at all' },
];
