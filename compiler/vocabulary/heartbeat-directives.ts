import { directiveMilliseconds } from './directive-time.ts';
import type { ValueType } from './entry.ts';
import { anyCaseEnumeration, boolean, port, text, withWords } from './value-types.ts';

/** A directive of ha.cf. */
export interface DirectiveEntry {
  readonly name: string;
  /** The names of the values in order; the last may come several times where it ends in `…`, and lack where it stands in brackets. */
  readonly arguments: readonly string[];
  /** What each value has to be; of a single-valued directive its one value. */
  readonly type: ValueType;
  readonly default?: string;
  /** May stand on several lines, which add up; of others the last line counts. */
  readonly repeatable?: true;
  /** Names a way to reach the other nodes, of which one at least is needed. */
  readonly medium?: true;
  /** Heartbeat 3 alone has it. */
  readonly heartbeat3?: true;
  readonly deprecated?: true;
  readonly doc: string;
}

/** A length of time in ha.cf: seconds, milliseconds or microseconds; minutes and hours are refused. */
const directiveTime: ValueType = {
  name: 'duration',
  expected: 'a number of seconds, or a number with ms or us',
  accepts: (value) => directiveMilliseconds(value) !== undefined,
};

/** A whole number in a range that Heartbeat 3.0.6 was seen to keep to. */
const between = (lowest: number, highest: number): ValueType => ({
  name: 'integer',
  expected: `a whole number from ${lowest} to ${highest}`,
  accepts: (value) => /^\d{1,10}$/.test(value) && Number(value) >= lowest && Number(value) <= highest,
});

const kilobytes = between(1, 2 ** 31 - 1);
const bauds = ['9600', '19200', '38400', '57600', '115200', '230400', '460800'].map((value) => ({ value }));
const time = directiveTime;

