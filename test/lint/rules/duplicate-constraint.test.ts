import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds two scores for one pair', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation a with b
⟦colocation a with b⟧ score=100
`,
    [
      {
        id: 'duplicate-constraint',
        severity: 'warning',
        message: 'The colocation of a with b is said in two ways',
        help: 'Keep the one that is meant, and remove the other.',
        related: ['the other one: colocation a with b'],
      },
    ],
  );
});

test('finds a constraint that stands twice', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b kind=Mandatory
⟦order a -> b⟧ kind=Mandatory as again
colocation a with b
`,
    [
      {
        id: 'duplicate-constraint',
        severity: 'warning',
        message: 'The order a -> b stands twice',
        help: 'Remove one of the two.',
        related: ['the other one: order a -> b'],
        fixes: [
          {
            title: 'Remove this constraint',
            safe: false,
            after: `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b kind=Mandatory
colocation a with b
`,
          },
        ],
      },
    ],
  );
});

test('knows that actions may be left out', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b
⟦order a:start -> b:start⟧ as again
colocation a with b
`,
    [
      {
        id: 'duplicate-constraint',
        severity: 'warning',
        message: 'The order a -> b is said in two ways',
        help: 'Keep the one that is meant, and remove the other.',
        related: ['the other one: order a -> b'],
      },
    ],
  );
});

test('finds two preferences for one node, and two tickets', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location a prefers alpha score=10
⟦location a⟧ prefers alpha score=20
ticket t for a
⟦ticket t for a⟧ loss-policy=stop as again
`,
    [
      {
        id: 'duplicate-constraint',
        severity: 'warning',
        message: 'The location of a on alpha is said in two ways',
        help: 'Keep the one that is meant, and remove the other.',
        related: ['the other one: location a'],
      },
      {
        id: 'duplicate-constraint',
        severity: 'warning',
        message: 'The ticket t of a is said in two ways',
        help: 'Keep the one that is meant, and remove the other.',
        related: ['the other one: ticket t for a'],
      },
    ],
  );
});

test('finds equal sets', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation as one score=10 { set a b c }
⟦colocation⟧ as two score=100 { set a b c }
`,
    [
      {
        id: 'duplicate-constraint',
        severity: 'warning',
        message: 'This constraint is said in two ways',
        help: 'Keep the one that is meant, and remove the other.',
        related: ['the other one: colocation'],
      },
    ],
  );
});

test('leaves an id that is derived twice to the check of ids', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location a prefers alpha score=10
⟦location a⟧ prefers alpha score=10
`,
    [
      {
        id: 'derived-id-taken',
        severity: 'error',
        message: `This location constraint would get the id location-a-alpha-10, which is taken`,
        help: 'Give it an id of its own: as NAME.',
        related: [`location-a-alpha-10 is used here: location a`],
      },
    ],
  );
});

test('tells roles, actions, nodes and kinds apart', () => {
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
primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation a with disk:Promoted score=10
colocation a with disk:Unpromoted score=5
order a -> b kind=Optional
order a -> b kind=Serialize as once
order b:stop -> a:stop kind=Optional as stops
location a prefers alpha score=1
location a prefers beta score=1
location a prefers score=1 where #uname == alpha
`,
    [],
  );
});

test('leaves what excludes one another to its own rule', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation a with b
colocation ⟦a⟧ avoids b
`,
    [
      {
        id: 'contradiction',
        severity: 'error',
        message: 'a must not be on the node of b, and must be: it can never run',
        help: 'Remove this constraint, or the one that keeps the two together.',
        related: ['a must be where b is: a'],
      },
    ],
  );
});
