/*
 * Agents and parameters that are known to exist although the shipped table, made from Debian's packages, lacks them. Nothing
 * but the name is known, so that their parameters are let pass.
 */

/** Types by class and provider. */
const types: Readonly<Record<string, readonly string[]>> = {
  'ocf:heartbeat': [
    // SAP, in packages of their own.
    'SAPHana',
    'SAPHanaController',
    'SAPHanaTopology',
    'SAPHanaFilesystem',
    'SAPStartSrv',
    'SAPCMControl',
    'SAPCMControlZone',
    // PostgreSQL automatic failover.
    'pgsqlms',
    // Newer than the table, or left out of Debian's package.
    'ibm-cloud-vpc-cr-vip',
    'ibm-cloud-vpc-move-fip',
    'powervs-move-ip',
    'powervs-subnet',
    'podman-etcd',
    'subscription-manager',
    // Of earlier releases, gone today.
    'clvmd',
    'OCFS2',
    'nfslock',
  ],
  // booth brings an agent of its own.
  'ocf:pacemaker': ['pingd', 'SystemHealth', 'NodeUtilization', 'booth-site'],

  stonith: [
    // sbd, fence-virt and other packages of their own.
    'external/sbd',
    'external/null',
    'external/VirtualBox',
    'external/stonith-helper',
    'external/ec2',
    'external/gcpstonith',
    'fence_xvm',
    'fence_virt',
    'fence_sanlockd',
    'fence_manual',
    'fence_ack_manual',
    'fence_node',
    'fence_pcmk',
    'fence_zvm',
    'fence_egenera',
    'fence_bullpap',
    'fence_cpint',
    'fence_mcdata',
    'fence_rackswitch',
    'fence_vixel',
    'fence_baytech',
    'fence_hetzner_cloud',
    'fence_nutanix_ahv',
    'fence_aws_vpc_net',
    'fence_eaton_ssh',
    'fence_heuristics_resource',
    'fence_nss_wrapper',
    'fence_tripplite',
    'fence_ahv',
    'fence_amt_ws',
    'fence_aws_vpc',
    'fence_ilo6',
    'fence_na',
    'fence_nova',
    'fence_ovh_cloud_rest',
    'fence_ovm',
    'fence_shelly_gen2',
    'fence_ucs',
    'fence_lssproxy',
  ],
};

/** Parameters that agents have been given since the table was made. */
const newerParameters: Readonly<Record<string, readonly string[]>> = {
  'ocf:heartbeat:Filesystem': ['term_signals', 'kill_signals', 'signal_delay'],
  'ocf:heartbeat:IPaddr2': ['check_link_status'],
  'ocf:heartbeat:LVM-activate': ['majority', 'degraded_activation'],
  'ocf:heartbeat:db2': ['monitor_retries', 'monitor_sleep', 'monitor_timeout'],
  'ocf:heartbeat:aws-vpc-move-ip': ['auth_type', 'curl_retries', 'curl_sleep'],
  'ocf:heartbeat:aws-vpc-route53': ['auth_type', 'curl_retries', 'curl_sleep'],
  'ocf:heartbeat:awseip': ['auth_type', 'curl_retries', 'curl_sleep'],
  'ocf:heartbeat:awsvip': ['auth_type', 'curl_retries', 'curl_sleep', 'region'],
  'ocf:heartbeat:azure-events-az': ['retry_wait', 'retry_count', 'request_timeout'],
  'ocf:heartbeat:podman': ['sync_timeout', 'query_cmd'],
  'ocf:heartbeat:portblock': ['method', 'status_check'],
  'ocf:pacemaker:controld': ['configdir'],
  'stonith:fence_aws': ['skip_race_check', 'skip_os_shutdown'],
  'stonith:fence_azure_arm': ['metadata-endpoint'],
};

const typesByProvider: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(types).map(([provider, names]) => [provider, new Set(names)]),
);

/** Whether an agent is known to exist although nothing is known of its parameters; the name as `agentName` makes it. */
export function isWellKnownAgent(name: string): boolean {
  const end = name.startsWith('ocf:') ? name.lastIndexOf(':') : name.indexOf(':');
  return typesByProvider.get(name.slice(0, end))?.has(name.slice(end + 1)) ?? false;
}

/** The names of the agents of which nothing else is known. */
export function wellKnownAgentNames(): string[] {
  return Object.entries(types).flatMap(([provider, names]) => names.map((type) => `${provider}:${type}`));
}

/** Whether an agent has been given a parameter since the shipped table was made. */
export function isNewerParameter(agent: string, parameter: string): boolean {
  return newerParameters[agent]?.includes(parameter) ?? false;
}
