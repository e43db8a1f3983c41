import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds one directory in two spellings', () => {
  expectFindings(
    `primitive data Filesystem {
  device=/dev/vg0/data
  directory=/srv
  fstype=xfs
  op monitor interval=20s timeout=40s
}
primitive logs Filesystem {
  device=/dev/vg0/logs
  directory=⟦/srv/⟧
  fstype=xfs
  op monitor interval=20s timeout=40s
}
`,
    [
      {
        id: 'same-mountpoint',
        severity: 'error',
        message: 'logs and data are both mounted on /srv',
        help: 'Give each a directory of its own.',
        related: ['data is mounted here: directory'],
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="Filesystem"><instance_attributes id="ai"><nvpair id="a1" name="device" value="/dev/vg/a"/><nvpair id="a2" name="directory" value="/m"/><nvpair id="a3" name="fstype" value="xfs"/></instance_attributes><operations><op id="am" name="monitor" interval="20s"/></operations></primitive>
<primitive id="b" class="ocf" provider="heartbeat" type="Filesystem"><instance_attributes id="bi"><nvpair id="b1" name="device" value="/dev/vg/b"/><nvpair id="b2" name="directory" value="⟦/m⟧"/><nvpair id="b3" name="fstype" value="xfs"/></instance_attributes><operations><op id="bm" name="monitor" interval="20s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'same-mountpoint',
        severity: 'error',
        message: 'b and a are both mounted on /m',
        help: 'Give each a directory of its own.',
        related: ['a is mounted here: <nvpair id="a2" name="directory" value="/m"/>'],
      },
    ],
  );
});

test('is silent about different directories, and where a constraint keeps the two apart', () => {
  expectFindings(
    `primitive data Filesystem {
  device=/dev/vg0/data
  directory=/srv
  fstype=xfs
  op monitor interval=20s timeout=40s
}
primitive logs Filesystem {
  device=/dev/vg0/logs
  directory=/srv/logs
  fstype=xfs
  op monitor interval=20s timeout=40s
}
primitive one Filesystem {
  device=/dev/vg0/one
  directory=/site
  fstype=xfs
  op monitor interval=20s timeout=40s
}
primitive two Filesystem {
  device=/dev/vg0/two
  directory=/site
  fstype=xfs
  op monitor interval=20s timeout=40s
}
colocation one avoids two
`,
    [],
  );
});
