import type { Texts } from './support.ts';

/** Files that heartbeat accepts on a machine called node1 with the interfaces eth0 and eth1. */
export const baseline: Required<Texts> = {
  haCf: `keepalive 1
deadtime 5
warntime 3
initdead 20
auto_failback on
udpport 694
bcast eth0
node node1
node node2
`,
  haresources: 'node1 10.0.1.50/24/eth1 httpd\n',
  authkeys: 'auth 1\n1 sha1 secret\n',
};

function haCf(change: (text: string) => string): Required<Texts> {
  return { ...baseline, haCf: change(baseline.haCf) };
}

const set = (name: string, value: string) =>
  haCf((text) => text.replace(new RegExp(`^${name} .*`, 'm'), `${name} ${value}`));
const without = (name: string) => haCf((text) => text.replace(new RegExp(`^${name} .*\n`, 'gm'), ''));
const add = (line: string) => haCf((text) => `${text}${line}\n`);
const keys = (authkeys: string): Required<Texts> => ({ ...baseline, authkeys });
const resources = (haresources: string): Required<Texts> => ({ ...baseline, haresources });

/** One change each, with what the daemon of Heartbeat 3.0.6 says of it. */
export const variants: Readonly<Record<string, readonly [Required<Texts>, 'accepted' | 'refused']>> = {
  baseline: [baseline, 'accepted'],
  'authkeys-0400': [baseline, 'accepted'],
  'authkeys-blank-and-comment': [keys('# c\n\nauth 1\n# d\n1 sha1 secret\n\n'), 'accepted'],
  'authkeys-crc-only': [keys('auth 1\n1 crc\n'), 'accepted'],
  'authkeys-crc-key': [keys('auth 1\n1 crc key\n'), 'refused'],
  'authkeys-sha1-nokey': [keys('auth 1\n1 sha1\n'), 'refused'],
  'authkeys-unused-nokey': [keys('auth 1\n1 crc\n2 md5\n'), 'refused'],
  'authkeys-noauth': [keys('1 sha1 secret\n'), 'refused'],
  'authkeys-auth-last': [keys('1 sha1 secret\nauth 1\n'), 'refused'],
  'authkeys-auth-missing-key': [keys('auth 2\n1 sha1 secret\n'), 'refused'],
  'authkeys-num16': [keys('auth 16\n16 sha1 secret\n'), 'refused'],
  'authkeys-num0': [keys('auth 0\n0 sha1 secret\n'), 'accepted'],
  'authkeys-negative': [keys('auth 1\n-1 crc\n1 crc\n'), 'refused'],
  'authkeys-badmethod': [keys('auth 1\n1 sha256 secret\n'), 'refused'],
  'authkeys-keywithspace': [keys('auth 1\n1 sha1 This is my key !\n'), 'accepted'],
  'authkeys-dup': [keys('auth 1\n1 sha1 secret\n1 md5 secret\n'), 'accepted'],
  'authkeys-junk': [keys('auth 1\n1 sha1 secret\njunk\n'), 'refused'],
  nonodes: [without('node'), 'refused'],
  nomedia: [without('bcast'), 'refused'],
  'unknown-directive': [add('foo bar'), 'refused'],
  'deadtime-lt-keepalive': [set('deadtime', '1'), 'refused'],
  'deadtime-eq-2keepalive': [set('deadtime', '2'), 'refused'],
  'deadtime-3': [set('deadtime', '3'), 'accepted'],
  'deadping-2': [add('deadping 2'), 'refused'],
  'deadping-3': [add('deadping 3'), 'accepted'],
  'warntime-gt-deadtime': [set('warntime', '7'), 'accepted'],
  'warntime-eq-deadtime': [set('warntime', '5'), 'accepted'],
  'warntime-lt-keepalive': [set('warntime', '500ms'), 'accepted'],
  'initdead-lt-deadtime': [set('initdead', '4'), 'refused'],
  'initdead-eq-deadtime': [set('initdead', '5'), 'accepted'],
  'initdead-9': [set('initdead', '9'), 'accepted'],
  'no-initdead': [without('initdead'), 'accepted'],
  'udpport-after-media': [
    haCf((text) => text.replace('udpport 694\nbcast eth0\n', 'bcast eth0\nudpport 694\n')),
    'accepted',
  ],
  'autofailback-missing': [without('auto_failback'), 'accepted'],
  'autofailback-legacy': [set('auto_failback', 'legacy'), 'accepted'],
  'autofailback-bad': [set('auto_failback', 'maybe'), 'refused'],
  'autojoin-any-r1': [add('autojoin any'), 'refused'],
  'autojoin-bad': [add('autojoin foo'), 'refused'],
  'haresources-badnode': [resources('node9 10.0.1.50\n'), 'refused'],
  'haresources-uppercase-node': [resources('NODE1 10.0.1.50\n'), 'accepted'],
  'haresources-empty': [resources(''), 'accepted'],
  'haresources-nodeonly': [resources('node1\n'), 'accepted'],
  'haresources-dupfirst': [resources('node1 10.0.1.50\nnode2 10.0.1.50\n'), 'accepted'],
  'comment-inline': [set('keepalive', '1 # second'), 'accepted'],
  'node-two-on-line': [haCf((text) => text.replace('node node1\nnode node2', 'node node1 node2')), 'accepted'],
  'node-comma': [haCf((text) => text.replace('node node1\nnode node2', 'node node1,node2')), 'accepted'],
  'three-nodes': [add('node node3'), 'accepted'],
  'baud-bad': [add('baud 1234'), 'refused'],
  'logfacility-bad': [add('logfacility foo'), 'refused'],
  'logfacility-capital': [add('logfacility Daemon'), 'refused'],
  'logfacility-none': [add('logfacility none'), 'accepted'],
  'usedlogd-with-logfile': [add('use_logd yes\nlogfile /var/log/ha-log'), 'accepted'],
  'time-bad': [set('keepalive', 'soon'), 'refused'],
  'time-zero': [set('keepalive', '0'), 'refused'],
  'time-ms': [set('keepalive', '500ms'), 'accepted'],
  'time-float': [set('keepalive', '1.5'), 'accepted'],
  'time-s': [set('keepalive', '1s'), 'refused'],
  'time-us': [set('keepalive', '500000us'), 'accepted'],
  'time-min': [set('initdead', '2min'), 'refused'],
  'time-two-values': [set('keepalive', '1 2'), 'accepted'],
  'time-two-values-bad': [set('keepalive', '1 x'), 'refused'],
  'time-two-values-long': [set('keepalive', '1,3'), 'refused'],
  'uppercase-directive': [haCf((text) => text.replace('keepalive', 'KeepAlive')), 'refused'],
  'ping-is-node': [add('ping 10.0.1.1'), 'accepted'],
  'respawn-ok': [add('respawn root /bin/true'), 'accepted'],
  'respawn-relative': [add('respawn root ipfail'), 'refused'],
  'respawn-incomplete': [add('respawn root'), 'refused'],
  mcast: [add('mcast eth0 225.0.0.1 694 1 0'), 'accepted'],
  'mcast-short': [add('mcast eth0 225.0.0.1'), 'refused'],
  'mcast-unicast': [add('mcast eth0 10.0.0.1 694 1 0'), 'refused'],
  'mcast-ttl': [add('mcast eth0 225.0.0.1 694 999 0'), 'refused'],
  'mcast-loop': [add('mcast eth0 225.0.0.1 694 1 3'), 'refused'],
  'ucast-short': [add('ucast eth0'), 'refused'],
  'bcast-2': [set('bcast', 'eth0 eth1'), 'accepted'],
  'dup-keepalive': [add('keepalive 2'), 'accepted'],
  'dup-keepalive-long': [add('keepalive 3'), 'refused'],
  'node-dup': [add('node node1'), 'accepted'],
  stonith_host: [add('stonith_host node1 meatware node2'), 'accepted'],
  apiauth: [add('apiauth evms uid=hacluster,root'), 'accepted'],
  'apiauth-none': [add('apiauth evms'), 'refused'],
  'apiauth-bad': [add('apiauth evms user=root'), 'refused'],
  watchdog: [add('watchdog /dev/watchdog'), 'accepted'],
  'use-logd-bad': [add('use_logd maybe'), 'refused'],
  'debug-256': [add('debug 256'), 'refused'],
  'udpport-zero': [set('udpport', '0'), 'refused'],
  'rtprio-999': [add('rtprio 999'), 'refused'],
  'hbgenmethod-bad': [add('hbgenmethod x'), 'refused'],
  crlf: [haCf((text) => text.replaceAll('\n', '\r\n')), 'accepted'],
};

/** Variants of the table of verdicts whose verdict is a matter of the machine: modes of files, names, interfaces, programs. */
export const mattersOfTheMachine: readonly string[] = [
  'authkeys-0644',
  'authkeys-0640',
  'nonode1',
  'crm-on',
  'crm-yes-true-respawn',
  'haresources-missing',
  'respawn-missing',
  'bcast-noif',
  'ucast-badip',
  'ucast-hostname-unres',
  'stonith_host-bad',
  'serial',
];
