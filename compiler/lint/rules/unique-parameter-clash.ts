import type { Agent } from '../../agents/agent.ts';
import { isSecretName } from '../../vocabulary/index.ts';
import type { PairFacts } from '../facts/pairs.ts';
import type { PrimitiveFacts } from '../facts/primitives.ts';
import type { LintRule } from '../rule.ts';

/** What metadata calls unique although two resources may well share it, by type. */
const shared: Readonly<Record<string, readonly string[]>> = {
  CTDB: ['ctdb_timeout', 'ctdb_dbdir', 'smb_private_dir'],
  'Pure-FTPd': ['script', 'daemon_type'],
  SAPDatabase: ['SID', 'DBINSTANCE', 'DBOSUSER'],
  Squid: ['squid_port'],
  Route: ['destination'],
  awseip: ['private_ip_address'],
  dhcpd: ['chrooted', 'chrooted_path'],
  ethmonitor: ['interface'],
  iSCSITarget: ['incoming_username'],
  iscsi: ['target'],
  'iface-bridge': ['bridge_slaves'],
  ipsec: ['fallbacktunnel'],
  jboss: ['console'],
  mysql: ['reader_attribute'],
  named: ['named_rootdir'],
  'nvmet-namespace': ['nqn', 'namespace_id'],
  oralsnr: ['sid'],
  ovsmonitor: ['bond', 'bridge'],
  'rabbitmq-cluster': ['set_policy'],
  slapd: ['services'],
  'smb-share': ['share', 'path'],
  'storage-mon': ['drives', 'state_file'],
  tomcat: ['java_endorsed_dirs', 'logging_config', 'logging_manager', 'script_log', 'catalina_tmpdir'],
  varnish: ['listen_address', 'mgmt_address', 'backend_file'],
  controld: ['daemon'],
  ifspeed: ['iface', 'ip', 'bridge_ports'],
};

/** Agents that claim the same thing under two names. */
const families: Readonly<Record<string, string>> = { 'ocf:heartbeat:IPaddr': 'ocf:heartbeat:IPaddr2' };

/** A group of parameters that no two resources may say alike, and what is said by whom. */
interface Group {
  readonly names: readonly string[];
  readonly taken: Map<string, { readonly id: string; readonly pair: PairFacts }>;
}

/** Answers for a primitive which groups its agent has; agents of one family share what is taken. */
function groupFinder(): (primitive: PrimitiveFacts) => readonly Group[] {
  const byAgent = new Map<Agent, readonly Group[]>();
  const takenBy = new Map<string, Group['taken']>();
  return ({ agent, agentName }) => {
    if (!agent) return [];
    let groups = byAgent.get(agent);
    if (!groups) {
      groups = [...namesByGroup(agent)].map(([group, names]) => {
        const key = `${families[agentName ?? ''] ?? agentName} ${group}`;
        const taken: Group['taken'] = takenBy.get(key) ?? new Map();
        takenBy.set(key, taken);
        return { names, taken };
      });
      byAgent.set(agent, groups);
    }
    return groups;
  };
}

function namesByGroup(agent: Agent): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { name, uniqueGroup } of agent.parameters) {
    if (uniqueGroup === undefined || shared[agent.type]?.includes(name)) continue;
    groups.set(uniqueGroup, [...(groups.get(uniqueGroup) ?? []), name]);
  }
  return groups;
}

function pairsAmong({ parameters }: PrimitiveFacts, names: readonly string[]): readonly PairFacts[] {
  return names.flatMap((name) => parameters.get(name) ?? []);
}

export const uniqueParameterClash: LintRule = {
  id: 'unique-parameter-clash',
  severity: 'error',
  area: 'values',
  summary: 'Two resources have one value for a parameter that has to be unique.',
  reason:
    'Both agents work on the same address, device or file: each takes the state of the other for its own, and stopping one stops both.',
  source: 'Metadata of the agents (unique); crmsh',
  bad: `primitive ip-a IPaddr2 {
  ip=10.0.0.5
  op monitor interval=10s timeout=20s
}
primitive ip-b IPaddr2 {
  ip=10.0.0.5
  op monitor interval=10s timeout=20s
}
`,
  good: `primitive ip-a IPaddr2 {
  ip=10.0.0.5
  op monitor interval=10s timeout=20s
}
primitive ip-b IPaddr2 {
  ip=10.0.0.6
  op monitor interval=10s timeout=20s
}
`,
  check({ primitives }, report) {
    const groupsOf = groupFinder();
    for (const primitive of primitives) {
      if (!primitive.agent || primitive.class === 'stonith') continue;
      for (const { names, taken } of groupsOf(primitive)) {
        const pairs = pairsAmong(primitive, names);
        const pair = pairs[0];
        if (!pair || pairs.some(({ value }) => value === '')) continue;
        const key =
          pairs.length === 1
            ? `${pair.name}=${pair.value}`
            : JSON.stringify(pairs.map(({ name, value }) => [name, value]));
        const before = taken.get(key);
        if (!before) {
          taken.set(key, { id: primitive.id, pair });
          continue;
        }
        const said = pairs.map(({ name, value }) => (isSecretName(name) ? name : `${name}=${value}`)).join(' ');
        const own = pair.pair !== before.pair.pair;
        report({
          message: own
            ? `${primitive.id} and ${before.id} both have ${said}, which has to be unique`
            : `${primitive.id} and ${before.id} both take ${said} from their template, which has to be unique`,
          help: 'Give one of them a value of its own, or remove one of them.',
          span: own ? pair.pair.headSpan : primitive.resource.headSpan,
          related: [{ message: `${before.id} has it here`, span: before.pair.pair.headSpan }],
        });
      }
    }
  },
};
