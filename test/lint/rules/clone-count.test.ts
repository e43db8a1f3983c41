import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds more promoted instances than instances', () => {
  expectFindings(
    `promotable state {
  clone-max=2 ⟦promoted-max=3⟧
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
    [
      {
        id: 'clone-count',
        severity: 'error',
        message: 'state has promoted-max=3, but clone-max=2',
        help: 'Lower promoted-max, or raise clone-max.',
        related: ['clone-max is set here: clone-max=2'],
      },
    ],
  );
  expectFindings(
    `promotable state {
  clone-node-max=1 ⟦promoted-node-max=2⟧
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
    [
      {
        id: 'clone-count',
        severity: 'error',
        message: 'state has promoted-node-max=2, but clone-node-max=1',
        help: 'Lower promoted-node-max, or raise clone-node-max.',
        related: ['clone-node-max is set here: clone-node-max=1'],
      },
    ],
  );
});

test('is silent where they fit', () => {
  expectFindings(
    `promotable state {
  clone-max=2 promoted-max=2
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
    [],
  );
  expectFindings(
    `promotable state {
  promoted-max=2
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
    [],
  );
});
