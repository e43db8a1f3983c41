import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a resource that is to stay stopped', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta ⟦target-role=Stopped⟧
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'disabled-resource-left',
        severity: 'advice',
        message: 'mail is told to stay stopped',
        help: 'Remove target-role to let it run, or remove the resource if nobody needs it.',
      },
    ],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta ⟦target-role=stopped⟧
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'disabled-resource-left',
        severity: 'advice',
        message: 'mail is told to stay stopped',
        help: 'Remove target-role to let it run, or remove the resource if nobody needs it.',
      },
    ],
  );
});

test('is silent for other roles', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta target-role=Started
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
});
