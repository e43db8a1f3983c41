import type { Choice, Entry } from './entry.ts';
import { optionRoles } from './roles-and-actions.ts';
import { anyCaseEnumeration, boolean, duration, optionInteger, port, score, text, timeout } from './value-types.ts';

const preconditions: readonly Choice[] = [
  { value: 'nothing', heartbeat: true, doc: 'May start at any time' },
  { value: 'quorum', heartbeat: true, doc: 'The partition must have quorum' },
  { value: 'fencing', heartbeat: true, doc: 'Quorum, and all failed nodes must have been fenced' },
  { value: 'unfencing', doc: 'As fencing, and the node itself must have been unfenced' },
];

const activeChoices: readonly Choice[] = [
  { value: 'stop_start', heartbeat: true, doc: 'Stop every copy, then start one' },
  { value: 'stop_only', heartbeat: true, doc: 'Stop every copy and leave it so' },
  { value: 'block', heartbeat: true, doc: 'Leave the resource alone until somebody helps' },
  { value: 'stop_unexpected', doc: 'Stop all copies but the one that ought to run' },
];

const restartTypes: readonly Choice[] = [
  { value: 'ignore', heartbeat: true, doc: 'Keep running' },
  { value: 'restart', heartbeat: true, doc: 'Restart as well' },
];

const stopFailures: readonly Choice[] = [
  { value: 'ignore', heartbeat: true, heartbeatOnly: true, doc: 'Carry on as if it had stopped' },
  { value: 'block', heartbeat: true, heartbeatOnly: true, doc: 'Leave the resource alone' },
  { value: 'stonith', heartbeat: true, heartbeatOnly: true, doc: 'Fence the node' },
];

const lookups: readonly Choice[] = [{ value: 'host', doc: 'On the node that runs the container' }];
const abilities: readonly Choice[] = [{ value: 'unfencing', doc: 'The device can let a node in again' }];

/** What every resource may have, members of groups and clones by inheritance. */
const common: readonly Entry[] = [
  {
    name: 'priority',
    type: score,
    default: '0',
    heartbeat: 'priority',
    doc: 'How important it is: where not everything can run, what is lower stops first',
  },
  {
    name: 'target-role',
    type: anyCaseEnumeration(optionRoles),
    choices: optionRoles,
    default: 'Started',
    heartbeat: 'target_role',
    formerNames: ['target_role'],
    doc: 'The role that the cluster may bring it to at most',
  },
  {
    name: 'is-managed',
    type: boolean,
    default: 'true',
    heartbeat: 'is_managed',
    formerNames: ['is_managed'],
    doc: 'Whether the cluster may start and stop it',
  },
  {
    name: 'resource-stickiness',
    type: score,
    heartbeat: 'resource_stickiness',
    heartbeatDefault: '0',
    formerNames: ['resource_stickiness', 'stickiness'],
    doc: 'How much it prefers to stay where it runs',
  },
  {
    name: 'multiple-active',
    type: anyCaseEnumeration(activeChoices),
    choices: activeChoices,
    default: 'stop_start',
    heartbeat: 'multiple_active',
    formerNames: ['multiple_active'],
    doc: 'What happens when it is found running in too many places',
  },
  {
    name: 'allow-migrate',
    type: boolean,
    heartbeat: 'allow_migrate',
    heartbeatDefault: 'false',
    formerNames: ['allow_migrate'],
    doc: 'Whether it moves by live migration; true for remote nodes, otherwise false',
  },
  {
    name: 'critical',
    type: boolean,
    default: 'true',
    doc: 'Whether colocations may move or stop what it depends on for its sake',
  },
  {
    name: 'maintenance',
    type: boolean,
    default: 'false',
    doc: 'Whether the cluster leaves it alone and stops asking for its state',
  },
  {
    name: 'requires',
    type: anyCaseEnumeration(preconditions),
    choices: preconditions,
    doc: 'What has to be the case before it may start; fencing where nodes are fenced, quorum otherwise',
  },
  {
    name: 'migration-threshold',
    type: score,
    default: 'INFINITY',
    formerNames: ['migration_threshold'],
    doc: 'After how many failures on a node it has to leave',
  },
  {
    name: 'failure-timeout',
    type: duration,
    default: '0',
    formerNames: ['failure_timeout'],
    doc: 'After what time a failure is forgotten; 0 is never',
  },
  {
    name: 'allow-unhealthy-nodes',
    type: boolean,
    default: 'false',
    doc: 'Whether it may run where the node says that it is unhealthy',
  },
  {
    name: 'container-attribute-target',
    type: anyCaseEnumeration(lookups),
    choices: lookups,
    doc: "Where node attributes are looked up: host for the container's host; by default the node itself",
  },
  { name: 'remote-node', type: text, doc: 'The name of the guest node that this resource makes' },
  { name: 'remote-addr', type: text, doc: 'The address of the guest node; its name by default' },
  { name: 'remote-port', type: port, default: '3121', doc: 'The port of Pacemaker Remote on the guest node' },
  {
    name: 'remote-connect-timeout',
    type: timeout,
    default: '60s',
    doc: 'How long connecting to the guest node may take',
  },
  {
    name: 'remote-allow-migrate',
    type: boolean,
    default: 'true',
    doc: 'Whether the connection to the guest node moves by live migration',
  },
  {
    name: 'provides',
    type: anyCaseEnumeration(abilities),
    choices: abilities,
    doc: 'What else a fence device can do besides fencing',
  },
  {
    name: 'restart-type',
    type: anyCaseEnumeration(restartTypes),
    choices: restartTypes,
    default: 'ignore',
    until: '3.10',
    deprecated: true,
    heartbeat: 'restart_type',
    formerNames: ['restart_type'],
    doc: 'Whether it restarts along with the first resource of an optional ordering',
  },
  {
    name: 'resource-failure-stickiness',
    type: score,
    replacedBy: 'migration-threshold',
    deprecated: true,
    heartbeat: 'resource_failure_stickiness',
    heartbeatDefault: '0',
    formerNames: ['resource_failure_stickiness'],
    doc: 'How much each failure counts against the node',
  },
  { name: 'container', type: text, refersTo: 'resource', deprecated: true, doc: 'The resource that contains this one' },
  { name: 'isolation', type: text, until: '2.10', deprecated: true, doc: 'How the resource is wrapped in a container' },
  {
    name: 'isolation-host',
    type: text,
    until: '2.10',
    deprecated: true,
    doc: 'The name of the host inside the wrapping container',
  },
  {
    name: 'isolation-instance',
    type: text,
    until: '2.10',
    deprecated: true,
    doc: 'The name of the wrapping container',
  },
  {
    name: 'isolation-wrapper',
    type: text,
    until: '2.10',
    deprecated: true,
    doc: 'The agent that makes the wrapping container',
  },
  {
    name: 'start-prereq',
    type: anyCaseEnumeration(preconditions),
    choices: preconditions,
    heartbeatOnly: true,
    deprecated: true,
    heartbeat: 'start_prereq',
    replacedBy: 'requires',
    doc: 'What has to be the case before it may start, now said by prereq of the start operation',
  },
  {
    name: 'on-stopfail',
    type: anyCaseEnumeration(stopFailures),
    choices: stopFailures,
    heartbeatOnly: true,
    deprecated: true,
    heartbeat: 'on_stopfail',
    doc: 'What happens when stopping fails, without effect since Heartbeat 2.0.2',
  },
];

