import { describe, expect, test } from 'vitest';
import { daemonCatalogue } from '../../../compiler/targets/haresources/daemon-catalogue.ts';
import { checkHeartbeat } from '../../../compiler/targets/haresources/index.ts';
import { cluster, element } from './clusters.ts';
import { findings, read, type Texts } from './support.ts';

const times = 'keepalive 1\nwarntime 5\ndeadtime 10\ninitdead 60\n';
const media = 'udpport 694\nbcast eth1\nbaud 9600\nserial /dev/ttyS0\n';
const rest = 'auto_failback off\nnode otter\nnode weasel\nstonith_host * meatware otter weasel\n';
const clean: Texts = { haCf: times + media + rest, authkeys: 'auth 1\n1 sha1 6f1ed002ab57\n' };

function found(texts: Texts): string[] {
  return findings(checkHeartbeat(read(texts).value));
}

test('a good configuration has no findings, and a cluster without Heartbeat none either', () => {
  expect(found(clean)).toEqual([]);
  expect(checkHeartbeat(cluster({}))).toEqual([]);
});

/** Lines to replace or add, and what is then found of them; an id is found exactly where the text says. */
const cases: readonly [string, Texts, string[]][] = [
  ['a misspelt directive', { haCf: `keepAlive 2\n${times}${media}${rest}` }, ['unknown-directive: keepAlive 2']],
  ['a value that is none', { haCf: `${clean.haCf}debug 300\n` }, ['directive-value: debug 300']],
  ['words that lack', { haCf: `${clean.haCf}apiauth evms\n` }, ['directive-incomplete: apiauth evms']],
  ['no medium', { haCf: times + rest }, ['no-medium: '.concat(times + rest)]],
  [
    'a link alone',
    { haCf: `${times}ucast eth0 10.0.0.1\nbcast eth0\n${rest}` },
    ['heartbeat-single-link: ucast eth0 10.0.0.1'],
  ],
  [
    'udpport and baud below their media',
    { haCf: `${times}bcast eth1\nserial /dev/ttyS0\nudpport 695\nbaud 9600\n${rest}` },
    ['late-directive: udpport 695', 'late-directive: baud 9600'],
  ],
  [
    'udpport above another network than serial',
    { haCf: `${times}serial /dev/ttyS0\nudpport 695\nbcast eth1\n${rest}` },
    [],
  ],
  ['deadtime', { haCf: `keepalive 5\ndeadtime 10\n${media}${rest}` }, ['deadtime-too-short: deadtime 10']],
  ['deadtime by default', { haCf: `keepalive 15\n${media}${rest}` }, ['deadtime-too-short: keepalive 15']],
  ['deadping', { haCf: `${times}deadping 2000ms\n${media}${rest}` }, ['deadtime-too-short: deadping 2000ms']],
  ['initdead', { haCf: `deadtime 10\ninitdead 9\n${media}${rest}` }, ['initdead-too-short: initdead 9']],
  [
    'initdead that may be too short',
    { haCf: `deadtime 10\ninitdead 19\n${media}${rest}` },
    ['initdead-short: initdead 19'],
  ],
  ['initdead under ten seconds', { haCf: `deadtime 4\ninitdead 8\n${media}${rest}` }, ['initdead-short: initdead 8']],
  ['warntime', { haCf: `deadtime 10\nwarntime 10\n${media}${rest}` }, ['warntime-order: warntime 10']],
  ['a warntime of one heartbeat', { haCf: `deadtime 10\nwarntime 1\n${media}${rest}` }, ['warntime-order: warntime 1']],
  ['a value that is set twice', { haCf: `keepalive 2\n${times}${media}${rest}` }, ['repeated-directive: keepalive 2']],
  ['a node twice', { haCf: `${clean.haCf}node Otter\n` }, ['node-named-twice: node Otter']],
  ['a third node', { haCf: `${clean.haCf}node badger\n` }, ['too-many-nodes: node badger']],
  ['a ping node of the cluster', { haCf: `${clean.haCf}ping 10.0.0.1,OTTER\n` }, ['ping-is-node: ping 10.0.0.1,OTTER']],
  [
    'the oldest way to fail back',
    { haCf: `${times}${media}${rest.replace(' off', ' legacy')}` },
    ['legacy-failback: auto_failback legacy'],
  ],
  [
    'nice_failback',
    { haCf: `${times}${media}${rest.replace('auto_failback off', 'nice_failback on')}` },
    ['legacy-failback: nice_failback on'],
  ],
  ['logging by the daemon', { haCf: `${clean.haCf}use_logd on\nlogfile /x\n` }, ['logging-overridden: logfile /x']],
  ['logging without it', { haCf: `${clean.haCf}use_logd off\nlogfile /x\n` }, []],
  ['autojoin', { haCf: `${clean.haCf}autojoin other\n` }, ['autojoin-without-crm: autojoin other']],
  [
    'the CIB besides auto_failback',
    { haCf: `crm on\nautojoin any\nnode a b c\n${times}${media}auto_failback on\n` },
    ['failback-with-crm: auto_failback on'],
  ],
  ['a line for another node', { haresources: 'wesel a\n' }, ['haresources-node-unknown: wesel']],
  ['a line that the CIB replaces', { haresources: 'wesel a\n', haCf: `crm on\n${times}${media}node a\n` }, []],
  ['no key in use', { authkeys: '1 sha1 x\n' }, ['no-key-in-use: 1 sha1 x']],
  ['an unknown key', { authkeys: 'auth 2\n1 sha1 x\n' }, ['unknown-key: 1 sha1 x']],
  ['a number too high', { authkeys: 'auth 1\n1 sha1 6f1ed002ab57\n16 crc\n' }, ['key-number: 16 crc']],
  ['an unknown method', { authkeys: 'auth 1\n1 sha256 x\n' }, ['unknown-method: 1 sha256 x']],
  ['no key', { authkeys: 'auth 1\n1 sha1\n' }, ['key-missing: 1 sha1']],
  ['a key for crc', { authkeys: 'auth 1\n1 sha1 6f1ed002ab57\n2 crc x\n' }, ['key-not-wanted: 2 crc x']],
  ['the key of a guide', { authkeys: 'auth 1\n1 sha1 PutYourKeyHere\n' }, ['placeholder-key: 1 sha1 PutYourKeyHere']],
  ['a short key', { authkeys: 'auth 1\n1 md5 hiho\n' }, ['placeholder-key: 1 md5 hiho']],
  ['a sample that is not in use', { authkeys: 'auth 1\n1 sha1 6f1ed002ab57\n2 sha1 secret\n' }, []],
  ['crc on a network', { authkeys: 'auth 1\n1 crc\n' }, ['crc-on-network: 1 crc']],
  ['crc on a cable', { haCf: `${times}serial /dev/ttyS0 /dev/ttyS1\n${rest}`, authkeys: 'auth 1\n1 crc\n' }, []],
];

