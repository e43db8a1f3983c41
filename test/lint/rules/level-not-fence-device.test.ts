import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds an ordinary resource', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
fencing alpha { level 1 ⟦mail⟧ }
`,
    [
      {
        id: 'level-not-fence-device',
        severity: 'error',
        message: 'The level names mail, which is no fence device',
        help: 'Name a primitive of class stonith.',
        related: ['mail is defined here: primitive mail'],
      },
    ],
  );
});

test('is silent for fence devices', () => {
  expectFindings(
    `fencing alpha { level 1 fencing }
`,
    [],
  );
});
