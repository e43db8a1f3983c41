import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds an order without a colocation', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> ⟦b⟧
`,
    [
      {
        id: 'ordered-not-colocated',
        severity: 'advice',
        message: 'b waits for a, but may run on another node',
        help: 'If they belong on one node, add: colocation b with a.',
      },
    ],
  );
});

test('finds it behind a promotion', () => {
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
order disk:promote -> ⟦web⟧:start
`,
    [
      {
        id: 'ordered-not-colocated',
        severity: 'advice',
        message: 'web waits for disk, but may run on another node',
        help: 'If they belong on one node, add: colocation web with disk:Promoted.',
      },
    ],
  );
});

test('is silent with any word on the place', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b
colocation b avoids a score=-10
order b -> c
colocation c with a
`,
    [],
  );
});

test('lets optional orders, sets and clones be', () => {
  expectFindings(
    `clone all {
  interleave=true
  primitive one ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b kind=Optional
order all -> c
order a -> b -> c
`,
    [],
  );
});
