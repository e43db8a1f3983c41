import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a node that does not exist', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=100 where #uname == ⟦delta⟧
`,
    [
      {
        id: 'rule-unknown-node',
        severity: 'error',
        message: 'There is no node delta',
        help: 'Name a node of the cluster.',
      },
    ],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=1 where #uname == ⟦gama⟧
`,
    [{ id: 'rule-unknown-node', severity: 'error', message: 'There is no node gama', help: 'Did you mean gamma?' }],
  );
});

test('is silent for nodes, in any case', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=100 where #uname == beta
`,
    [],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=100 where #uname == BETA
`,
    [],
  );
});

test('is the only finding where the ban would then be everywhere', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy {
  op monitor interval=10s timeout=20s
}
location a avoids where #uname != ⟦delta⟧
`,
    [
      {
        id: 'rule-unknown-node',
        severity: 'error',
        message: 'There is no node delta',
        help: 'Name a node of the cluster.',
      },
    ],
  );
});
