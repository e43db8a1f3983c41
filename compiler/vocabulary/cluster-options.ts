import type { Choice, Entry } from './entry.ts';
import {
  anyCaseEnumeration,
  boolean,
  duration,
  epochTime,
  nonnegativeInteger,
  optionInteger,
  percentage,
  score,
  text,
  timeout,
  watchdogTimeout,
  withWords,
} from './value-types.ts';

const quorumPolicies: readonly Choice[] = [
  { value: 'stop', heartbeat: true, doc: 'Stop all resources in the partition' },
  { value: 'freeze', heartbeat: true, doc: 'Keep what runs, start nothing from other partitions' },
  { value: 'ignore', heartbeat: true, doc: 'Go on as if there were quorum' },
  { value: 'demote', doc: 'Demote what is promoted and stop the rest' },
  { value: 'fence', doc: 'Fence all nodes of the partition' },
  { value: 'suicide', replacedBy: 'fence', doc: 'Fence all nodes of the partition, by its older name' },
];

const fencingActions: readonly Choice[] = [
  { value: 'reboot', heartbeat: true, doc: 'Restart the node' },
  { value: 'off', doc: 'Turn the node off' },
  { value: 'poweroff', until: '3.10', replacedBy: 'off', heartbeat: true, doc: 'Turn the node off, by its older name' },
];

const fencingReactions: readonly Choice[] = [
  { value: 'stop', doc: 'Stop Pacemaker on the node' },
  { value: 'panic', doc: 'Restart the node at once' },
];

const healthStrategies: readonly Choice[] = [
  { value: 'none', doc: 'Health has no say' },
  { value: 'migrate-on-red', doc: 'Resources leave a node with anything red' },
  { value: 'only-green', doc: 'Resources leave a node with anything yellow or red' },
  { value: 'progressive', doc: 'Scores of all health attributes add up' },
  { value: 'custom', doc: 'Left to rules of the configuration' },
];

const placements: readonly Choice[] = [
  { value: 'default', doc: 'Capacity does not matter' },
  { value: 'utilization', doc: 'Capacity decides where a resource fits' },
  { value: 'minimal', doc: 'Resources crowd on as few nodes as they fit on' },
  { value: 'balanced', doc: 'Resources spread so that free capacity evens out' },
];

