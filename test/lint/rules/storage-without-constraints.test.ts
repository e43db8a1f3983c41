import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a mount of DRBD that nothing ties to it', () => {
  expectFindings(
    `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=web
    op monitor interval=29s timeout=20s role=Promoted
    op monitor interval=31s timeout=20s role=Unpromoted
    op start timeout=240s
    op promote timeout=90s
    op demote timeout=90s
    op stop timeout=100s
  }
}
primitive files Filesystem {
  device=⟦/dev/drbd/by-res/web/0⟧
  directory=/srv/www
  fstype=ext4
  op monitor interval=20s timeout=40s
  op start timeout=60s
  op stop timeout=60s
}
`,
    [
      {
        id: 'storage-without-constraints',
        severity: 'error',
        message: 'files mounts /dev/drbd/by-res/web/0, but no constraint ties it to disk',
        help: 'Add: colocation files with disk:Promoted, and: order disk:promote -> files:start.',
        related: ['disk makes the device usable: promotable disk'],
        fixes: [
          {
            title: 'Tie files to disk',
            safe: false,
            after: `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=web
    op monitor interval=29s timeout=20s role=Promoted
    op monitor interval=31s timeout=20s role=Unpromoted
    op start timeout=240s
    op promote timeout=90s
    op demote timeout=90s
    op stop timeout=100s
  }
}
primitive files Filesystem {
  device=/dev/drbd/by-res/web/0
  directory=/srv/www
  fstype=ext4
  op monitor interval=20s timeout=40s
  op start timeout=60s
  op stop timeout=60s
}
colocation files with disk:Promoted
order disk:promote -> files:start
`,
          },
        ],
      },
    ],
  );
});

test('finds a mount in a group, and a device by number', () => {
  expectFindings(
    `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=web
    op monitor interval=29s timeout=20s role=Promoted
    op monitor interval=31s timeout=20s role=Unpromoted
    op start timeout=240s
    op promote timeout=90s
    op demote timeout=90s
    op stop timeout=100s
  }
}
group web {
  primitive files Filesystem {
    device=⟦/dev/drbd0⟧
    directory=/srv/www
    fstype=ext4
    op monitor interval=20s timeout=40s
    op start timeout=60s
    op stop timeout=60s
  }
  primitive ip ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
`,
    [
      {
        id: 'storage-without-constraints',
        severity: 'error',
        message: 'files mounts /dev/drbd0, but no constraint ties it to disk',
        help: 'Add: colocation web with disk:Promoted, and: order disk:promote -> web:start.',
        related: ['disk makes the device usable: promotable disk'],
        fixes: [
          {
            title: 'Tie web to disk',
            safe: false,
            after: `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=web
    op monitor interval=29s timeout=20s role=Promoted
    op monitor interval=31s timeout=20s role=Unpromoted
    op start timeout=240s
    op promote timeout=90s
    op demote timeout=90s
    op stop timeout=100s
  }
}
group web {
  primitive files Filesystem {
    device=/dev/drbd0
    directory=/srv/www
    fstype=ext4
    op monitor interval=20s timeout=40s
    op start timeout=60s
    op stop timeout=60s
  }
  primitive ip ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
colocation web with disk:Promoted
order disk:promote -> web:start
`,
          },
        ],
      },
    ],
  );
});

test('finds a logical volume whose volume group nothing ties to it', () => {
  expectFindings(
    `primitive volumes LVM-activate {
  vgname=data
  vg_access_mode=system_id
  op monitor interval=30s timeout=90s
  op start timeout=90s
  op stop timeout=90s
}
primitive files Filesystem {
  device=⟦/dev/data/www⟧
  directory=/srv/www
  fstype=ext4
  op monitor interval=20s timeout=40s
  op start timeout=60s
  op stop timeout=60s
}
`,
    [
      {
        id: 'storage-without-constraints',
        severity: 'error',
        message: 'files mounts /dev/data/www, but no constraint ties it to volumes',
        help: 'Add: colocation files with volumes, and: order volumes -> files.',
        related: ['volumes makes the device usable: primitive volumes'],
        fixes: [
          {
            title: 'Tie files to volumes',
            safe: false,
            after: `primitive volumes LVM-activate {
  vgname=data
  vg_access_mode=system_id
  op monitor interval=30s timeout=90s
  op start timeout=90s
  op stop timeout=90s
}
primitive files Filesystem {
  device=/dev/data/www
  directory=/srv/www
  fstype=ext4
  op monitor interval=20s timeout=40s
  op start timeout=60s
  op stop timeout=60s
}
colocation files with volumes
order volumes -> files
`,
          },
        ],
      },
    ],
  );
});

test('is silent in one group', () => {
  expectFindings(
    `group web {
  primitive volumes LVM-activate {
    vgname=data
    vg_access_mode=system_id
    op monitor interval=30s timeout=90s
    op start timeout=90s
    op stop timeout=90s
  }
  primitive files Filesystem {
    device=/dev/mapper/data-www
    directory=/srv/www
    fstype=ext4
    op monitor interval=20s timeout=40s
    op start timeout=60s
    op stop timeout=60s
  }
}
`,
    [],
  );
});

test('is silent where the device is none of the cluster', () => {
  expectFindings(
    `primitive files Filesystem {
  device=/dev/disk/by-uuid/1b2c
  directory=/srv/www
  fstype=ext4
  op monitor interval=20s timeout=40s
  op start timeout=60s
  op stop timeout=60s
}
`,
    [],
  );
});

test('is silent where DRBD is none of the cluster', () => {
  expectFindings(
    `primitive files Filesystem {
  device=/dev/drbd/by-res/web/0
  directory=/srv/www
  fstype=ext4
  op monitor interval=20s timeout=40s
  op start timeout=60s
  op stop timeout=60s
}
`,
    [],
  );
});

test('follows constraints by way of others', () => {
  expectFindings(
    `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=web
    op monitor interval=29s timeout=20s role=Promoted
    op monitor interval=31s timeout=20s role=Unpromoted
    op start timeout=240s
    op promote timeout=90s
    op demote timeout=90s
    op stop timeout=100s
  }
}
primitive files Filesystem {
  device=/dev/drbd/by-res/web/0
  directory=/srv/www
  fstype=ext4
  op monitor interval=20s timeout=40s
  op start timeout=60s
  op stop timeout=60s
}
primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order disk:promote -> web:start
colocation web with disk:Promoted
order web -> files
colocation files with web
`,
    [],
  );
});
