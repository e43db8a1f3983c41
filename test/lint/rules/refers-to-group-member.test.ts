import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a member in an order, a colocation and a location', () => {
  expectFindings(
    `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order ⟦server⟧ -> log
colocation log with ⟦files⟧
location ⟦files⟧ prefers alpha score=5
`,
    [
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
order web -> log
colocation log with files
location files prefers alpha score=5
`,
          },
        ],
      },
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
order server -> log
colocation log with web
location files prefers alpha score=5
`,
          },
        ],
      },
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
order server -> log
colocation log with files
location web prefers alpha score=5
`,
          },
        ],
      },
    ],
  );
});

test('speaks once of each constraint and group', () => {
  expectFindings(
    `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order ⟦files⟧ -> ⟦server⟧ -> log
colocation log with web
`,
    [
      {
        id: 'refers-to-group-member',
        severity: 'warning',
        message: 'files is a member of the group web, which moves as one',
        help: 'Name the group web, or take files out of it.',
        related: ['the group web: group web'],
      },
      {
        id: 'order-inside-group',
        severity: 'error',
        message: 'server waits for files already, as both are members of the group web',
        help: 'Remove the constraint.',
        related: ['the order of web is that of its members: group web'],
      },
    ],
  );
});

test('finds a colocation inside a group, which says what the group says', () => {
  expectFindings(
    `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
colocation ⟦server⟧ with files
`,
    [
      {
        id: 'refers-to-group-member',
        severity: 'warning',
        message: 'server is a member of the group web, which moves as one',
        help: 'Remove the constraint: a group keeps its members together.',
        related: ['the group web: group web'],
      },
    ],
  );
});

test('leaves orders inside a group to their own rule', () => {
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

test('lets tickets name a member', () => {
  expectFindings(
    `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
ticket site for files
`,
    [],
  );
});