/** Options that every cluster may set today. */
const currentOptions: readonly Entry[] = [
  {
    name: 'dc-version',
    type: text,
    heartbeat: 'dc-version',
    runtime: true,
    doc: 'The version of Pacemaker on the node that coordinates the cluster',
  },
  {
    name: 'cluster-infrastructure',
    type: text,
    runtime: true,
    doc: 'The messaging layer below Pacemaker, as it found it',
  },
  { name: 'cluster-name', type: text, doc: 'A name of your choice for the cluster, which rules see as #cluster-name' },
  {
    name: 'dc-deadtime',
    type: duration,
    default: '20s',
    heartbeat: 'dc_deadtime',
    heartbeatDefault: '10s',
    formerNames: ['dc_deadtime'],
    doc: 'How long a starting node waits for others before it elects a coordinator',
  },
  {
    name: 'cluster-recheck-interval',
    type: duration,
    default: '15min',
    heartbeat: 'cluster_recheck_interval',
    heartbeatDefault: '0',
    formerNames: ['cluster_recheck_interval'],
    doc: 'How often the cluster looks at rules on time and expired failures when nothing happens; 0 is never',
  },
  {
    name: 'election-timeout',
    type: duration,
    default: '2min',
    heartbeat: 'election_timeout',
    formerNames: ['election_timeout'],
    doc: 'How long electing a coordinator may take',
  },
  {
    name: 'shutdown-escalation',
    type: duration,
    default: '20min',
    heartbeat: 'shutdown_escalation',
    formerNames: ['shutdown_escalation'],
    doc: 'After what time a node that does not finish leaving is made to leave',
  },
  {
    name: 'join-integration-timeout',
    type: duration,
    default: '3min',
    heartbeat: 'crmd-integration-timeout',
    doc: 'How long nodes may take to answer when they join',
  },
  {
    name: 'join-finalization-timeout',
    type: duration,
    default: '30min',
    heartbeat: 'crmd-finalization-timeout',
    doc: 'How long joining may take to its end',
  },
  {
    name: 'transition-delay',
    type: duration,
    default: '0s',
    doc: 'How long the cluster waits for further events before it computes what to do',
  },
  {
    name: 'no-quorum-policy',
    type: anyCaseEnumeration(quorumPolicies),
    choices: quorumPolicies,
    default: 'stop',
    heartbeat: 'no-quorum-policy',
    formerNames: ['no_quorum_policy', 'no_quorum-policy'],
    doc: 'What a part of the cluster does when it has lost the majority',
  },
  {
    name: 'shutdown-lock',
    type: boolean,
    default: 'false',
    doc: 'Whether resources wait for the node on which they ran when it was shut down',
  },
  {
    name: 'shutdown-lock-limit',
    type: duration,
    default: '0',
    doc: 'How long resources wait for a node that was shut down; 0 has no end',
  },
  {
    name: 'enable-acl',
    type: boolean,
    default: 'false',
    doc: 'Whether roles and users limit who may read and change what',
  },
  {
    name: 'symmetric-cluster',
    type: boolean,
    default: 'true',
    heartbeat: 'symmetric-cluster',
    formerNames: ['symmetric_cluster', 'symetric_cluster'],
    doc: 'Whether resources may run wherever no constraint forbids it, or else only where one allows it',
  },
  {
    name: 'maintenance-mode',
    type: boolean,
    default: 'false',
    formerNames: ['maintenance_mode'],
    doc: 'Whether the cluster leaves all resources alone and stops asking for their state',
  },
  {
    name: 'start-failure-is-fatal',
    type: boolean,
    default: 'true',
    heartbeat: 'start-failure-is-fatal',
    formerNames: ['start_failure_is_fatal'],
    doc: 'Whether one failure to start keeps a resource off the node',
  },
  {
    name: 'enable-startup-probes',
    type: boolean,
    default: 'true',
    deprecated: true,
    doc: 'Whether a node that joins is asked which resources it runs already',
  },
  {
    name: 'fence-remote-without-quorum',
    type: boolean,
    default: 'false',
    doc: 'Whether a part of the cluster without majority may fence remote nodes',
  },
  {
    name: 'fencing-enabled',
    type: boolean,
    default: 'true',
    doc: 'Whether the cluster may fence nodes that it has lost control of (stonith-enabled until Pacemaker 3.0.1)',
  },
  {
    name: 'fencing-action',
    type: anyCaseEnumeration(fencingActions),
    choices: fencingActions,
    default: 'reboot',
    doc: 'What fencing does to a node (stonith-action until Pacemaker 3.0.1)',
  },
  {
    name: 'fencing-reaction',
    type: anyCaseEnumeration(fencingReactions),
    choices: fencingReactions,
    default: 'stop',
    doc: 'What a node does that learns it has been fenced (fence-reaction until Pacemaker 3.0.1)',
  },
  {
    name: 'fencing-timeout',
    type: duration,
    default: '60s',
    doc: 'How long fencing may take where the device does not say (stonith-timeout until Pacemaker 3.0.1)',
  },
  {
    name: 'fencing-watchdog-timeout',
    type: watchdogTimeout,
    default: '0',
    doc: 'After what time a lost node has surely been reset by its watchdog (stonith-watchdog-timeout until Pacemaker 3.0.1)',
  },
  {
    name: 'fencing-max-attempts',
    type: score,
    default: '10',
    doc: 'How often fencing a node may fail before the cluster stops trying at once (stonith-max-attempts until Pacemaker 3.0.1)',
  },
  {
    name: 'stonith-enabled',
    type: boolean,
    default: 'true',
    heartbeat: 'stonith-enabled',
    heartbeatDefault: 'false',
    formerNames: ['stonith_enabled'],
    doc: 'Whether the cluster may fence nodes that it has lost control of',
  },
  {
    name: 'stonith-action',
    type: anyCaseEnumeration(fencingActions),
    choices: fencingActions,
    default: 'reboot',
    heartbeat: 'stonith-action',
    formerNames: ['stonith_action'],
    doc: 'What fencing does to a node',
  },
  {
    name: 'fence-reaction',
    type: anyCaseEnumeration(fencingReactions),
    choices: fencingReactions,
    default: 'stop',
    doc: 'What a node does that learns it has been fenced',
  },
  {
    name: 'stonith-timeout',
    type: duration,
    default: '60s',
    formerNames: ['stonith_timeout'],
    doc: 'How long fencing may take where the device does not say',
  },
  {
    name: 'stonith-watchdog-timeout',
    type: watchdogTimeout,
    default: '0',
    doc: 'After what time a lost node has surely been reset by its watchdog',
  },
  {
    name: 'stonith-max-attempts',
    type: score,
    default: '10',
    doc: 'How often fencing a node may fail before the cluster stops trying at once',
  },
  {
    name: 'have-watchdog',
    type: boolean,
    default: 'false',
    runtime: true,
    doc: 'Whether the cluster found a watchdog in use',
  },
  {
    name: 'concurrent-fencing',
    type: boolean,
    default: 'true',
    deprecated: true,
    doc: 'Whether several nodes may be fenced at the same time',
  },
  {
    name: 'startup-fencing',
    type: boolean,
    default: 'true',
    heartbeat: 'startup-fencing',
    formerNames: ['startup_fencing'],
    doc: 'Whether nodes that nobody has seen since the start are fenced',
  },
  {
    name: 'priority-fencing-delay',
    type: duration,
    default: '0',
    doc: 'How long the less important side waits before it fences, by the priorities of what both run',
  },
  {
    name: 'node-pending-timeout',
    type: duration,
    default: '0',
    doc: 'After what time a node is fenced that has joined but never became ready; 0 is never',
  },
  {
    name: 'cluster-delay',
    type: duration,
    default: '60s',
    heartbeat: 'cluster-delay',
    formerNames: ['transition_idle_timeout', 'transition-idle-timeout', 'cluster_delay'],
    doc: 'What is allowed for messages between nodes on top of the time of an action',
  },
  {
    name: 'load-threshold',
    type: percentage,
    default: '80%',
    doc: 'How much of the processor may be busy before the cluster slows down',
  },
  {
    name: 'node-action-limit',
    type: optionInteger,
    default: '0',
    doc: 'How many actions a node carries out at the same time; 0 is twice its processors',
  },
  {
    name: 'batch-limit',
    type: optionInteger,
    default: '0',
    heartbeat: 'batch-limit',
    heartbeatDefault: '30',
    formerNames: ['batch_limit'],
    doc: 'How many actions the whole cluster carries out at the same time; 0 leaves it to the cluster',
  },
  {
    name: 'migration-limit',
    type: optionInteger,
    default: '-1',
    doc: 'How many live migrations a node takes part in at the same time; -1 for any number',
  },
  {
    name: 'cluster-ipc-limit',
    type: nonnegativeInteger,
    default: '500',
    deprecated: true,
    doc: 'How many messages a client could have waiting, without effect today',
  },
  {
    name: 'stop-all-resources',
    type: boolean,
    default: 'false',
    doc: 'Whether nothing may run at all',
  },
  {
    name: 'stop-removed-resources',
    type: boolean,
    default: 'true',
    deprecated: true,
    doc: 'Whether resources stop that are no longer configured (stop-orphan-resources until Pacemaker 3.0.1)',
  },
  {
    name: 'cancel-removed-actions',
    type: boolean,
    default: 'true',
    deprecated: true,
    doc: 'Whether repeated operations end that are no longer configured (stop-orphan-actions until Pacemaker 3.0.1)',
  },
  {
    name: 'stop-orphan-resources',
    type: boolean,
    default: 'true',
    heartbeat: 'stop-orphan-resources',
    formerNames: ['stop_orphan_resources'],
    doc: 'Whether resources stop that are no longer configured',
  },
  {
    name: 'stop-orphan-actions',
    type: boolean,
    default: 'true',
    heartbeat: 'stop-orphan-actions',
    formerNames: ['stop_orphan_actions'],
    doc: 'Whether repeated operations end that are no longer configured',
  },
  {
    name: 'pe-error-series-max',
    type: optionInteger,
    default: '-1',
    heartbeat: 'pe-error-series-max',
    doc: 'How many computations that ended in errors are kept on disk; -1 for all',
  },
  {
    name: 'pe-warn-series-max',
    type: optionInteger,
    default: '5000',
    heartbeat: 'pe-warn-series-max',
    heartbeatDefault: '-1',
    doc: 'How many computations that ended in warnings are kept on disk; -1 for all',
  },
  {
    name: 'pe-input-series-max',
    type: optionInteger,
    default: '4000',
    heartbeat: 'pe-input-series-max',
    heartbeatDefault: '-1',
    doc: 'How many ordinary computations are kept on disk; -1 for all',
  },
  {
    name: 'node-health-strategy',
    type: anyCaseEnumeration(healthStrategies),
    choices: healthStrategies,
    default: 'none',
    doc: 'What follows when a node says through its #health attributes that it is unwell',
  },
  {
    name: 'node-health-base',
    type: score,
    default: '0',
    doc: 'The score each node begins with in the progressive strategy',
  },
  { name: 'node-health-green', type: score, default: '0', doc: 'What green counts as' },
  { name: 'node-health-yellow', type: score, default: '0', doc: 'What yellow counts as' },
  { name: 'node-health-red', type: score, default: '-INFINITY', doc: 'What red counts as' },
  {
    name: 'placement-strategy',
    type: anyCaseEnumeration(placements),
    choices: placements,
    default: 'default',
    doc: 'How far the capacity of nodes decides where resources run',
  },
];

