import type { Choice, Entry } from '../entry.ts';
import { boolean, enumeration, idref, score, text } from '../value-types.ts';
import type { ChildEntry, ElementEntry } from './element-entry.ts';

/** The standards that agents follow. */
const agentClasses: readonly Choice[] = [
  { value: 'ocf', heartbeat: true, doc: 'Open Cluster Framework, the standard for cluster agents' },
  { value: 'lsb', heartbeat: true, doc: 'Scripts in /etc/init.d' },
  { value: 'heartbeat', heartbeat: true, doc: 'Scripts in the resource.d of Heartbeat' },
  { value: 'stonith', heartbeat: true, doc: 'Fence devices' },
  { value: 'service', since: '1.2', doc: 'Whatever the system has: systemd, or a script' },
  { value: 'systemd', since: '1.2', doc: 'Units of systemd' },
  { value: 'upstart', until: '3.10', doc: 'Jobs of Upstart' },
  { value: 'nagios', since: '1.2', until: '3.10', doc: 'Checks of Nagios, for monitoring alone' },
];

const templateClasses: readonly Choice[] = agentClasses.map((choice) =>
  choice.since === undefined ? choice : { ...choice, since: '2.7' },
);

const description: Entry = { name: 'description', type: text, heartbeat: 'description', doc: 'A note for people' };

const restarts: readonly Choice[] = [
  { value: 'ignore', heartbeat: true, heartbeatOnly: true, doc: 'Keep running' },
  { value: 'restart', heartbeat: true, heartbeatOnly: true, doc: 'Restart as well' },
];

const activeChoices: readonly Choice[] = [
  { value: 'stop_start', heartbeat: true, heartbeatOnly: true, doc: 'Stop every copy, then start one' },
  { value: 'stop_only', heartbeat: true, heartbeatOnly: true, doc: 'Stop every copy and leave it so' },
  { value: 'block', heartbeat: true, heartbeatOnly: true, doc: 'Leave the resource alone until somebody helps' },
];

/* Heartbeat 2 took meta attributes as XML attributes as well, and those counted more. */
const ofHeartbeat: readonly Entry[] = [
  {
    name: 'is-managed',
    type: boolean,
    heartbeatOnly: true,
    heartbeat: 'is_managed',
    doc: 'Whether the cluster may start and stop it',
  },
  {
    name: 'restart-type',
    type: enumeration(restarts),
    choices: restarts,
    default: 'ignore',
    heartbeatOnly: true,
    heartbeat: 'restart_type',
    doc: 'Whether it restarts along with the first resource of an optional ordering',
  },
  {
    name: 'multiple-active',
    type: enumeration(activeChoices),
    choices: activeChoices,
    default: 'stop_start',
    heartbeatOnly: true,
    heartbeat: 'multiple_active',
    doc: 'What happens when it is found running in too many places',
  },
  {
    name: 'resource-stickiness',
    type: score,
    heartbeatOnly: true,
    heartbeat: 'resource_stickiness',
    doc: 'How much it prefers to stay where it runs',
  },
];

const groupsOfHeartbeat: readonly Entry[] = [
  {
    name: 'ordered',
    type: boolean,
    default: 'true',
    heartbeatOnly: true,
    heartbeat: 'ordered',
    doc: 'Whether members start one after the other',
  },
  {
    name: 'collocated',
    type: boolean,
    default: 'true',
    heartbeatOnly: true,
    heartbeat: 'collocated',
    doc: 'Whether members run on one node',
  },
];

const clonesOfHeartbeat: readonly Entry[] = [
  {
    name: 'notify',
    type: boolean,
    default: 'false',
    heartbeatOnly: true,
    heartbeat: 'notify',
    doc: 'Whether every instance is told what happens to the others',
  },
  {
    name: 'globally-unique',
    type: boolean,
    default: 'true',
    heartbeatOnly: true,
    heartbeat: 'globally_unique',
    doc: 'Whether instances differ from one another',
  },
  {
    name: 'ordered',
    type: boolean,
    default: 'false',
    heartbeatOnly: true,
    heartbeat: 'ordered',
    doc: 'Whether instances start one after the other',
  },
  {
    name: 'interleave',
    type: boolean,
    default: 'false',
    heartbeatOnly: true,
    heartbeat: 'interleave',
    doc: 'Whether orderings look at the instance on the same node alone',
  },
];

const sets: readonly ChildEntry[] = [
  { kind: 'instance_attributes', heartbeat: true },
  { kind: 'meta_attributes', heartbeat: true },
];

const clonedChildren: readonly ChildEntry[] = [
  ...sets,
  { kind: 'primitive', heartbeat: true, most: 1 },
  { kind: 'group', heartbeat: true, most: 1 },
];

/** Resources other than bundles. */
export const resourceElements: readonly ElementEntry[] = [
  {
    kind: 'primitive',
    attributes: [
      {
        name: 'class',
        type: enumeration(agentClasses),
        choices: agentClasses,
        heartbeat: 'class',
        doc: 'The standard that the agent follows',
      },
      {
        name: 'provider',
        type: text,
        heartbeat: 'provider',
        doc: 'Who made the agent; classes other than ocf have none',
      },
      { name: 'type', type: text, heartbeat: 'type', doc: 'The name of the agent' },
      {
        name: 'template',
        type: idref,
        since: '1.2',
        refersTo: 'template',
        doc: 'The template that says which agent it is, and the rest',
      },
      description,
      ...ofHeartbeat,
    ],
    id: 'id',
    children: [...sets, { kind: 'operations', heartbeat: true, most: 1 }, { kind: 'utilization', since: '1.2' }],
    heartbeat: 'primitive',
    doc: 'A resource: one service, address, file system or fence device',
  },
  {
    kind: 'template',
    attributes: [
      {
        name: 'class',
        type: enumeration(templateClasses),
        choices: templateClasses,
        required: true,
        doc: 'The standard that the agent follows',
      },
      { name: 'provider', type: text, doc: 'Who made the agent; classes other than ocf have none' },
      { name: 'type', type: text, required: true, doc: 'The name of the agent' },
      { name: 'description', type: text, doc: 'A note for people' },
    ],
    id: 'id',
    children: [
      { kind: 'instance_attributes' },
      { kind: 'meta_attributes' },
      { kind: 'operations', most: 1 },
      { kind: 'utilization' },
    ],
    since: '1.2',
    doc: 'What several resources have in common',
  },
  {
    kind: 'group',
    attributes: [description, ...ofHeartbeat, ...groupsOfHeartbeat],
    id: 'id',
    children: [...sets, { kind: 'primitive', heartbeat: true, least: 1 }],
    heartbeat: 'group',
    doc: 'Resources that run on one node and start in the order written',
  },
  {
    kind: 'clone',
    attributes: [description, ...ofHeartbeat, ...clonesOfHeartbeat],
    id: 'id',
    children: clonedChildren,
    heartbeat: 'clone',
    doc: 'A resource or group that runs in several instances; in Heartbeat 2 master_slave where it is promotable',
  },
  {
    kind: 'master',
    attributes: [{ name: 'description', type: text, doc: 'A note for people' }],
    id: 'id',
    children: [
      { kind: 'instance_attributes' },
      { kind: 'meta_attributes' },
      { kind: 'primitive', most: 1 },
      { kind: 'group', most: 1 },
    ],
    until: '3.10',
    doc: 'A promotable clone, in the way Pacemaker had before 2.0',
  },
];
