import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds the former element', () => {
  expectFindings(
    `⟦master state⟧ {
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
    [
      {
        id: 'master-element',
        severity: 'warning',
        message: 'state is a master element, which Pacemaker 3 no longer knows',
        help: 'Make it a clone with promotable=true: promotable NAME { … }.',
        fixes: [
          {
            title: 'Write promotable',
            after: `promotable state {
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
          },
        ],
      },
    ],
  );
});

test('is silent for its successor', () => {
  expectFindings(
    `promotable state {
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
    [],
  );
});
