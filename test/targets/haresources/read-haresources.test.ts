import { describe, expect, test } from 'vitest';
import { findings, outline, read, roundTrip } from './support.ts';

function reading(haresources: string): { outline: string[]; findings: string[] } {
  const { value, diagnostics } = read({ haresources });
  return { outline: outline(value), findings: findings(diagnostics) };
}

describe('the seeds', () => {
  test('containers on DRBD 0.7', () => {
    expect(
      reading('ovz-node1 datadisk::r0 Filesystem::/dev/drbd0::/vz::ext3 vz MailTo::youremail@yourdomain.tld\n'),
    ).toEqual({
      outline: [
        'group group-datadisk-r0',
        '  datadisk-r0 heartbeat:datadisk 1=r0',
        '  filesystem-dev-drbd0 ocf:heartbeat:Filesystem device=/dev/drbd0 directory=/vz fstype=ext3',
        '  vz lsb:vz',
        '  mailto-youremail-yourdomain.tld ocf:heartbeat:MailTo email=youremail@yourdomain.tld',
        'group-datadisk-r0 prefers "ovz-node1" INFINITY',
      ],
      findings: [],
    });
  });

  test('an address before the disk', () => {
    expect(reading('node1 193.68.121.200 datadisk::drbd0 httpd vsftpd\n')).toEqual({
      outline: [
        'group group-ip-193.68.121.200',
        '  ip-193.68.121.200 ocf:heartbeat:IPaddr ip=193.68.121.200',
        '  datadisk-drbd0 heartbeat:datadisk 1=drbd0',
        '  httpd lsb:httpd',
        '  vsftpd lsb:vsftpd',
        'group-ip-193.68.121.200 prefers "node1" INFINITY',
      ],
      findings: [],
    });
  });

  test('one resource is no group', () => {
    expect(reading('weasel drbddisk::r0\n')).toEqual({
      outline: ['drbddisk-r0 heartbeat:drbddisk 1=r0', 'drbddisk-r0 prefers "weasel" INFINITY'],
      findings: [],
    });
  });

  test('a continued line', () => {
    expect(reading('weasel drbddisk::r0 \\\n       LVM::vg0\n')).toEqual({
      outline: [
        'group group-drbddisk-r0',
        '  drbddisk-r0 heartbeat:drbddisk 1=r0',
        '  lvm-vg0 ocf:heartbeat:LVM volgrpname=vg0',
        'group-drbddisk-r0 prefers "weasel" INFINITY',
      ],
      findings: [],
    });
  });
});

test('the Cluster says that it is Heartbeat 1, and its elements know their places', () => {
  const { value } = read({ haresources: '# above\nNode1 10.0.0.1 httpd\n' });
  expect(value.target?.value).toBe('heartbeat-1');
  const group = value.sections[0]!.children[1]!;
  expect(group).toMatchObject({ kind: 'group', span: { start: 8, end: 28 }, headSpan: { start: 8, end: 13 } });
  const members = group.kind === 'group' ? group.children : [];
  expect(members.map(({ span }) => [span.start, span.end])).toEqual([
    [14, 22],
    [23, 28],
  ]);
});

