import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds an operation that blocks although failures are to expire', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta ⟦failure-timeout=60s⟧
  op monitor interval=60s timeout=30s on-fail=block
}
`,
    [
      {
        id: 'failure-timeout-useless',
        severity: 'advice',
        message: 'failure-timeout has no effect on failures of monitor of mail, which block it',
        help: 'Choose another on-fail, or remove failure-timeout and clean up by hand.',
        related: ['failures of this operation block: op monitor interval=60s timeout=30s on-fail=block'],
      },
    ],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta ⟦failure-timeout=60s⟧
  op stop interval=0s timeout=60s on-fail=block
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'failure-timeout-useless',
        severity: 'advice',
        message: 'failure-timeout has no effect on failures of stop of mail, which block it',
        help: 'Choose another on-fail, or remove failure-timeout and clean up by hand.',
        related: ['failures of this operation block: op stop interval=0s timeout=60s on-fail=block'],
      },
    ],
  );
});

test('is silent where it is a default of all, and where nothing blocks', () => {
  expectFindings(
    `defaults resource { failure-timeout=60s }
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s on-fail=block
}
`,
    [],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta failure-timeout=60s
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
});
