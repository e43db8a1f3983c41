import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds the address of a guide', () => {
  expectFindings(
    `primitive mail MailTo {
  ⟦email=youremail@yourdomain.tld⟧
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'placeholder-address',
        severity: 'warning',
        message: 'mail writes to youremail@yourdomain.tld, which looks like the sample of a guide',
        help: 'Write the address of somebody who reads it.',
      },
    ],
  );
  expectFindings(
    `primitive mail MailTo {
  ⟦email=admin@company.tld⟧
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'placeholder-address',
        severity: 'warning',
        message: 'mail writes to admin@company.tld, which looks like the sample of a guide',
        help: 'Write the address of somebody who reads it.',
      },
    ],
  );
});

test('is silent for others', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
});