/** Options that Pacemaker had once. */
const formerOptions: readonly Entry[] = [
  {
    name: 'crmd-integration-timeout',
    type: duration,
    default: '3min',
    until: '3.10',
    replacedBy: 'join-integration-timeout',
    deprecated: true,
    doc: 'How long nodes may take to answer when they join',
  },
  {
    name: 'crmd-finalization-timeout',
    type: duration,
    default: '30min',
    until: '3.10',
    replacedBy: 'join-finalization-timeout',
    deprecated: true,
    doc: 'How long joining may take to its end',
  },
  {
    name: 'crmd-transition-delay',
    type: duration,
    default: '0s',
    until: '3.10',
    replacedBy: 'transition-delay',
    deprecated: true,
    doc: 'How long the cluster waits for further events before it computes what to do',
  },
  {
    name: 'remove-after-stop',
    type: boolean,
    default: 'false',
    until: '3.10',
    deprecated: true,
    heartbeat: 'remove-after-stop',
    formerNames: ['remove_after_stop'],
    doc: 'Whether a stopped resource is forgotten, which broke more than it mended',
  },
  {
    name: 'default-action-timeout',
    type: timeout,
    default: '20s',
    until: '2.10',
    deprecated: true,
    heartbeat: 'default-action-timeout',
    formerNames: ['default_action_timeout'],
    doc: 'How long operations may take that do not say; today the timeout of the operation defaults',
  },
  {
    name: 'default-resource-stickiness',
    type: score,
    default: '0',
    until: '2.10',
    deprecated: true,
    heartbeat: 'default-resource-stickiness',
    formerNames: ['default_resource_stickiness'],
    doc: 'How much resources prefer to stay; today resource-stickiness of the resource defaults',
  },
  {
    name: 'default-resource-failure-stickiness',
    type: score,
    default: '0',
    until: '2.10',
    deprecated: true,
    heartbeat: 'default-resource-failure-stickiness',
    formerNames: ['default_resource_failure_stickiness'],
    doc: 'How much each failure counts against a node; today migration-threshold of the resource defaults',
  },
  {
    name: 'default-migration-threshold',
    type: score,
    default: 'INFINITY',
    until: '2.10',
    deprecated: true,
    formerNames: ['default_migration_threshold'],
    doc: 'After how many failures resources leave a node; today migration-threshold of the resource defaults',
  },
  {
    name: 'is-managed-default',
    type: boolean,
    default: 'true',
    until: '2.10',
    deprecated: true,
    heartbeat: 'is-managed-default',
    formerNames: ['is_managed_default'],
    doc: 'Whether the cluster may start and stop resources; today is-managed of the resource defaults',
  },
  {
    name: 'expected-quorum-votes',
    type: optionInteger,
    until: '2.10',
    deprecated: true,
    runtime: true,
    doc: 'How many votes the cluster would have in full, kept for the messaging layers of old',
  },
  {
    name: 'notification-agent',
    type: text,
    until: '2.10',
    deprecated: true,
    doc: 'The program that was told of events; today an alert',
  },
  {
    name: 'notification-recipient',
    type: text,
    until: '2.10',
    deprecated: true,
    doc: 'Whom the program told of events; today the recipient of an alert',
  },
];

