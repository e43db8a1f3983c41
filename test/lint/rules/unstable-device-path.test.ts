import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a disk by its letter', () => {
  expectFindings(
    `primitive data Filesystem {
  device=⟦/dev/sdb1⟧
  directory=/srv
  fstype=xfs
  op monitor interval=20s timeout=40s
}
`,
    [
      {
        id: 'unstable-device-path',
        severity: 'warning',
        message: '/dev/sdb1 of data may be another disk after the next boot or on another node',
        help: 'Write a path below /dev/disk/by-id, /dev/disk/by-uuid or /dev/mapper.',
      },
    ],
  );
});

test('finds one of several', () => {
  expectFindings(
    `primitive fencing stonith:fence_scsi {
  devices=⟦/dev/disk/by-id/a,/dev/nvme0n1⟧
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
  meta provides=unfencing
}
`,
    [
      {
        id: 'unstable-device-path',
        severity: 'warning',
        message: '/dev/nvme0n1 of fencing may be another disk after the next boot or on another node',
        help: 'Write a path below /dev/disk/by-id, /dev/disk/by-uuid or /dev/mapper.',
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="Filesystem"><instance_attributes id="ai"><nvpair id="a1" name="device" value="⟦/dev/vdb⟧"/><nvpair id="a2" name="directory" value="/m"/><nvpair id="a3" name="fstype" value="xfs"/></instance_attributes><operations><op id="am" name="monitor" interval="20s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'unstable-device-path',
        severity: 'warning',
        message: '/dev/vdb of a may be another disk after the next boot or on another node',
        help: 'Write a path below /dev/disk/by-id, /dev/disk/by-uuid or /dev/mapper.',
      },
    ],
  );
});

test('is silent about stable names and network file systems', () => {
  expectFindings(
    `primitive data Filesystem {
  device=/dev/disk/by-uuid/1234
  directory=/srv
  fstype=xfs
  op monitor interval=20s timeout=40s
}
primitive other Filesystem {
  device=/dev/mapper/vg-data
  directory=/data
  fstype=xfs
  op monitor interval=20s timeout=40s
}
primitive net Filesystem {
  device=server:/export
  directory=/net
  fstype=nfs
  op monitor interval=20s timeout=40s
}
`,
    [],
  );
});
