import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds old words once, and replaces all', () => {
  expectFindings(
    `promotable state {
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=⟦Master⟧
    op monitor interval=11s timeout=20s role=Slave
  }
}
`,
    [
      {
        id: 'legacy-role',
        severity: 'warning',
        message: 'The role Master is called Promoted today, here and once more',
        help: 'Write Promoted and Unpromoted everywhere.',
        related: ['Slave stands here: Slave'],
        fixes: [
          {
            title: 'Write Promoted and Unpromoted',
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
  expectFindings(
    `promotable state {
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
order state:promote -> mail:start
colocation mail with state:⟦Master⟧
`,
    [
      {
        id: 'legacy-role',
        severity: 'warning',
        message: 'The role Master is called Promoted today',
        help: 'Write Promoted and Unpromoted everywhere.',
        fixes: [
          {
            title: 'Write Promoted and Unpromoted',
            after: `promotable state {
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
order state:promote -> mail:start
colocation mail with state:Promoted
`,
          },
        ],
      },
    ],
  );
  expectFindings(
    `promotable state {
  target-role=⟦Master⟧
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
    [
      {
        id: 'legacy-role',
        severity: 'warning',
        message: 'The role Master is called Promoted today',
        help: 'Write Promoted and Unpromoted everywhere.',
        fixes: [
          {
            title: 'Write Promoted and Unpromoted',
            after: `promotable state {
  target-role=Promoted
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

test('is silent with present words, and for targets that have no others', () => {
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
    `target pacemaker-3.6
node alpha as 1
`,
    [],
  );
});
