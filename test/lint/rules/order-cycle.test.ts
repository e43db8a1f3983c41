import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds two that wait for one another', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b
order b -> ⟦a⟧
colocation a with b
`,
    [
      {
        id: 'order-cycle',
        severity: 'error',
        message: 'The order leads in a circle: a -> b -> a',
        help: 'Remove one of these constraints, or turn it round.',
        related: ['b waits for a: b', 'a waits for b: a'],
      },
    ],
  );
});

test('explains each link of a long circle, at the constraint that closes it', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive d ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order c -> d
order a -> b
order d -> a
order b -> ⟦c⟧
colocation b with a
colocation c with b
colocation d with c
`,
    [
      {
        id: 'order-cycle',
        severity: 'error',
        message: 'The order leads in a circle: c -> d -> a -> b -> c',
        help: 'Remove one of these constraints, or turn it round.',
        related: ['d waits for c: d', 'a waits for d: a', 'b waits for a: b', 'c waits for b: c'],
      },
    ],
  );
});

test('finds a circle through the members of a group', () => {
  expectFindings(
    `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order web -> log
order log -> ⟦web⟧ kind=Optional
colocation log with web
`,
    [
      {
        id: 'order-cycle',
        severity: 'error',
        message: 'The order leads in a circle: web -> log -> web',
        help: 'Remove one of these constraints, or turn it round.',
        related: ['log waits for web: log', 'web waits for log: web'],
      },
    ],
  );
});

test('finds a circle by way of a promotion', () => {
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
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order log -> disk
order disk:promote -> ⟦log⟧:start
colocation log with disk:Promoted
`,
    [
      {
        id: 'order-cycle',
        severity: 'error',
        message: 'The order leads in a circle: log -> disk -> log',
        help: 'Remove one of these constraints, or turn it round.',
        related: ['disk waits for log: disk', 'log waits for disk:promote: log'],
      },
    ],
  );
});

test('finds a circle in a chain and a pair', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b -> c
order c -> ⟦a⟧
colocation b with a
colocation c with b
`,
    [
      {
        id: 'order-cycle',
        severity: 'error',
        message: 'The order leads in a circle: a -> b -> c -> a',
        help: 'Remove one of these constraints, or turn it round.',
        related: ['b waits for a: b', 'c waits for b: c', 'a waits for c: a'],
      },
    ],
  );
});

test('finds a circle of stops', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b symmetrical=false
order a:stop -> b:stop as stops
order b:stop -> ⟦a⟧:stop as back
colocation b with a
`,
    [
      {
        id: 'order-cycle',
        severity: 'error',
        message: 'The order leads in a circle: a -> b -> a',
        help: 'Remove one of these constraints, or turn it round.',
        related: ['b:stop waits for a:stop: b', 'a:stop waits for b:stop: a'],
      },
    ],
  );
});

test('finds a resource that waits for itself', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> ⟦a⟧
`,
    [
      {
        id: 'order-cycle',
        severity: 'error',
        message: 'The order leads in a circle: a -> a',
        help: 'Remove one of these constraints, or turn it round.',
        related: ['a waits for a: a'],
      },
    ],
  );
});

test('speaks once of two circles that hang together', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b
order b -> a
order b -> c
order c -> ⟦b⟧
colocation b with a
colocation c with b
`,
    [
      {
        id: 'order-cycle',
        severity: 'error',
        message: 'The order leads in a circle: b -> c -> b',
        help: 'Remove one of these constraints, or turn it round.',
        related: ['c waits for b: c', 'b waits for c: b'],
      },
    ],
  );
});

test('knows that Serialize lets nobody wait', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b
order b -> a kind=Serialize
colocation b with a
`,
    [],
  );
});

test('lets a resource act between two members of a group', () => {
  expectFindings(
    `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order ⟦files⟧ -> log
order log -> ⟦server⟧
colocation log with web
`,
    [
      {
        id: 'refers-to-group-member',
        severity: 'warning',
        message: 'files is a member of the group web, which moves as one',
        help: 'Name the group web, or take files out of it.',
        related: ['the group web: group web'],
        fixes: [
          {
            title: 'Replace files with web',
            safe: false,
            after: `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order web -> log
order log -> server
colocation log with web
`,
          },
        ],
      },
      {
        id: 'refers-to-group-member',
        severity: 'warning',
        message: 'server is a member of the group web, which moves as one',
        help: 'Name the group web, or take server out of it.',
        related: ['the group web: group web'],
        fixes: [
          {
            title: 'Replace server with web',
            safe: false,
            after: `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order files -> log
order log -> web
colocation log with web
`,
          },
        ],
      },
    ],
  );
});

test('lets one of several suffice', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order any (a b) -> c
order c -> a
colocation c with a
colocation b with a
`,
    [],
  );
});

test('is silent about a chain', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b -> c
colocation b with a
colocation c with b
`,
    [],
  );
});