const ofGroups: readonly Entry[] = [
  {
    name: 'ordered',
    type: boolean,
    default: 'true',
    deprecated: true,
    heartbeat: 'ordered',
    doc: 'Whether members start one after the other',
  },
  {
    name: 'collocated',
    type: boolean,
    default: 'true',
    deprecated: true,
    heartbeat: 'collocated',
    formerNames: ['colocated'],
    doc: 'Whether members run on one node',
  },
];

const ofClones: readonly Entry[] = [
  {
    name: 'clone-max',
    type: optionInteger,
    heartbeat: 'clone_max',
    formerNames: ['clone_max'],
    doc: 'How many instances there are; one for each node by default',
  },
  {
    name: 'clone-node-max',
    type: optionInteger,
    default: '1',
    heartbeat: 'clone_node_max',
    formerNames: ['clone_node_max'],
    doc: 'How many instances one node may run',
  },
  {
    name: 'clone-min',
    type: optionInteger,
    default: '0',
    formerNames: ['clone_min'],
    doc: 'How many instances have to run before what depends on the clone may start',
  },
  {
    name: 'notify',
    type: boolean,
    default: 'false',
    heartbeat: 'notify',
    doc: 'Whether every instance is told what happens to the others',
  },
  {
    name: 'globally-unique',
    type: boolean,
    default: 'false',
    heartbeat: 'globally_unique',
    heartbeatDefault: 'true',
    formerNames: ['globally_unique'],
    doc: 'Whether instances differ from one another',
  },
  {
    name: 'ordered',
    type: boolean,
    default: 'false',
    heartbeat: 'ordered',
    doc: 'Whether instances start one after the other',
  },
  {
    name: 'interleave',
    type: boolean,
    default: 'false',
    heartbeat: 'interleave',
    doc: 'Whether orderings look at the instance on the same node alone',
  },
  {
    name: 'promotable',
    type: boolean,
    default: 'false',
    doc: 'Whether instances can take the promoted role',
  },
];

const ofPromotables: readonly Entry[] = [
  {
    name: 'promoted-max',
    type: optionInteger,
    default: '1',
    heartbeat: 'master_max',
    formerNames: ['master-max', 'master_max', 'promoted_max'],
    doc: 'How many instances may be promoted',
  },
  {
    name: 'promoted-node-max',
    type: optionInteger,
    default: '1',
    heartbeat: 'master_node_max',
    formerNames: ['master-node-max', 'master_node_max', 'promoted_node_max'],
    doc: 'How many instances may be promoted on one node',
  },
];

/** What may own meta attributes of resources: kinds of elements, and `promotable` for a clone that is. */
export const metaOwners = [
  'primitive',
  'template',
  'group',
  'clone',
  'promotable',
  'master',
  'bundle',
  'rsc_defaults',
] as const;

export type MetaOwner = (typeof metaOwners)[number];

const promotable = [...ofClones, ...ofPromotables, ...common];

/** The meta attributes of each kind of resource; a plain clone is given those of a promotable one too, as it may become one. */
export const resourceMeta: Readonly<Record<MetaOwner, readonly Entry[]>> = {
  primitive: common,
  template: common,
  group: [...ofGroups, ...common],
  clone: promotable,
  promotable,
  master: promotable,
  bundle: common,
  rsc_defaults: [...common, ...ofClones, ...ofPromotables],
};