/** All directives that heartbeat knows, the common ones first. */
export const heartbeatDirectives: readonly DirectiveEntry[] = [
  { name: 'node', arguments: ['name…'], type: text, repeatable: true, doc: 'Nodes of the cluster, as uname -n says' },
  {
    name: 'bcast',
    arguments: ['interface…'],
    type: text,
    repeatable: true,
    medium: true,
    doc: 'Interfaces on which heartbeats are broadcast',
  },
  {
    name: 'ucast',
    arguments: ['interface', 'address'],
    type: text,
    repeatable: true,
    medium: true,
    doc: 'An interface and the address of the other node on it',
  },
  {
    name: 'mcast',
    arguments: ['interface', 'group', 'port', 'ttl', 'loop'],
    type: text,
    repeatable: true,
    medium: true,
    doc: 'An interface and the multicast group for heartbeats on it',
  },
  {
    name: 'mcast6',
    arguments: ['interface', 'group', 'port', 'hops', 'loop'],
    type: text,
    repeatable: true,
    medium: true,
    heartbeat3: true,
    doc: 'An interface and the IPv6 multicast group for heartbeats on it',
  },
  {
    name: 'ucast6',
    arguments: ['interface', 'address'],
    type: text,
    repeatable: true,
    medium: true,
    heartbeat3: true,
    doc: 'An interface and the IPv6 address of the other node on it',
  },
  {
    name: 'serial',
    arguments: ['device…'],
    type: text,
    repeatable: true,
    medium: true,
    doc: 'Serial lines to the other node',
  },
  {
    name: 'ping',
    arguments: ['address…'],
    type: text,
    repeatable: true,
    doc: 'Hosts outside the cluster that tell whether the network works, one for each address',
  },
  {
    name: 'ping_group',
    arguments: ['name', 'address…'],
    type: text,
    repeatable: true,
    doc: 'Hosts outside the cluster of which one answer suffices',
  },
  {
    name: 'hbaping',
    arguments: ['name'],
    type: text,
    repeatable: true,
    doc: 'A fibre channel device that is asked for life',
  },
  { name: 'keepalive', arguments: ['time'], type: time, default: '1000ms', doc: 'How long between two heartbeats' },
  { name: 'deadtime', arguments: ['time'], type: time, default: '30000ms', doc: 'After what silence a node is dead' },
  {
    name: 'warntime',
    arguments: ['time'],
    type: time,
    doc: 'After what silence a late heartbeat is logged; half of deadtime by default',
  },
  {
    name: 'initdead',
    arguments: ['time'],
    type: time,
    doc: 'After what silence a node is dead while the cluster starts; by default it follows deadtime',
  },
  {
    name: 'deadping',
    arguments: ['time'],
    type: time,
    doc: 'After what silence a ping node is dead; deadtime by default',
  },
  {
    name: 'udpport',
    arguments: ['port'],
    type: port,
    default: '694',
    doc: 'The port for bcast and ucast, before their lines',
  },
  {
    name: 'baud',
    arguments: ['speed'],
    type: anyCaseEnumeration(bauds),
    default: '19200',
    doc: 'The speed of serial lines, before their lines',
  },
  {
    name: 'auto_failback',
    arguments: ['on|off|legacy'],
    type: withWords(boolean, 'legacy'),
    default: 'legacy',
    doc: 'Whether resources return to the node they belong to when it comes back',
  },
  {
    name: 'nice_failback',
    arguments: ['on|off'],
    type: boolean,
    deprecated: true,
    doc: 'Whether resources stay where they are, the opposite of auto_failback',
  },
  { name: 'logfacility', arguments: ['facility'], type: text, doc: 'The facility of syslog, or none' },
  { name: 'logfile', arguments: ['path'], type: text, doc: 'The file for messages' },
  { name: 'debugfile', arguments: ['path'], type: text, doc: 'The file for messages of debugging' },
  { name: 'use_logd', arguments: ['yes|no'], type: boolean, doc: 'Whether messages go through the logging daemon' },
  {
    name: 'conn_logd_time',
    arguments: ['time'],
    type: time,
    default: '60',
    doc: 'How long before the logging daemon is tried again',
  },
  {
    name: 'crm',
    arguments: ['yes|no|respawn|manual'],
    type: withWords(boolean, 'respawn', 'manual', 'minimal'),
    default: 'false',
    doc: 'Whether Heartbeat 2 manages resources by its CIB instead of haresources',
  },
  {
    name: 'pacemaker',
    arguments: ['yes|no|respawn|manual'],
    type: withWords(boolean, 'respawn', 'manual', 'minimal'),
    default: 'false',
    heartbeat3: true,
    doc: 'Whether Pacemaker manages resources, the newer name of crm',
  },
  {
    name: 'autojoin',
    arguments: ['none|other|any'],
    type: anyCaseEnumeration([{ value: 'none' }, { value: 'other' }, { value: 'any' }]),
    default: 'none',
    doc: 'Which nodes may join that no node line names',
  },
  {
    name: 'respawn',
    arguments: ['user', 'path', '[argument…]'],
    type: text,
    repeatable: true,
    doc: 'A program that heartbeat starts, and again when it ends',
  },
  {
    name: 'failfast',
    arguments: ['user', 'path', '[argument…]'],
    type: text,
    repeatable: true,
    doc: 'A program that heartbeat starts, and whose end restarts the node',
  },
  {
    name: 'apiauth',
    arguments: ['name', 'uid=…|gid=…'],
    type: text,
    repeatable: true,
    doc: 'Who may speak to heartbeat in the name of a client program',
  },
  { name: 'stonith', arguments: ['type', 'file'], type: text, doc: 'The fence device and the file that configures it' },
  {
    name: 'stonith_host',
    arguments: ['host', 'type', '[parameter…]'],
    type: text,
    repeatable: true,
    doc: 'A fence device, and the node that reaches it or * for all',
  },
  {
    name: 'watchdog',
    arguments: ['device'],
    type: text,
    doc: 'The watchdog that resets the node when heartbeat hangs',
  },
  {
    name: 'hopfudge',
    arguments: ['number'],
    type: between(0, 255),
    default: '1',
    doc: 'How many hops over the number of nodes a packet may make',
  },
  {
    name: 'rtprio',
    arguments: ['priority'],
    type: between(1, 99),
    doc: 'The priority of heartbeat among real-time processes',
  },
  {
    name: 'realtime',
    arguments: ['yes|no'],
    type: boolean,
    default: 'true',
    doc: 'Whether heartbeat runs with real-time priority',
  },
  {
    name: 'msgfmt',
    arguments: ['classic|netstring'],
    type: anyCaseEnumeration([{ value: 'classic' }, { value: 'netstring' }]),
    default: 'classic',
    doc: 'How packets are laid out',
  },
  {
    name: 'debug',
    arguments: ['level'],
    type: between(0, 255),
    default: '0',
    doc: 'How much is logged for debugging, up to 255',
  },
  {
    name: 'coredumps',
    arguments: ['yes|no'],
    type: boolean,
    default: 'true',
    doc: 'Whether a crash leaves a core file',
  },
  { name: 'coreroot', arguments: ['path'], type: text, doc: 'The folder for core files' },
  { name: 'cluster', arguments: ['name'], type: text, default: 'linux-ha', doc: 'The name of the cluster' },
  {
    name: 'hbgenmethod',
    arguments: ['file|time'],
    type: anyCaseEnumeration([{ value: 'file' }, { value: 'time' }]),
    default: 'file',
    doc: 'How heartbeat numbers its starts',
  },
  {
    name: 'uuidfrom',
    arguments: ['file|nodename'],
    type: anyCaseEnumeration([{ value: 'file' }, { value: 'nodename' }]),
    default: 'file',
    doc: 'Where the UUID of the node comes from',
  },
  {
    name: 'compression',
    arguments: ['zlib|bz2'],
    type: anyCaseEnumeration([{ value: 'zlib' }, { value: 'bz2' }]),
    doc: 'How large packets are compressed',
  },
  {
    name: 'compression_threshold',
    arguments: ['kilobytes'],
    type: kilobytes,
    default: '2',
    doc: 'From which size packets are compressed',
  },
  {
    name: 'traditional_compression',
    arguments: ['yes|no'],
    type: boolean,
    default: 'no',
    doc: 'Whether whole packets are compressed instead of their fields',
  },
  {
    name: 'max_rexmit_delay',
    arguments: ['milliseconds'],
    type: between(1, 2 ** 31 - 1),
    default: '250',
    doc: 'How long a packet is at most held back before it is sent again',
  },
  {
    name: 'memreserve',
    arguments: ['kilobytes'],
    type: kilobytes,
    default: '6500',
    doc: 'How much memory heartbeat keeps in reserve',
  },
  {
    name: 'log_badpack',
    arguments: ['yes|no'],
    type: boolean,
    default: 'true',
    doc: 'Whether broken packets are logged',
  },
  {
    name: 'syslogmsgfmt',
    arguments: ['yes|no'],
    type: boolean,
    doc: 'Whether messages are laid out for syslog; true in Heartbeat 3, false before',
  },
  {
    name: 'env',
    arguments: ['name=value'],
    type: text,
    repeatable: true,
    doc: 'A variable for the programs that heartbeat starts',
  },
  {
    name: 'quorum_server',
    arguments: ['host'],
    type: text,
    doc: 'The host that decides which half of a cluster goes on',
  },
  {
    name: 'use_apphbd',
    arguments: ['yes|no'],
    type: boolean,
    default: 'false',
    doc: 'Whether an application watchdog looks after heartbeat',
  },
  {
    name: 'record_config_changes',
    arguments: ['on|off'],
    type: boolean,
    default: 'on',
    doc: 'Whether changes of the CIB are written down',
  },
  {
    name: 'record_pengine_inputs',
    arguments: ['on|off'],
    type: boolean,
    default: 'on',
    doc: 'Whether what the policy engine saw is kept on disk',
  },
  {
    name: 'enable_config_writes',
    arguments: ['on|off'],
    type: boolean,
    default: 'on',
    doc: 'Whether the CIB is written to disk',
  },
  {
    name: 'crm_daemon_dir',
    arguments: ['path'],
    type: text,
    heartbeat3: true,
    doc: "The folder of Pacemaker's programs",
  },
  {
    name: 'crmd_spawns_pengine',
    arguments: ['yes|no'],
    type: boolean,
    heartbeat3: true,
    doc: 'Whether the controller starts the policy engine by itself',
  },
];
