import type { Choice } from '../entry.ts';
import { failureReactions } from '../operation-meta.ts';
import { roles } from '../roles-and-actions.ts';
import { date, duration, enumeration, idref, schemaBoolean, text, timeout } from '../value-types.ts';
import type { ElementEntry } from './element-entry.ts';

const preconditions: readonly Choice[] = [
  { value: 'nothing', heartbeat: true, doc: 'May run at any time' },
  { value: 'quorum', heartbeat: true, doc: 'The partition must have quorum' },
  { value: 'fencing', heartbeat: true, doc: 'Quorum, and all failed nodes must have been fenced' },
  { value: 'unfencing', since: '1.3', doc: 'As fencing, and the node itself must have been unfenced' },
];

/** Operations. */
export const operationElements: readonly ElementEntry[] = [
  {
    kind: 'operations',
    attributes: [
      {
        name: 'id-ref',
        type: idref,
        refersTo: 'id',
        doc: 'The operations of another resource, which count instead of those here',
      },
    ],
    id: 'optional',
    children: [{ kind: 'op', heartbeat: true }],
    heartbeat: 'operations',
    doc: 'The operations of a resource',
  },
  {
    kind: 'op',
    attributes: [
      { name: 'name', type: text, required: true, heartbeat: 'name', doc: 'The action that the agent carries out' },
      {
        name: 'interval',
        type: duration,
        required: true,
        heartbeat: 'interval',
        doc: 'How often the operation is repeated; 0 is once',
      },
      {
        name: 'timeout',
        type: timeout,
        default: '20s',
        heartbeat: 'timeout',
        doc: 'How long the operation may take before it counts as failed',
      },
      {
        name: 'on-fail',
        type: enumeration(failureReactions),
        choices: failureReactions,
        heartbeat: 'on_fail',
        formerNames: ['on_fail'],
        doc: 'What happens when the operation fails; restart, but for stop fence or block',
      },
      {
        name: 'role',
        type: enumeration(roles),
        choices: roles,
        heartbeat: 'role',
        heartbeatDefault: 'Started',
        doc: 'The role that the resource must be meant to have for the operation to run',
      },
      {
        name: 'enabled',
        type: schemaBoolean,
        default: 'true',
        doc: 'Whether the operation takes place at all; Heartbeat 2 has disabled instead',
      },
      {
        name: 'start-delay',
        type: duration,
        heartbeat: 'start_delay',
        heartbeatDefault: '0',
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
        type: schemaBoolean,
        default: 'true',
        deprecated: true,
        formerNames: ['record_pending'],
        doc: 'Whether the start of the operation is recorded, not its end alone',
      },
      { name: 'description', type: text, heartbeat: 'description', doc: 'A note for people' },
      {
        name: 'requires',
        type: enumeration(preconditions),
        choices: preconditions,
        until: '2.10',
        doc: 'What has to be the case before the operation may run; today a meta attribute of the resource',
      },
      {
        name: 'prereq',
        type: enumeration(preconditions),
        choices: preconditions,
        heartbeatOnly: true,
        heartbeat: 'prereq',
        doc: 'What has to be the case before the operation may run',
      },
      {
        name: 'disabled',
        type: schemaBoolean,
        default: 'false',
        heartbeatOnly: true,
        heartbeat: 'disabled',
        doc: 'Whether the operation is left out, the opposite of enabled',
      },
    ],
    id: 'id',
    children: [
      { kind: 'meta_attributes', heartbeat: true },
      { kind: 'instance_attributes', heartbeat: true },
    ],
    heartbeat: 'op',
    doc: 'An action of a resource: how often it runs, and what its failure means',
  },
];
