import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a pair that must and must not be together', () => {
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

test('finds it the other way round', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation a with b
colocation ⟦b⟧ avoids a
`,
    [
      {
        id: 'contradiction',
        severity: 'error',
        message: 'b must not be on the node of a, and must be: it can never run',
        help: 'Remove this constraint, or the one that keeps the two together.',
        related: ['a must be where b is: a'],
      },
    ],
  );
});

test('explains the chain that keeps two together', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive d ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation b with a
colocation c with b
colocation d with c
colocation ⟦d⟧ avoids a
`,
    [
      {
        id: 'contradiction',
        severity: 'error',
        message: 'd must not be on the node of a, and must be: it can never run',
        help: 'Remove this constraint, or one of those that keep the two together.',
        related: ['d must be where c is: d', 'c must be where b is: c', 'b must be where a is: b'],
      },
    ],
  );
});

test('finds two members of a group that must be apart', () => {
  expectFindings(
    `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
colocation ⟦files⟧ avoids server
`,
    [
      {
        id: 'contradiction',
        severity: 'error',
        message: 'files must not be on the node of server, and must be: it can never run',
        help: 'Remove this constraint, or the one that keeps the two together.',
        related: ['web keeps them together: group web'],
      },
    ],
  );
});

test('finds groups by their members', () => {
  expectFindings(
    `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation log with web
colocation ⟦log⟧ avoids web
`,
    [
      {
        id: 'contradiction',
        severity: 'error',
        message: 'log must not be on the node of web, and must be: it can never run',
        help: 'Remove this constraint, or the one that keeps the two together.',
        related: ['log must be where web is: log'],
      },
    ],
  );
});

test('finds the promoted instance that two need and that parts them', () => {
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
colocation a with disk:Promoted
order disk:promote -> a:start
colocation b with disk:Promoted
order disk:promote -> b:start
colocation ⟦a⟧ avoids b
`,
    [
      {
        id: 'contradiction',
        severity: 'error',
        message: 'a must not be on the node of b, and must be: it can never run',
        help: 'Remove this constraint, or one of those that keep the two together.',
        related: ['a must be where disk is: a', 'b must be where disk is: b'],
      },
    ],
  );
});

test('finds members of a set that must be apart', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation a with b
colocation c with b
colocation score=-INFINITY { set a ⟦b⟧ c }
`,
    [
      {
        id: 'contradiction',
        severity: 'error',
        message: 'b must not be on the node of a, and must be: it can never run',
        help: 'Remove this constraint, or the one that keeps the two together.',
        related: ['a must be where b is: a'],
      },
    ],
  );
});

test('finds a node that is a must and forbidden', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location a prefers alpha
⟦location a⟧ avoids alpha
`,
    [
      {
        id: 'contradiction',
        severity: 'error',
        message: 'alpha is both a must for a and forbidden to it',
        help: 'Remove one of the two constraints.',
        related: ['the other one: location a'],
      },
    ],
  );
});

test('lets a finite score lose', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation a with b score=100
⟦colocation a avoids b⟧
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

test('lets two go with a clone and keep apart, as it runs on several nodes', () => {
  expectFindings(
    `clone all {
  interleave=true
  primitive one ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation a with all
colocation b with all
colocation a avoids b
`,
    [],
  );
});

test('lets two go to one node attribute and keep apart', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation a with b node-attribute=site
colocation a avoids b
`,
    [],
  );
});
