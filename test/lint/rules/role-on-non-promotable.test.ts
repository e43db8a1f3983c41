import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds the role in a colocation', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation a with b:⟦Promoted⟧
`,
    [
      {
        id: 'role-on-non-promotable',
        severity: 'error',
        message: 'b never has the role Promoted, as only promotable clones do',
        help: 'Remove Promoted, or make a promotable clone of b.',
        related: ['b is a plain resource: primitive b'],
      },
    ],
  );
});

test('finds the promotion in an order', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a:⟦promote⟧ -> b:start
colocation b with a
`,
    [
      {
        id: 'role-on-non-promotable',
        severity: 'error',
        message: 'a is never promoted, as only promotable clones are',
        help: 'Remove promote, or make a promotable clone of a.',
        related: ['a is a plain resource: primitive a'],
      },
    ],
  );
});

test('finds the role of a location and of its rule', () => {
  expectFindings(
    `clone all {
  interleave=true
  primitive one ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
location all:⟦Promoted⟧ prefers alpha score=10
location all as l2 prefers where [role=⟦Promoted⟧] #uname == beta
`,
    [
      {
        id: 'role-on-non-promotable',
        severity: 'error',
        message: 'all never has the role Promoted, as only promotable clones do',
        help: 'Remove Promoted, or make a promotable clone of all.',
        related: ['all is a clone: clone all'],
      },
      {
        id: 'role-on-non-promotable',
        severity: 'error',
        message: 'all never has the role Promoted, as only promotable clones do',
        help: 'Remove Promoted, or make a promotable clone of all.',
        related: ['all is a clone: clone all'],
      },
    ],
  );
});

test('finds it in a set', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation score=INFINITY { set a b role=⟦Promoted⟧ }
`,
    [
      {
        id: 'role-on-non-promotable',
        severity: 'error',
        message: 'a, b never have the role Promoted, as only promotable clones do',
        help: 'Remove Promoted, or make a promotable clone of a, b.',
        related: ['a is a plain resource: primitive a', 'b is a plain resource: primitive b'],
      },
    ],
  );
});

test('is silent about promotable clones', () => {
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

test('lets every resource be started', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation a:Started with b:Started
order a:stop -> b:stop
`,
    [],
  );
});

test('finds it in target-role', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy {
  meta ⟦target-role=Promoted⟧
  op monitor interval=10s timeout=20s
}
`,
    [
      {
        id: 'role-on-non-promotable',
        severity: 'error',
        message: 'a never has the role Promoted, as only promotable clones do',
        help: 'Write Started, or remove target-role.',
      },
    ],
  );
});

test('finds operations of a role, once for a resource', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Stateful {
  op monitor interval=10s timeout=20s role=⟦Promoted⟧
  op monitor interval=11s timeout=20s role=Unpromoted
}
`,
    [
      {
        id: 'role-on-non-promotable',
        severity: 'error',
        message: 'a never has the role Promoted, so that this operation never takes place',
        help: 'Remove role=Promoted, or make a promotable clone of a.',
        related: ['nor this one: Unpromoted'],
      },
    ],
  );
});
