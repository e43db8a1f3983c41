import { describe, expect, test } from 'vitest';
import { readHaCf, writeHaCf } from '../../../compiler/targets/haresources/ha-cf.ts';
import { writeHeartbeat } from '../../../compiler/targets/haresources/index.ts';
import { textOf } from '../../../grammar/source.ts';
import { spanOf } from './clusters.ts';
import { read } from './support.ts';

function reading(text: string) {
  return readHaCf({ source: { path: 'ha.cf', text }, offset: 0 });
}

const text = `# Members of the cluster
#   and their names
node\thost1 host2   # as uname -n says

# Paths

ucast eth0 192.168.1.1# Other
apiauth evms uid=hacluster,root
respawn hacluster /usr/lib/heartbeat/ipfail -v\r
KeepAlive
#
# end
`;

test('a directive has its words, its place and the comments above and behind it', () => {
  const { directives, endComments } = reading(text);
  expect(directives.map(({ name, values, comments, span }) => [name, values, comments, textOf(span)])).toEqual([
    [
      'node',
      ['host1', 'host2'],
      ['Members of the cluster\n  and their names', 'as uname -n says'],
      'node\thost1 host2',
    ],
    ['ucast', ['eth0', '192.168.1.1'], ['Paths', 'Other'], 'ucast eth0 192.168.1.1'],
    ['apiauth', ['evms', 'uid=hacluster,root'], [], 'apiauth evms uid=hacluster,root'],
    ['respawn', ['hacluster', '/usr/lib/heartbeat/ipfail', '-v'], [], 'respawn hacluster /usr/lib/heartbeat/ipfail -v'],
    ['KeepAlive', [], [], 'KeepAlive'],
  ]);
  expect(endComments).toEqual(['\nend']);
});

test('what was read is written in the same order, and reads the same', () => {
  const { value, diagnostics } = writeHaCf(reading(text), []);
  expect(diagnostics).toEqual([]);
  expect(value).toBe(`# Members of the cluster
#   and their names
# as uname -n says
node host1 host2
# Paths
# Other
ucast eth0 192.168.1.1
apiauth evms uid=hacluster,root
respawn hacluster /usr/lib/heartbeat/ipfail -v
KeepAlive
#
# end
`);
  expect(writeHaCf(reading(value), []).value).toBe(value);
});

describe('what ha.cf cannot say', () => {
  test.each([
    [['a#b'], 'everything from a # on is a comment there'],
    [['a\nb'], 'a directive is one line'],
    [[''], 'an empty value cannot be written'],
  ])('%o', (values, reason) => {
    const directive = { name: 'logfile', values, comments: [], span: spanOf('logfile') };
    expect(writeHaCf({ directives: [directive], endComments: [] }, [])).toMatchObject({
      value: '',
      diagnostics: [
        { id: 'not-in-target', severity: 'error', message: `ha.cf cannot say the directive logfile: ${reason}` },
      ],
    });
  });

  test('a name with a blank', () => {
    const directive = { name: 'log file', values: ['x'], comments: [], span: spanOf('log file') };
    expect(writeHaCf({ directives: [directive], endComments: [] }, []).diagnostics).toHaveLength(1);
  });
});

test('an ha.cf alone belongs to the target that its crm says', () => {
  const targets = ['keepalive 1\n', 'crm on\n', 'crm off\n', 'pacemaker respawn\n', 'crm on\ncrm no\n'].map(
    (haCf) => read({ haCf }).value.target?.value,
  );
  expect(targets).toEqual(['heartbeat-1', 'heartbeat-2', 'heartbeat-1', 'heartbeat-2', 'heartbeat-1']);
  expect(read({ haresources: '', haCf: 'crm on\n' }).value.target?.value).toBe('heartbeat-1');
});

test('without a file there is no heartbeat, and none is written', () => {
  const { value } = read({ haresources: 'n a\n' });
  expect(value.heartbeat).toBeUndefined();
  expect(writeHeartbeat(value, 'heartbeat-1').value).toEqual({
    haresources: 'n a\n',
    haCf: undefined,
    authkeys: undefined,
  });
});
