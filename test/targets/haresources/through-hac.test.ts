import { describe, expect, test } from 'vitest';
import { compile } from '../../../compiler/compile.ts';
import { importDocument } from '../../../compiler/import.ts';
import { writeHeartbeat } from '../../../compiler/targets/haresources/index.ts';
import { hard } from './hard.ts';
import { groupsOf, read, type Texts } from './support.ts';

/** The .hac text of Heartbeat's files, and what it compiles to. */
function through({ haresources = '', haCf, authkeys }: Texts) {
  const source = (path: string, text: string | undefined) => (text === undefined ? undefined : { path, text });
  const imported = importDocument(
    { path: 'haresources', text: haresources },
    { from: 'haresources', haCf: source('ha.cf', haCf), authkeys: source('authkeys', authkeys) },
  );
  const text = imported.value?.text ?? '';
  const { value, diagnostics } = compile({ path: 'cluster.hac', text }, { lint: false });
  const files = Object.fromEntries(value.files.map((file) => [file.name, file.text]));
  return {
    text,
    files,
    errors: diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  };
}

describe('from haresources to .hac and back', () => {
  test.each(Object.entries(hard))('%s: Heartbeat understands the same', (_, haresources) => {
    const { files, errors } = through({ haresources });
    expect({ errors, groups: groupsOf(files.haresources!) }).toEqual({ errors: [], groups: groupsOf(haresources) });
  });

  test('all three files come back as they are written directly', () => {
    const texts = {
      haresources: '# Storage\nweasel drbddisk::r0 \\\n  LVM::vg0 # on it\notter 10.0.0.5/24/eth0:1 httpd\n',
      haCf: '# Times\nkeepalive 500ms\ndeadtime 10\n\ndebugfile /var/log/ha-debug\nbcast eth0,eth1 # both\nserial /dev/ttyS0\nnode otter weasel\nping_group gate 10.0.0.1 10.0.0.2\nstonith_host * meatware otter weasel\napiauth evms uid=hacluster,root\nfoo\n# end\n',
      authkeys: '# old\nauth 3\n1 crc\n3 md5 "quoted\'\n# new\n7 sha1 x$y\n',
    };
    const { files } = through(texts);
    const { haresources, haCf, authkeys } = writeHeartbeat(read(texts).value, 'heartbeat-1').value;
    expect(files).toEqual({ haresources, 'ha.cf': haCf, authkeys });
  });

  test('a group reads as an administrator would write it', () => {
    const { text } = through({
      haresources: 'node1 193.68.121.200 datadisk::drbd0 httpd\n',
      authkeys: 'auth 1\n1 sha1 secret\n',
    });
    expect(text).toBe(`target heartbeat-1

group group-ip-193.68.121.200 {
  primitive ip-193.68.121.200 IPaddr { ip=193.68.121.200 }
  primitive datadisk-drbd0 heartbeat:datadisk { "1"=drbd0 }
  primitive httpd lsb:httpd
}

location group-ip-193.68.121.200 prefers node1

heartbeat { auth sha1 "secret" }
`);
  });
});
