import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds an order that waits for the start alone', () => {
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
colocation files with disk:Promoted
order disk -> ⟦files⟧
`,
    [
      {
        id: 'order-misses-promote',
        severity: 'warning',
        message: 'files waits for the start of disk, not for its promotion',
        help: 'Write disk:promote -> files:start.',
        related: ['files goes where disk is promoted: colocation files with disk:Promoted'],
        fixes: [
          {
            title: 'Wait for the promotion of disk',
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

test('mends an action that is written', () => {
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
colocation files with disk:Promoted
order disk:start -> ⟦files⟧:start
`,
    [
      {
        id: 'order-misses-promote',
        severity: 'warning',
        message: 'files waits for the start of disk, not for its promotion',
        help: 'Write disk:promote -> files:start.',
        related: ['files goes where disk is promoted: colocation files with disk:Promoted'],
        fixes: [
          {
            title: 'Wait for the promotion of disk',
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

test('finds it in a chain', () => {
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
colocation files with disk:Promoted
order disk -> ⟦files⟧ -> web
colocation web with files
`,
    [
      {
        id: 'order-misses-promote',
        severity: 'warning',
        message: 'files waits for the start of disk, not for its promotion',
        help: 'Write disk:promote -> files:start.',
        related: ['files goes where disk is promoted: colocation files with disk:Promoted'],
      },
    ],
  );
});

test('knows a mount of DRBD without a colocation', () => {
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
order disk -> ⟦files⟧
`,
    [
      {
        id: 'order-misses-promote',
        severity: 'warning',
        message: 'files waits for the start of disk, not for its promotion',
        help: 'Write disk:promote -> files:start.',
        fixes: [
          {
            title: 'Wait for the promotion of disk',
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
order disk:promote -> files:start
`,
          },
        ],
      },
    ],
  );
});

test('is silent about the promotion', () => {
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
colocation files with disk:Promoted
order disk:promote -> files:start
`,
    [],
  );
});

test('is silent where no promoted instance is needed', () => {
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
primitive watch ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order disk -> watch
colocation watch with disk
`,
    [],
  );
});
