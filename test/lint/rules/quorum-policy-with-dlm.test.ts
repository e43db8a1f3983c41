import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds the policy', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  ⟦no-quorum-policy=stop⟧
}
clone locks-clone {
  interleave=true
  primitive locks ocf:pacemaker:controld {
    op monitor interval=60s timeout=60s
  }
}
`,
    [
      {
        id: 'quorum-policy-with-dlm',
        severity: 'warning',
        message: 'no-quorum-policy=stop stops locks without quorum, which shared file systems cannot do',
        help: 'Set no-quorum-policy=freeze.',
        related: ['locks needs the lock manager: primitive locks'],
        fixes: [
          {
            title: 'Set no-quorum-policy to freeze',
            safe: false,
            after: `options {
  stonith-enabled=true
  no-quorum-policy=freeze
}
clone locks-clone {
  interleave=true
  primitive locks ocf:pacemaker:controld {
    op monitor interval=60s timeout=60s
  }
}
`,
          },
        ],
      },
    ],
  );
});

test('finds the default', () => {
  expectFindings(
    `options {
  stonith-enabled=true
}
clone locks-clone {
  interleave=true
  ⟦primitive locks⟧ ocf:pacemaker:controld {
    op monitor interval=60s timeout=60s
  }
}
`,
    [
      {
        id: 'quorum-policy-with-dlm',
        severity: 'warning',
        message: 'The cluster stops locks without quorum, which shared file systems cannot do',
        help: 'Set no-quorum-policy=freeze.',
      },
    ],
  );
});

test('wants them frozen, and lets them be fenced', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  no-quorum-policy=freeze
}
clone locks-clone {
  interleave=true
  primitive locks ocf:pacemaker:controld {
    op monitor interval=60s timeout=60s
  }
}
`,
    [],
  );
  expectFindings(
    `options {
  stonith-enabled=true
  no-quorum-policy=fence
}
clone locks-clone {
  interleave=true
  primitive locks ocf:pacemaker:controld {
    op monitor interval=60s timeout=60s
  }
}
`,
    [],
  );
});

test('says nothing of others', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  no-quorum-policy=stop
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
});
