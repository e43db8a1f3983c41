/** What a script of haresources means as an agent, and what its positional arguments are called there. */
export interface AgentArguments {
  /** The script in resource.d, as haresources names it. */
  readonly script: string;
  readonly class: 'ocf' | 'heartbeat' | 'lsb';
  /** Absent for classes that have no provider. */
  readonly provider?: string;
  readonly type: string;
  /** Parameter names in the order of the `::` arguments. */
  readonly parameters: readonly string[];
  /** How many of them have to be given. */
  readonly required: number;
  /**
   * `address`: the first argument is `ip[/netmask[/interface[:label][/broadcast]]]`, where a third field that begins with a
   * digit is the broadcast address; the parameters name its parts in that order. `prefix`: it is `address[/prefix[/interface]]`.
   * `interface`: it is `ip/interface`.
   */
  readonly composite?: 'address' | 'prefix' | 'interface';
  /** The last parameter takes all further arguments, joined by blanks. */
  readonly rest?: true;
}

const heartbeat = { class: 'ocf', provider: 'heartbeat' } as const;
const script = { class: 'heartbeat' } as const;

/** The argument orders of the scripts that Heartbeat 2.1.3 and 3.0.6 bring, and of DRBD's. */
export const agentArguments: readonly AgentArguments[] = [
  {
    script: 'IPaddr',
    ...heartbeat,
    type: 'IPaddr',
    parameters: ['ip', 'cidr_netmask', 'nic', 'broadcast'],
    required: 1,
    composite: 'address',
  },
  {
    script: 'IPaddr2',
    ...heartbeat,
    type: 'IPaddr2',
    parameters: ['ip', 'cidr_netmask', 'nic', 'broadcast'],
    required: 1,
    composite: 'address',
  },
  {
    script: 'IPv6addr',
    ...heartbeat,
    type: 'IPv6addr',
    parameters: ['ipv6addr', 'cidr_netmask', 'nic'],
    required: 1,
    composite: 'prefix',
  },
  { script: 'IPsrcaddr', ...heartbeat, type: 'IPsrcaddr', parameters: ['ipaddress'], required: 1 },
  {
    script: 'SendArp',
    ...heartbeat,
    type: 'SendArp',
    parameters: ['ip', 'nic'],
    required: 1,
    composite: 'interface',
  },
  {
    script: 'Filesystem',
    ...heartbeat,
    type: 'Filesystem',
    parameters: ['device', 'directory', 'fstype', 'options'],
    required: 2,
  },
  { script: 'LVM', ...heartbeat, type: 'LVM', parameters: ['volgrpname'], required: 1 },
  { script: 'Raid1', ...heartbeat, type: 'Raid1', parameters: ['raidconf', 'raiddev'], required: 2 },
  { script: 'MailTo', ...heartbeat, type: 'MailTo', parameters: ['email', 'subject'], required: 1 },
  { script: 'apache', ...heartbeat, type: 'apache', parameters: ['configfile'], required: 0 },
  { script: 'WinPopup', ...heartbeat, type: 'WinPopup', parameters: ['hostfile'], required: 0 },
  { script: 'Xinetd', ...heartbeat, type: 'Xinetd', parameters: ['service'], required: 1 },
  { script: 'portblock', ...heartbeat, type: 'portblock', parameters: ['protocol', 'portno', 'action'], required: 3 },
  { script: 'Delay', ...heartbeat, type: 'Delay', parameters: ['startdelay', 'stopdelay'], required: 0 },
  { script: 'ServeRAID', ...heartbeat, type: 'ServeRAID', parameters: ['serveraid', 'mergegroup'], required: 2 },
  { script: 'ICP', ...heartbeat, type: 'ICP', parameters: ['driveid', 'device'], required: 2 },
  { script: 'LinuxSCSI', ...heartbeat, type: 'LinuxSCSI', parameters: ['scsi'], required: 1 },
  { script: 'AudibleAlarm', ...heartbeat, type: 'AudibleAlarm', parameters: ['nodelist'], required: 0, rest: true },
  { script: 'db2', ...heartbeat, type: 'db2', parameters: ['instance'], required: 1 },
  { script: 'WAS', ...heartbeat, type: 'WAS', parameters: ['config'], required: 1 },
  {
    script: 'ids',
    ...heartbeat,
    type: 'ids',
    parameters: ['informixdir', 'informixserver', 'onconfig'],
    required: 0,
  },
  { script: 'drbddisk', ...script, type: 'drbddisk', parameters: ['1'], required: 0 },
  { script: 'drbdupper', ...script, type: 'drbdupper', parameters: ['1'], required: 1 },
  { script: 'datadisk', ...script, type: 'datadisk', parameters: ['1'], required: 0 },
];
