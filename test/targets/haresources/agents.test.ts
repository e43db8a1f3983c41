import { describe, expect, test } from 'vitest';
import { agentOfWord, type ScriptAgent, wordOfAgent } from '../../../compiler/targets/haresources/agents.ts';
import { expandIpv6, isAddressShorthand } from '../../../compiler/targets/haresources/resource-word.ts';

function said({ class: agentClass, provider, type, parameters }: ScriptAgent): string {
  const agent = [agentClass, ...(provider === undefined ? [] : [provider]), type].join(':');
  return [agent, ...parameters.map(({ name, value }) => `${name}=${value}`)].join(' ');
}

const words: Readonly<Record<string, string>> = {
  '10.0.0.5': 'ocf:heartbeat:IPaddr ip=10.0.0.5',
  '10.0.0.5/24': 'ocf:heartbeat:IPaddr ip=10.0.0.5 cidr_netmask=24',
  '10.0.0.5/24/eth0': 'ocf:heartbeat:IPaddr ip=10.0.0.5 cidr_netmask=24 nic=eth0',
  '10.0.0.5/24/eth0:1': 'ocf:heartbeat:IPaddr ip=10.0.0.5 cidr_netmask=24 nic=eth0 iflabel=1',
  '10.0.0.5/24/eth0/10.0.0.255': 'ocf:heartbeat:IPaddr ip=10.0.0.5 cidr_netmask=24 nic=eth0 broadcast=10.0.0.255',
  '10.0.0.5/24/10.0.0.255': 'ocf:heartbeat:IPaddr ip=10.0.0.5 cidr_netmask=24 broadcast=10.0.0.255',
  '10.0.0.5//eth0': 'ocf:heartbeat:IPaddr ip=10.0.0.5//eth0',
  '10.0.0.5/24/10.0.0.255/eth0': 'ocf:heartbeat:IPaddr ip=10.0.0.5/24/10.0.0.255/eth0',
  '10.0.0.5::x': 'heartbeat:10.0.0.5 1=x',
  'IPaddr::10.0.0.5/24/eth0': 'heartbeat:IPaddr 1=10.0.0.5/24/eth0',
  'IPaddr::gateway': 'ocf:heartbeat:IPaddr ip=gateway',
  'IPaddr2::10.0.0.5/24/eth0:web': 'ocf:heartbeat:IPaddr2 ip=10.0.0.5 cidr_netmask=24 nic=eth0 iflabel=web',
  'IPaddr2::10.0.0.5/24/': 'heartbeat:IPaddr2 1=10.0.0.5/24/',
  'IPv6addr::2001:db8:0:0:0:0:0:1/64/eth0':
    'ocf:heartbeat:IPv6addr ipv6addr=2001:db8:0:0:0:0:0:1 cidr_netmask=64 nic=eth0',
  'SendArp::10.0.0.5/eth0': 'ocf:heartbeat:SendArp ip=10.0.0.5 nic=eth0',
  'Filesystem::/dev/sda1::/data::ext3::noatime':
    'ocf:heartbeat:Filesystem device=/dev/sda1 directory=/data fstype=ext3 options=noatime',
  'Filesystem::/dev/sda1::/data::ext3::noatime::x': 'heartbeat:Filesystem 1=/dev/sda1 2=/data 3=ext3 4=noatime 5=x',
  'Filesystem::server:/export::/data': 'ocf:heartbeat:Filesystem device=server:/export directory=/data',
  'Filesystem::-Ldata::/data': 'ocf:heartbeat:Filesystem device=-Ldata directory=/data',
  'Filesystem::/dev/sda1': 'heartbeat:Filesystem 1=/dev/sda1',
  Filesystem: 'heartbeat:Filesystem',
  'MailTo::a@b,c@d::subject': 'ocf:heartbeat:MailTo email=a@b,c@d subject=subject',
  'AudibleAlarm::node1::node2': 'ocf:heartbeat:AudibleAlarm nodelist=node1 node2',
  'WAS::/etc/was': 'ocf:heartbeat:WAS config=/etc/was',
  'WAS::9080': 'heartbeat:WAS 1=9080',
  apache: 'ocf:heartbeat:apache',
  drbddisk: 'heartbeat:drbddisk',
  'drbddisk::r0': 'heartbeat:drbddisk 1=r0',
  'OCF::Dummy::d1': 'heartbeat:OCF 1=Dummy 2=d1',
  httpd: 'lsb:httpd',
  'own::a:b': 'heartbeat:own 1=a:b',
  '::x': 'heartbeat: 1=x',
  'a:::b': 'heartbeat:a 1=:b',
  '\\': 'lsb:\\',
};

describe('a word is an agent, and the agent the same word', () => {
  test.each(Object.entries(words))('%s', (word, agent) => {
    const found = agentOfWord(word);
    expect({ agent: said(found), word: wordOfAgent(found) }).toEqual({ agent, word: { word } });
  });
});

function refusal(agent: string, parameters: Readonly<Record<string, string>> = {}): unknown {
  const parts = agent.split(':');
  return wordOfAgent({
    class: parts[0]!,
    provider: parts.length === 3 ? parts[1] : undefined,
    type: parts.at(-1)!,
    parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
  });
}

