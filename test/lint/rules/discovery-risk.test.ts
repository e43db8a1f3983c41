import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds where the cluster does not look', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids gamma resource-discovery=⟦never⟧
`,
    [
      {
        id: 'discovery-risk',
        severity: 'advice',
        message: 'The cluster does not see whether mail runs on gamma',
        help: 'Make sure that nothing else can start it there, or leave resource-discovery out.',
      },
    ],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers gamma resource-discovery=⟦exclusive⟧
`,
    [
      {
        id: 'discovery-risk',
        severity: 'advice',
        message: 'The cluster does not see whether mail runs on all other nodes',
        help: 'Make sure that nothing else can start it there, or leave resource-discovery out.',
      },
    ],
  );
});

test('is silent where it looks', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids gamma resource-discovery=always
`,
    [],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids gamma
`,
    [],
  );
});
