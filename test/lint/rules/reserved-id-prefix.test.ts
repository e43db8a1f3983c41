import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds it at resources and constraints', () => {
  expectFindings(
    `primitive ⟦cli-mail⟧ MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location cli-mail prefers alpha as ⟦cli-place⟧
`,
    [
      {
        id: 'reserved-id-prefix',
        severity: 'error',
        message: 'cli-mail begins with cli-, by which tools know what they may remove',
        help: 'Choose another id.',
      },
      {
        id: 'reserved-id-prefix',
        severity: 'error',
        message: 'cli-place begins with cli-, by which tools know what they may remove',
        help: 'Choose another id.',
      },
    ],
  );
});

test('lets other beginnings pass', () => {
  expectFindings(
    `primitive client MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
});