/** What other programs keep among the options under one fixed name. */
const foreignOptions: readonly Entry[] = [
  {
    name: 'last-lrm-refresh',
    type: withWords(epochTime, ''),
    runtime: true,
    heartbeat: 'last-lrm-refresh',
    doc: 'When a tool last had the state of resources read again',
  },
];

/** All options of the cluster. */
export const clusterOptions: readonly Entry[] = [...currentOptions, ...formerOptions, ...foreignOptions];

/**
 * Options with two names in use, the one that Pacemaker has until 3.0.1 before the one since; later versions read both, and no
 * schema prefers one.
 */
export const optionTwins: readonly (readonly [older: string, newer: string])[] = [
  ['stonith-enabled', 'fencing-enabled'],
  ['stonith-action', 'fencing-action'],
  ['fence-reaction', 'fencing-reaction'],
  ['stonith-timeout', 'fencing-timeout'],
  ['stonith-watchdog-timeout', 'fencing-watchdog-timeout'],
  ['stonith-max-attempts', 'fencing-max-attempts'],
  ['stop-orphan-resources', 'stop-removed-resources'],
  ['stop-orphan-actions', 'cancel-removed-actions'],
];

/** A property that is no option of Pacemaker but known to come from a program. */
export interface ForeignProperty {
  readonly pattern: RegExp;
  /** Written while the cluster runs, so that it does not belong in a source. */
  readonly runtime: boolean;
  readonly doc: string;
}

const foreignProperties: readonly ForeignProperty[] = [
  { pattern: /^hana_\w+$/, runtime: true, doc: 'Kept by the agents for SAP HANA' },
  { pattern: /^redis_REPL_INFO$/i, runtime: true, doc: 'Kept by the agent for Redis: its current master' },
  { pattern: /^OVN_REPL_INFO$/i, runtime: true, doc: 'Kept by the agent for OVN databases: its current master' },
  { pattern: /_REPL_INFO$/, runtime: true, doc: 'Kept by an agent for a replicated database' },
  { pattern: /^tripleo-shutdown-lock$/, runtime: true, doc: 'Kept by the TripleO deployment while nodes shut down' },
];

/** What is known of a property that programs other than Pacemaker keep among the options, by its name. */
export function foreignProperty(name: string): ForeignProperty | undefined {
  return foreignProperties.find((property) => property.pattern.test(name));
}