describe('what the shell makes of odd lines', () => {
  test('# is no comment on a continued line', () => {
    expect(reading('n1 a b \\\n   c # d\n')).toEqual({
      outline: [
        'group group-a',
        '  a lsb:a',
        '  b lsb:b',
        '  c lsb:c',
        '  resource lsb:#',
        '  d lsb:d',
        'group-a prefers "n1" INFINITY',
      ],
      findings: ['comment-becomes-resource: # d'],
    });
    expect(roundTrip('n1 a b \\\n   c # d\n')).toBe('n1 a b c \\\n    # d\n');
  });

  test('lines are joined without a blank', () => {
    expect(reading('n8 k\\\nl m\n')).toEqual({
      outline: ['group group-kl', '  kl lsb:kl', '  m lsb:m', 'group-kl prefers "n8" INFINITY'],
      findings: ['haresources-continuation: \\\n'],
    });
  });

  test('a blank behind the backslash makes it a resource, and the next line an entry', () => {
    expect(reading('n1 a \\ \nb c\n')).toEqual({
      outline: [
        'group group-a',
        '  a lsb:a',
        '  resource lsb:\\',
        'c lsb:c',
        'group-a prefers "n1" INFINITY',
        'c prefers "b" INFINITY',
      ],
      findings: ['haresources-continuation: \\'],
    });
    expect(roundTrip('n1 a \\ \nb c\n')).toBe('n1 a \\ \nb c\n');
  });

  test('so does the end of the file', () => {
    expect(roundTrip('n1 a \\\n')).toBe('n1 a \\ \n');
    expect(reading('n1 a \\\n').findings).toEqual(['continuation-at-end: \\']);
  });

  test('a backslash in a comment continues nothing', () => {
    expect(reading('n1 a # x \\\nn2 b\n')).toEqual({
      outline: ['# "x \\\\"', 'a lsb:a', 'b lsb:b', 'a prefers "n1" INFINITY', 'b prefers "n2" INFINITY'],
      findings: ['haresources-continuation: \\'],
    });
  });

  test('# cuts a word', () => {
    expect(reading('n10 Filesystem::/dev/#1::/x y\n')).toEqual({
      outline: ['# "1::/x y"', 'filesystem-dev heartbeat:Filesystem 1=/dev/', 'filesystem-dev prefers "n10" INFINITY'],
      findings: ['comment-cuts-word: #1::/x y'],
    });
  });

  test(':: cuts an IPv6 address, which keeps its words', () => {
    const { value, diagnostics } = read({ haresources: 'node2 IPv6addr::2001:db8::1 httpd\n' });
    expect(outline(value)[1]).toBe('  ipv6addr-2001-db8 heartbeat:IPv6addr 1=2001:db8 2=1');
    expect(diagnostics).toMatchObject([
      {
        id: 'ipv6-in-haresources',
        message: 'The :: in the IPv6 address separates arguments: IPv6addr is called with 2001:db8 1',
        help: 'Write the address in full: IPv6addr::2001:db8:0:0:0:0:0:1.',
      },
    ]);
    expect(roundTrip('node2 IPv6addr::2001:db8::1 httpd\n')).toBe('node2 IPv6addr::2001:db8::1 httpd\n');
  });

  test('a node alone is an empty group', () => {
    expect(reading('node1\n\tNODE1 a\n')).toEqual({
      outline: ['group group-node1', 'a lsb:a', 'group-node1 prefers "node1" INFINITY', 'a prefers "node1" INFINITY'],
      findings: ['node-without-resources: node1'],
    });
    expect(roundTrip('node1\n')).toBe('node1\n');
  });

  test('a carriage return belongs to the word', () => {
    expect(reading('n1 a b\r\nn2 c\r\n')).toEqual({
      outline: [
        'group group-a',
        '  a lsb:a',
        '  b lsb:b\r',
        'c lsb:c\r',
        'group-a prefers "n1" INFINITY',
        'c prefers "n2" INFINITY',
      ],
      findings: ['carriage-return: b\r'],
    });
    expect(roundTrip('n1 a b\r\n')).toBe('n1 a b\r\n');
  });

  test('empty arguments vanish, but stay written', () => {
    expect(reading('n1 y::a::::b\n')).toEqual({
      outline: ['y-a heartbeat:y 1=a 2= 3=b', 'y-a prefers "n1" INFINITY'],
      findings: ['empty-argument: y::a::::b'],
    });
  });

  test('much looks like an address', () => {
    expect(reading('n1 1abc.2.3.4 10.0.0.1.5\n')).toEqual({
      outline: [
        'group group-ipaddr-1abc.2.3.4',
        '  ipaddr-1abc.2.3.4 ocf:heartbeat:IPaddr ip=1abc.2.3.4',
        '  ipaddr-10.0.0.1.5 ocf:heartbeat:IPaddr ip=10.0.0.1.5',
        'group-ipaddr-1abc.2.3.4 prefers "n1" INFINITY',
      ],
      findings: ['shorthand-not-address: 1abc.2.3.4', 'shorthand-not-address: 10.0.0.1.5'],
    });
  });

  test('the first resource of a line names its group and must stand nowhere else', () => {
    const { value, diagnostics } = read({ haresources: 'n1 a b\nn2 b c\n' });
    expect(outline(value)).toEqual([
      'group group-a',
      '  a lsb:a',
      '  b lsb:b',
      'group group-b-2',
      '  b-2 lsb:b',
      '  c lsb:c',
      'group-a prefers "n1" INFINITY',
      'group-b-2 prefers "n2" INFINITY',
    ]);
    expect(diagnostics.map(({ id, span, related }) => [id, span.start, related[0]!.span.start])).toEqual([
      ['haresources-group-key', 10, 5],
    ]);
  });

  test('of two lines with one key the second is found', () => {
    expect(reading('n1 a b\nn2 a c\n').findings).toEqual(['haresources-group-key: a']);
    expect(reading('n1 a b\nn2 c a\n').findings).toEqual(['haresources-group-key: a']);
  });

  test('names of scripts are case-sensitive', () => {
    expect(reading('h1 IPAddr::10.1.1.1/24/eth0\n')).toEqual({
      outline: [
        'ipaddr-10.1.1.1-24-eth0 heartbeat:IPAddr 1=10.1.1.1/24/eth0',
        'ipaddr-10.1.1.1-24-eth0 prefers "h1" INFINITY',
      ],
      findings: ['script-case: IPAddr::10.1.1.1/24/eth0'],
    });
  });
});

test('comments go with the entry below them, one node for a run of lines', () => {
  const text = '# first\n#  second\n\n#third\nn1 a # behind\n\n# end\n';
  expect(reading(text)).toEqual({
    outline: ['# "first\\n second"', '# "third"', '# "behind"', 'a lsb:a', '# "end"', 'a prefers "n1" INFINITY'],
    findings: [],
  });
  expect(roundTrip(text)).toBe('# first\n#  second\n# third\n# behind\nn1 a\n# end\n');
});

test('a comment line that ends in a backslash hides no entry from the daemon', () => {
  expect(roundTrip('# C:\\\nn1 a\n')).toBe('# C:\\ \nn1 a\n');
});
