import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds DRBD without notifications', () => {
  expectFindings(
    `⟦promotable data⟧ {
  primitive r0 ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=20s timeout=20s role=Promoted
    op monitor interval=30s timeout=20s role=Unpromoted
  }
}
`,
    [
      {
        id: 'drbd-notify-missing',
        severity: 'error',
        message: "data lacks notify=true, which DRBD's agent in r0 needs",
        help: 'Set notify=true for data.',
        fixes: [
          {
            title: 'Set notify=true',
            after: `promotable data {
  primitive r0 ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=20s timeout=20s role=Promoted
    op monitor interval=30s timeout=20s role=Unpromoted
  }
  notify=true
}
`,
          },
        ],
      },
    ],
  );
  expectFindings(
    `promotable data {
  ⟦notify=false⟧
  primitive r0 ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=20s timeout=20s role=Promoted
    op monitor interval=30s timeout=20s role=Unpromoted
  }
}
`,
    [
      {
        id: 'drbd-notify-missing',
        severity: 'error',
        message: "data has notify=false, but DRBD's agent in r0 needs notifications",
        help: 'Set notify=true for data.',
        fixes: [
          {
            title: 'Set notify=true',
            after: `promotable data {
  notify=true
  primitive r0 ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=20s timeout=20s role=Promoted
    op monitor interval=30s timeout=20s role=Unpromoted
  }
}
`,
          },
        ],
      },
    ],
  );
  expectFindings(
    `⟦clone data⟧ {
  primitive r0 ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=20s timeout=20s
  }
}
`,
    [
      {
        id: 'drbd-notify-missing',
        severity: 'error',
        message: "data lacks notify=true, which DRBD's agent in r0 needs",
        help: 'Set notify=true for data.',
        fixes: [
          {
            title: 'Set notify=true',
            after: `clone data {
  primitive r0 ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=20s timeout=20s
  }
  notify=true
}
`,
          },
        ],
      },
    ],
  );
});

test('is silent with notifications, and for other agents', () => {
  expectFindings(
    `promotable data {
  notify=yes
  primitive r0 ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=20s timeout=20s role=Promoted
    op monitor interval=30s timeout=20s role=Unpromoted
  }
}
`,
    [],
  );
  expectFindings(
    `defaults resource { notify=true }
promotable data {
  primitive r0 ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=20s timeout=20s role=Promoted
    op monitor interval=30s timeout=20s role=Unpromoted
  }
}
`,
    [],
  );
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

test('is silent where notify stands among the parameters, which has a finding of its own', () => {
  expectFindings(
    `promotable data {
  params ⟦notify⟧=true
  primitive r0 ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=20s timeout=20s role=Promoted
    op monitor interval=30s timeout=20s role=Unpromoted
  }
}
`,
    [
      {
        id: 'clone-option-as-parameter',
        severity: 'error',
        message: 'notify of data is an option of a clone and has no effect among the parameters',
        help: 'Write notify=true as a meta attribute of the clone, in its block.',
      },
    ],
  );
});
