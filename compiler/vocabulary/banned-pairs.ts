import type { SchemaVersion } from './entry.ts';

/** Pairs that the schema of some versions forbids by name, or by name and value. */
export interface BannedPairs {
  /** The kinds of elements that hold the set, which is one of `set`. */
  readonly owners: readonly string[];
  readonly set: 'cluster_property_set' | 'instance_attributes' | 'meta_attributes';
  readonly names: readonly string[];
  /** The values that are forbidden, where not the name is. */
  readonly values?: readonly string[];
  readonly since: SchemaVersion;
  readonly until?: SchemaVersion;
}

/**
 * What `xml/*.rng` of Pacemaker excludes among pairs. It is a list of its own, as later schemas let names pass again that
 * earlier ones forbade: the upgrade had been made by then.
 */
export const bannedPairs: readonly BannedPairs[] = [
  {
    owners: ['crm_config'],
    set: 'cluster_property_set',
    names: [
      'cluster_recheck_interval',
      'dc_deadtime',
      'default-action-timeout',
      'default-migration-threshold',
      'default-resource-failure-stickiness',
      'default-resource-stickiness',
      'default_action_timeout',
      'default_migration_threshold',
      'default_resource_failure_stickiness',
      'default_resource_stickiness',
      'election_timeout',
      'expected-quorum-votes',
      'is-managed-default',
      'is_managed_default',
      'no_quorum_policy',
      'notification-agent',
      'notification-recipient',
      'remove_after_stop',
      'shutdown_escalation',
      'startup_fencing',
      'stonith_action',
      'stonith_enabled',
      'stop_orphan_actions',
      'stop_orphan_resources',
      'symmetric_cluster',
      'transition_idle_timeout',
    ],
    since: '3.0',
    until: '3.10',
  },
  {
    owners: ['crm_config'],
    set: 'cluster_property_set',
    names: ['cluster-infrastructure'],
    values: ['classic openais', 'classic openais (with plugin)', 'cman', 'heartbeat', 'openais'],
    since: '3.0',
    until: '3.10',
  },
  {
    owners: ['crm_config'],
    set: 'cluster_property_set',
    names: ['crmd-finalization-timeout', 'crmd-integration-timeout', 'crmd-transition-delay', 'remove-after-stop'],
    since: '4.0',
  },
  {
    owners: ['crm_config'],
    set: 'cluster_property_set',
    names: ['stonith-action'],
    values: ['poweroff'],
    since: '4.0',
  },
  {
    owners: ['primitive', 'template'],
    set: 'meta_attributes',
    names: ['isolation', 'isolation-host', 'isolation-instance', 'isolation-wrapper'],
    since: '3.0',
    until: '3.10',
  },
  {
    owners: ['primitive', 'template', 'group', 'clone', 'promotable', 'bundle', 'rsc_defaults'],
    set: 'meta_attributes',
    names: ['restart-type'],
    since: '4.0',
  },
  { owners: ['op'], set: 'meta_attributes', names: ['requires'], since: '3.0', until: '3.10' },
  { owners: ['op', 'op_defaults'], set: 'meta_attributes', names: ['can_fail', 'role_after_failure'], since: '4.0' },
  {
    owners: ['primitive', 'template'],
    set: 'instance_attributes',
    names: [
      'pcmk_arg_map',
      'pcmk_list_cmd',
      'pcmk_monitor_cmd',
      'pcmk_off_cmd',
      'pcmk_on_cmd',
      'pcmk_reboot_cmd',
      'pcmk_status_cmd',
    ],
    since: '3.0',
    until: '3.0',
  },
  {
    owners: ['op'],
    set: 'instance_attributes',
    names: ['enabled', 'interval-origin', 'on-fail', 'record-pending', 'requires', 'role', 'start-delay', 'timeout'],
    since: '3.0',
    until: '3.0',
  },
];
