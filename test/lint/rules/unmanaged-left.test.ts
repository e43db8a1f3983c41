import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a resource that is not managed, and a default that says so', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta ⟦is-managed=false⟧
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'unmanaged-left',
        severity: 'warning',
        message: 'The cluster does not manage mail',
        help: 'Remove is-managed when the work is done, or ignore this finding with a comment that says why.',
      },
    ],
  );
  expectFindings(
    `defaults resource { ⟦is-managed=no⟧ }
`,
    [
      {
        id: 'unmanaged-left',
        severity: 'warning',
        message: 'The cluster manages no resource that does not ask for it',
        help: 'Remove is-managed when the work is done, or ignore this finding with a comment that says why.',
      },
    ],
  );
  expectFindings(
    `target heartbeat-2
options { ⟦is-managed-default=false⟧ }
`,
    [
      {
        id: 'unmanaged-left',
        severity: 'warning',
        message: 'The cluster manages no resource that does not ask for it',
        help: 'Remove is-managed-default when the work is done, or ignore this finding with a comment that says why.',
      },
    ],
  );
});

test('is silent where it is managed', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta is-managed=true
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
  expectFindings(
    `defaults resource { is-managed=true }
`,
    [],
  );
});
