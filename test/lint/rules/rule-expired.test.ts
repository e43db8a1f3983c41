import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds what ended', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers where ⟦date < 2015-01-01⟧
`,
    [
      {
        id: 'rule-expired',
        severity: 'warning',
        message: 'The rule has not held since 2015-01-01',
        help: 'Remove it, or correct the date.',
      },
    ],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=5 where ⟦date from 2014-01-01 to 2014-02-01⟧
`,
    [
      {
        id: 'rule-expired',
        severity: 'warning',
        message: 'The rule has not held since 2014-02-01',
        help: 'Remove it, or correct the date.',
      },
    ],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=5 where ⟦date from 2014-01-01 for months=2⟧
`,
    [
      {
        id: 'rule-expired',
        severity: 'warning',
        message: 'The rule has not held since 2014-03-04',
        help: 'Remove it, or correct the date.',
      },
    ],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=5 where ⟦date matches years=2012-2014⟧
`,
    [
      {
        id: 'rule-expired',
        severity: 'warning',
        message: 'The rule has not held since 2014-12-31',
        help: 'Remove it, or correct the date.',
      },
    ],
  );
  expectFindings(
    `options { stonith-enabled=true }
options as once when ⟦date < 2015-01-01⟧ { batch-limit=5 }
`,
    [
      {
        id: 'rule-expired',
        severity: 'warning',
        message: 'The rule has not held since 2015-01-01',
        help: 'Remove it, or correct the date.',
      },
    ],
  );
});

test('is silent about what holds or will hold', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers where date < 2199-01-01
`,
    [],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=5 where date > 2014-01-01
`,
    [],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=5 where date matches hours=9-16
`,
    [],
  );
});
