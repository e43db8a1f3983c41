import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a group with one member', () => {
  expectFindings(
    `⟦group web⟧ {
  primitive mail MailTo {
    email=root@example.com
    op monitor interval=60s timeout=30s
  }
}
`,
    [
      {
        id: 'needless-group-of-one',
        severity: 'advice',
        message: 'The group web has one member',
        help: 'Leave the group out until there is a second member.',
      },
    ],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
⟦group web⟧ mail
`,
    [
      {
        id: 'needless-group-of-one',
        severity: 'advice',
        message: 'The group web has one member',
        help: 'Leave the group out until there is a second member.',
      },
    ],
  );
});

test('is silent with two members', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
primitive post MailTo {
  email=post@example.com
  op monitor interval=60s timeout=30s
}
group web mail post
`,
    [],
  );
});
