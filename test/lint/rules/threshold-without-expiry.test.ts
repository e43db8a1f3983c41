import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a threshold without an end', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta ⟦migration-threshold=1⟧
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'threshold-without-expiry',
        severity: 'warning',
        message: 'One failure of mail on a node, however long ago, keeps it away from there until somebody cleans up',
        help: 'Add failure-timeout, after which failures are forgotten, such as failure-timeout=10min.',
      },
    ],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta ⟦migration-threshold=1⟧ failure-timeout=0
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'threshold-without-expiry',
        severity: 'warning',
        message: 'One failure of mail on a node, however long ago, keeps it away from there until somebody cleans up',
        help: 'Add failure-timeout, after which failures are forgotten, such as failure-timeout=10min.',
      },
    ],
  );
});

test('tells of a default once', () => {
  expectFindings(
    `defaults resource { ⟦migration-threshold=1⟧ }
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'threshold-without-expiry',
        severity: 'warning',
        message:
          'One failure of fencing on a node, however long ago, keeps it away from there until somebody cleans up',
        help: 'Add failure-timeout, after which failures are forgotten, such as failure-timeout=10min.',
      },
    ],
  );
});

test('is silent where several failures are borne, as the defaults of crm cluster init have it', () => {
  expectFindings('defaults resource { resource-stickiness=1  migration-threshold=3 }\n', []);
});

test('is silent where failures expire, where the default says when, and where the number is never reached', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta migration-threshold=1 failure-timeout=60s
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
  expectFindings(
    `defaults resource { failure-timeout=10min }
primitive mail MailTo {
  email=root@example.com
  meta migration-threshold=2
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta migration-threshold=5000
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta migration-threshold=INFINITY
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
});
