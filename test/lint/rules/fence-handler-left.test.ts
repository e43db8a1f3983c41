import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds the constraint', () => {
  expectFindings(
    `promotable data-clone {
  notify=true
  interleave=true
  primitive data ocf:linbit:drbd {
    drbd_resource=data
    op monitor interval=29s timeout=20s role=Promoted
    op monitor interval=31s timeout=20s role=Unpromoted
    op start timeout=240s
    op stop timeout=100s
    op promote timeout=90s
    op demote timeout=90s
  }
}
location data-clone:Promoted as ⟦drbd-fence-by-handler-data-data-clone⟧ avoids where #uname != alpha
`,
    [
      {
        id: 'fence-handler-left',
        severity: 'warning',
        message: 'drbd-fence-by-handler-data-data-clone was added by DRBD while a peer had old data',
        help: 'Let the peer resynchronise, and remove the constraint if DRBD has not done so.',
        fixes: [
          {
            title: 'Remove drbd-fence-by-handler-data-data-clone',
            safe: false,
            after: `promotable data-clone {
  notify=true
  interleave=true
  primitive data ocf:linbit:drbd {
    drbd_resource=data
    op monitor interval=29s timeout=20s role=Promoted
    op monitor interval=31s timeout=20s role=Unpromoted
    op start timeout=240s
    op stop timeout=100s
    op promote timeout=90s
    op demote timeout=90s
  }
}
`,
          },
        ],
      },
    ],
  );
});

test('lets other rules pass', () => {
  expectFindings(
    `promotable data-clone {
  notify=true
  interleave=true
  primitive data ocf:linbit:drbd {
    drbd_resource=data
    op monitor interval=29s timeout=20s role=Promoted
    op monitor interval=31s timeout=20s role=Unpromoted
    op start timeout=240s
    op stop timeout=100s
    op promote timeout=90s
    op demote timeout=90s
  }
}
location data-clone:Promoted as data-place avoids where #uname != alpha
`,
    [],
  );
});