test.each(cases)('%s', (_, change, expected) => {
  expect(found({ ...clean, ...change })).toEqual(expected);
});

test('what is lacking is said of the whole file', () => {
  const haCf = `${times}${media}`;
  expect(found({ haCf })).toEqual(
    ['no-nodes', 'legacy-failback', 'heartbeat-no-stonith', 'no-key'].map((id) => `${id}: ${haCf}`),
  );
});

test('an authkeys alone says nothing of ha.cf', () => {
  expect(found({ authkeys: clean.authkeys! })).toEqual([]);
});

test('a near name is offered', () => {
  const { value } = read({ ...clean, haresources: 'wesel a\n', haCf: `${clean.haCf}deadtim 3\n` });
  expect(checkHeartbeat(value).map(({ help }) => help)).toEqual(['Did you mean deadtime?', 'Did you mean weasel?']);
});

test('nodes may stand as statements of the cluster', () => {
  const { value } = read({ ...clean, haCf: `${times}${media}auto_failback off\nstonith_host * meatware a\n` });
  const nodes = element('nodes', undefined, {}, [element('node', undefined, { uname: 'a' })]);
  expect(checkHeartbeat({ ...value, sections: [nodes] })).toEqual([]);
});

test('for heartbeat-2 nothing is said of haresources and of fencing outside the CIB', () => {
  const haCf = `${times}${media}auto_failback off\nnode a b c\n`;
  const { value } = read({ ...clean, haCf });
  expect(findings(checkHeartbeat(value))).toEqual(['too-many-nodes: node a b c', `heartbeat-no-stonith: ${haCf}`]);
  expect(checkHeartbeat(value, 'heartbeat-2')).toEqual([]);
});

test('no finding shows a key', () => {
  const { value } = read({ ...clean, authkeys: 'auth 3\n1 crc hidden\n22 sha1 hidden\n4 sha9 hidden\n' });
  const all = checkHeartbeat(value);
  expect(all).toHaveLength(4);
  expect(JSON.stringify(all.map(({ message, help }) => [message, help]))).not.toContain('hidden');
});

describe('every entry of the catalogue', () => {
  const seen = new Set(
    [...cases.flatMap(([, , expected]) => expected), 'no-nodes:', 'heartbeat-no-stonith:', 'no-key:'].map((text) =>
      text.slice(0, text.indexOf(':')),
    ),
  );
  test.each(Object.keys(daemonCatalogue))('%s is tested', (id) => expect(seen).toContain(id));
});
