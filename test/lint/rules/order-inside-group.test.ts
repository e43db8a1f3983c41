import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds an order against that of the group', () => {
  expectFindings(
    `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
order server -> ⟦files⟧
`,
    [
      {
        id: 'order-inside-group',
        severity: 'error',
        message: 'files is to wait for server, but the group web starts files first',
        help: 'Remove the constraint, and put server before files in the group.',
        related: ['the order of web is that of its members: group web'],
        fixes: [
          {
            title: 'Remove the constraint',
            safe: false,
            after: `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
`,
          },
        ],
      },
    ],
  );
});

test('finds an order that repeats that of the group', () => {
  expectFindings(
    `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
order files -> ⟦server⟧
`,
    [
      {
        id: 'order-inside-group',
        severity: 'error',
        message: 'server waits for files already, as both are members of the group web',
        help: 'Remove the constraint.',
        related: ['the order of web is that of its members: group web'],
        fixes: [
          {
            title: 'Remove the constraint',
            safe: false,
            after: `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
`,
          },
        ],
      },
    ],
  );
});

test('finds it in a chain', () => {
  expectFindings(
    `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order log -> ⟦server⟧ -> ⟦files⟧
colocation web with log
`,
    [
      {
        id: 'refers-to-group-member',
        severity: 'warning',
        message: 'server is a member of the group web, which moves as one',
        help: 'Name the group web, or take server out of it.',
        related: ['the group web: group web'],
      },
      {
        id: 'order-inside-group',
        severity: 'error',
        message: 'files is to wait for server, but the group web starts files first',
        help: 'Remove the constraint, and put server before files in the group.',
        related: ['the order of web is that of its members: group web'],
      },
    ],
  );
});

test('is silent between two groups', () => {
  expectFindings(
    `⟦group web⟧ {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
group mail {
  primitive queue ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive post ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
order web -> mail
colocation mail with web
`,
    [
      {
        id: 'needless-group-of-one',
        severity: 'advice',
        message: 'The group web has one member',
        help: 'Leave the group out until there is a second member.',
      },
    ],
  );
});

test('finds it in a cloned group', () => {
  expectFindings(
    `clone all {
  interleave=true
  group both {
    primitive a ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
    primitive b ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
  }
}
order b -> ⟦a⟧
`,
    [
      {
        id: 'order-inside-group',
        severity: 'error',
        message: 'a is to wait for b, but the group both starts a first',
        help: 'Remove the constraint, and put b before a in the group.',
        related: ['the order of both is that of its members: group both'],
        fixes: [
          {
            title: 'Remove the constraint',
            safe: false,
            after: `clone all {
  interleave=true
  group both {
    primitive a ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
    primitive b ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
  }
}
`,
          },
        ],
      },
    ],
  );
});
