import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds an agent that cannot promote', () => {
  expectFindings(
    `promotable service {
  ⟦primitive address⟧ IPaddr2 {
    ip=10.0.0.9
    op monitor interval=10s timeout=20s
  }
}
`,
    [
      {
        id: 'promote-unsupported',
        severity: 'error',
        message: 'ocf:heartbeat:IPaddr2 has no action promote, so that service cannot be promotable',
        help: 'Make it a plain clone, or use an agent that has the promoted role.',
        related: ['service is promotable: promotable service'],
      },
    ],
  );
  expectFindings(
    `clone service {
  promotable=true
  ⟦primitive address⟧ IPaddr2 {
    ip=10.0.0.9
    op monitor interval=10s timeout=20s
  }
}
`,
    [
      {
        id: 'promote-unsupported',
        severity: 'error',
        message: 'ocf:heartbeat:IPaddr2 has no action promote, so that service cannot be promotable',
        help: 'Make it a plain clone, or use an agent that has the promoted role.',
        related: ['service is promotable: clone service'],
      },
    ],
  );
});

test('is silent for an agent that can, for a plain clone, and for an agent that nothing is known of', () => {
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
  expectFindings(
    `clone one {
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
`,
    [],
  );
  expectFindings(
    `clone one {
  promotable=false
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
`,
    [],
  );
});

test('finds a class that knows no roles', () => {
  expectFindings(
    `promotable web {
  ⟦primitive unit⟧ systemd:nginx {
    op monitor interval=10s timeout=100s role=Promoted
    op monitor interval=11s timeout=100s role=Unpromoted
  }
}
`,
    [
      {
        id: 'promote-unsupported',
        severity: 'error',
        message: 'systemd:nginx has no action promote, so that web cannot be promotable',
        help: 'Make it a plain clone, or use an agent that has the promoted role.',
        related: ['web is promotable: promotable web'],
      },
    ],
  );
});

test('tells of a group once', () => {
  expectFindings(
    `promotable web {
  group both {
    ⟦primitive a⟧ ocf:pacemaker:Dummy {
      op monitor interval=10s timeout=20s role=Promoted
      op monitor interval=11s timeout=20s role=Unpromoted
    }
    primitive b ocf:pacemaker:Dummy {
      op monitor interval=10s timeout=20s role=Promoted
      op monitor interval=11s timeout=20s role=Unpromoted
    }
  }
}
`,
    [
      {
        id: 'promote-unsupported',
        severity: 'error',
        message: 'ocf:pacemaker:Dummy has no action promote, so that web cannot be promotable',
        help: 'Make it a plain clone, or use an agent that has the promoted role.',
        related: ['web is promotable: promotable web'],
      },
    ],
  );
});
