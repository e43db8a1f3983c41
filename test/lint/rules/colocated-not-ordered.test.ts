import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a mount that does not wait for the promotion', () => {
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
colocation ⟦files⟧ with disk:Promoted
`,
    [
      {
        id: 'colocated-not-ordered',
        severity: 'warning',
        message: 'files goes where disk is promoted, but does not wait for the promotion',
        help: 'Add the order: order disk:promote -> files:start.',
        fixes: [
          {
            title: 'Add order disk:promote -> files:start',
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

test('finds a group that does not wait', () => {
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
  primitive ip ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
colocation ⟦web⟧ with disk:Promoted
`,
    [
      {
        id: 'colocated-not-ordered',
        severity: 'warning',
        message: 'web goes where disk is promoted, but does not wait for the promotion',
        help: 'Add the order: order disk:promote -> web:start.',
        fixes: [
          {
            title: 'Add order disk:promote -> web:start',
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
  primitive ip ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
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

test('finds it under the older name of the role', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fencing stonith:fence_vmware_rest {
  ip=v.example.com
  username=u
  password_script=/etc/p
  pcmk_host_list="alpha beta"
  op monitor interval=60s timeout=60s
}
promotable disk {
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
colocation ⟦files⟧ with disk:⟦Master⟧
`,
    [
      {
        id: 'colocated-not-ordered',
        severity: 'warning',
        message: 'files goes where disk is promoted, but does not wait for the promotion',
        help: 'Add the order: order disk:promote -> files:start.',
        fixes: [
          {
            title: 'Add order disk:promote -> files:start',
            safe: false,
            after: `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fencing stonith:fence_vmware_rest {
  ip=v.example.com
  username=u
  password_script=/etc/p
  pcmk_host_list="alpha beta"
  op monitor interval=60s timeout=60s
}
promotable disk {
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
colocation files with disk:Master
order disk:promote -> files:start
`,
          },
        ],
      },
      {
        id: 'legacy-role',
        severity: 'warning',
        message: 'The role Master is called Promoted today',
        help: 'Write Promoted and Unpromoted everywhere.',
        fixes: [
          {
            title: 'Write Promoted and Unpromoted',
            after: `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fencing stonith:fence_vmware_rest {
  ip=v.example.com
  username=u
  password_script=/etc/p
  pcmk_host_list="alpha beta"
  op monitor interval=60s timeout=60s
}
promotable disk {
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

test('is silent with an order, direct or by way of others', () => {
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
colocation web with disk:Promoted
order disk:promote -> files:start
order files -> web
`,
    [],
  );
});

test('lets a finite colocation be', () => {
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
colocation web with disk:Promoted score=2000
`,
    [],
  );
});

test('does not ask plain resources for an order', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation a with b
`,
    [],
  );
});