describe('what has no word', () => {
  const reasons: readonly [string, Readonly<Record<string, string>>, string][] = [
    ['ocf:linbit:drbd', { drbd_resource: 'r0' }, 'Heartbeat 1 has no resource script for this agent'],
    ['ocf:heartbeat:mysql', {}, 'Heartbeat 1 has no resource script for this agent'],
    ['stonith:external/ssh', {}, 'Heartbeat 1 runs scripts of resource.d and init.d alone'],
    ['systemd:httpd', {}, 'Heartbeat 1 runs scripts of resource.d and init.d alone'],
    ['lsb:apache', {}, 'the resource script of that name in resource.d comes before the init script'],
    ['lsb:httpd', { '1': 'x' }, 'init scripts take no parameters'],
    ['lsb:10.0.0.5', {}, 'Heartbeat takes a name made so for an address'],
    ['heartbeat:', {}, 'its type is empty'],
    [
      'heartbeat:own',
      { '1': 'a', '3': 'b' },
      'a resource script has no parameter 3, its arguments are numbered from 1',
    ],
    ['heartbeat:own', { name: 'a' }, 'a resource script has no parameter name, its arguments are numbered from 1'],
    ['heartbeat:own', { '1': 'a b' }, 'blanks separate its words, and nothing can quote them'],
    ['heartbeat:own', { '1': 'x::y' }, ':: separates arguments, and nothing can quote it'],
    ['heartbeat:own', { '1': 'a:', '2': 'b' }, ':: separates arguments, and nothing can quote it'],
    ['ocf:heartbeat:Filesystem', { device: '/dev/sda1' }, 'the script Filesystem needs directory'],
    ['ocf:heartbeat:Filesystem', { device: 'd', directory: '/d', options: 'ro' }, 'options can only follow fstype'],
    ['ocf:heartbeat:Filesystem', { device: 'd', directory: '/d', fstype: '' }, 'an empty fstype cannot be written'],
    [
      'ocf:heartbeat:Filesystem',
      { device: 'd', directory: '/d', run_fsck: 'no' },
      'the script Filesystem has no place for the parameter run_fsck',
    ],
    [
      'ocf:heartbeat:MailTo',
      { email: 'a@b', subject: 'two words' },
      'blanks separate its words, and nothing can quote them',
    ],
    ['ocf:heartbeat:IPaddr2', { cidr_netmask: '24' }, 'the script needs the parameter ip'],
    ['ocf:heartbeat:IPaddr2', { ip: '10.0.0.5', nic: 'eth0' }, 'nic and broadcast can only follow cidr_netmask'],
    ['ocf:heartbeat:IPaddr2', { ip: '10.0.0.5', iflabel: 'a' }, 'iflabel can only follow nic'],
    [
      'ocf:heartbeat:IPaddr2',
      { ip: 'a', cidr_netmask: '24', nic: '0eth' },
      'the script takes a nic that begins with a digit for a broadcast address',
    ],
    [
      'ocf:heartbeat:IPaddr2',
      { ip: 'a', cidr_netmask: '24', broadcast: '+' },
      'the script takes a broadcast address that begins with no digit for an interface',
    ],
    ['ocf:heartbeat:IPaddr2', { ip: 'a', cidr_netmask: '24/eth0' }, 'the slash in cidr_netmask would separate fields'],
    ['ocf:heartbeat:IPv6addr', { ipv6addr: 'fe80:0:0:0:0:0:0:1', nic: 'eth0' }, 'nic can only follow cidr_netmask'],
  ];
  test.each(reasons)('%s %o', (agent, parameters, reason) => {
    expect(refusal(agent, parameters)).toEqual({ reason, advice: expect.stringMatching(/\.$/) });
  });
});

test('IPv6 addresses are written out, wherever they stand', () => {
  expect(refusal('ocf:heartbeat:IPv6addr', { ipv6addr: '2001:db8::1', cidr_netmask: '64' })).toEqual({
    word: 'IPv6addr::2001:db8:0:0:0:0:0:1/64',
  });
  expect(refusal('heartbeat:own', { '1': 'fe80::/10' })).toEqual({ word: 'own::fe80:0:0:0:0:0:0:0/10' });
  expect(
    ['::', '::1', 'a::b', '::ffff:10.0.0.1', '1:2:3:4:5:6:7:8', '1::2::3', 'g::1', '1:2:3:4:5:6:7::8'].map(expandIpv6),
  ).toEqual([
    '0:0:0:0:0:0:0:0',
    '0:0:0:0:0:0:0:1',
    'a:0:0:0:0:0:0:b',
    '0:0:0:0:0:ffff:10.0.0.1',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('the shell pattern of an address', () => {
  const given = [
    '1.2.3.4',
    '10.0.0.1/24/eth0',
    '1abc.2.3.4',
    '1.2.3.4.5',
    '1x.y.2.3.4z',
    '1.2.3',
    '.1.2.3.4',
    'a1.2.3.4',
    '1..2.3',
  ];
  expect(given.filter(isAddressShorthand)).toEqual(given.slice(0, 5));
});
