import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds that any instance will do', () => {
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
order disk:promote -> files:start
colocation files with ⟦disk⟧
`,
    [
      {
        id: 'colocation-misses-role',
        severity: 'warning',
        message: 'files follows any instance of disk, not the promoted one',
        help: 'Name the role: files with disk:Promoted.',
        related: ['files waits for the promotion: order disk:promote -> files:start'],
        fixes: [
          {
            title: 'Follow disk:Promoted',
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
colocation files with disk:Promoted
`,
          },
        ],
      },
    ],
  );
});

test('finds a mount of DRBD without an order', () => {
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
colocation files with ⟦disk⟧
`,
    [
      {
        id: 'colocation-misses-role',
        severity: 'warning',
        message: 'files follows any instance of disk, not the promoted one',
        help: 'Name the role: files with disk:Promoted.',
        fixes: [
          {
            title: 'Follow disk:Promoted',
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
`,
          },
        ],
      },
    ],
  );
});

test('finds it in a set', () => {
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
primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order disk:promote -> web:start
colocation score=INFINITY { set disk ⟦web⟧ }
`,
    [
      {
        id: 'colocation-misses-role',
        severity: 'warning',
        message: 'web follows any instance of disk, not the promoted one',
        help: 'Name the role: web with disk:Promoted.',
        related: ['web waits for the promotion: order disk:promote -> web:start'],
      },
    ],
  );
});

test('is silent with a role', () => {
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
order disk:promote -> files:start
colocation files with disk:Promoted
`,
    [],
  );
});

test('is silent where any instance may do', () => {
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
