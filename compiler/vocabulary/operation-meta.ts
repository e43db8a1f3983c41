import type { Choice, Entry } from './entry.ts';
import { optionRoles } from './roles-and-actions.ts';
import { anyCaseEnumeration, boolean, date, duration, nonnegativeInteger, timeout } from './value-types.ts';

/** What may be done about a failed operation. */
export const failureReactions: readonly Choice[] = [
  { value: 'ignore', heartbeat: true, doc: 'Carry on as if it had succeeded' },
  { value: 'block', heartbeat: true, doc: 'Leave the resource alone until somebody helps' },
  { value: 'demote', since: '3.4', doc: 'Demote the instance without a full restart' },
  { value: 'stop', heartbeat: true, doc: 'Stop the resource and start it nowhere else' },
  { value: 'restart', heartbeat: true, doc: 'Stop the resource and start it again, perhaps elsewhere' },
  { value: 'standby', doc: 'Move all resources off the node' },
  { value: 'fence', heartbeat: true, doc: 'Fence the node' },
  { value: 'restart-container', since: '1.2', doc: 'Restart the container that the resource runs in' },
  { value: 'nothing', heartbeat: true, heartbeatOnly: true, replacedBy: 'ignore', doc: 'Carry on, by an older word' },
  { value: 'migrate', heartbeat: true, heartbeatOnly: true, doc: 'Move the resource to another node' },
];

const optionReactions: readonly Choice[] = failureReactions.map(({ since: _since, ...reaction }) => reaction);

/** Options of operations as meta attributes, of one operation or in the operation defaults. */
export const operationMeta: readonly Entry[] = [
  {
    name: 'timeout',
    type: timeout,
    default: '20s',
    heartbeat: 'timeout',
    doc: 'How long the operation may take before it counts as failed',
  },
  {
    name: 'interval',
    type: duration,
    default: '0',
    heartbeat: 'interval',
    doc: 'How often the operation is repeated; 0 is once',
  },
  {
    name: 'on-fail',
    type: anyCaseEnumeration(optionReactions),
    choices: optionReactions,
    heartbeat: 'on_fail',
    formerNames: ['on_fail'],
    doc: 'What happens when the operation fails; restart, but for stop fence or block',
  },
  {
    name: 'role',
    type: anyCaseEnumeration(optionRoles),
    choices: optionRoles,
    heartbeat: 'role',
    doc: 'The role that the resource must be meant to have for the operation to run',
  },
  { name: 'enabled', type: boolean, default: 'true', doc: 'Whether the operation takes place at all' },
  {
    name: 'start-delay',
    type: duration,
    heartbeat: 'start_delay',
    formerNames: ['start_delay'],
    doc: 'How long the first run waits',
  },
  {
    name: 'interval-origin',
    type: date,
    formerNames: ['interval_origin'],
    doc: 'The moment from which repetitions are counted',
  },
  {
    name: 'record-pending',
    type: boolean,
    default: 'true',
    deprecated: true,
    formerNames: ['record_pending'],
    doc: 'Whether the start of the operation is recorded, not its end alone',
  },
  {
    name: 'can_fail',
    type: boolean,
    until: '3.10',
    deprecated: true,
    replacedBy: 'on-fail',
    doc: 'Whether a failure matters',
  },
  {
    name: 'role_after_failure',
    type: anyCaseEnumeration(optionRoles),
    choices: optionRoles,
    until: '3.10',
    deprecated: true,
    replacedBy: 'on-fail',
    heartbeat: 'role_after_failure',
    doc: 'The role that the resource has when the operation has failed',
  },
];

/** Parameters that Pacemaker and resource agents know for every operation. */
export const operationParameters: readonly Entry[] = [
  {
    name: 'OCF_CHECK_LEVEL',
    type: nonnegativeInteger,
    default: '0',
    heartbeat: 'OCF_CHECK_LEVEL',
    doc: 'How deep the agent looks when it is asked for the state; 0 is a quick look',
  },
];
