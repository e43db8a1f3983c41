import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds what is for the cluster among the parameters', () => {
  expectFindings(
    `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  ⟦target-role=stopped⟧
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'heartbeat-meta-as-parameter',
        severity: 'warning',
        message: 'target_role of mail stands among the parameters of its agent',
        help: 'Move it to the meta attributes: meta target-role=stopped.',
      },
    ],
  );
  expectFindings(
    `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  ⟦target-role=started⟧
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'heartbeat-meta-as-parameter',
        severity: 'warning',
        message: 'target_role of mail stands among the parameters of its agent',
        help: 'Remove it: it says what is so anyway.',
      },
    ],
  );
  expectFindings(
    `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  ⟦is-managed=true⟧
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'heartbeat-meta-as-parameter',
        severity: 'warning',
        message: 'is_managed of mail stands among the parameters of its agent',
        help: 'Move it to the meta attributes: meta is-managed=true.',
      },
    ],
  );
});

test('is silent for meta attributes', () => {
  expectFindings(
    `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  meta target-role=started
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
});
