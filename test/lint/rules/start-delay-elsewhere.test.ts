import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a delay of other operations than monitors', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op start interval=0s timeout=30s start-delay=⟦10s⟧
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'start-delay-elsewhere',
        severity: 'warning',
        message: 'The operation start of mail begins with a delay of 10s',
        help: 'Remove start-delay: it is for monitors.',
        fixes: [
          {
            title: 'Remove start-delay',
            safe: false,
            after: `primitive mail MailTo {
  email=root@example.com
  op start interval=0s timeout=30s
  op monitor interval=60s timeout=30s
}
`,
          },
        ],
      },
    ],
  );
  expectFindings(
    `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  op stop timeout=30s start-delay=⟦10s⟧
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'start-delay-elsewhere',
        severity: 'warning',
        message: 'The operation stop of mail begins with a delay of 10s',
        help: 'Remove start-delay: it is for monitors.',
        fixes: [
          {
            title: 'Remove start-delay',
            safe: false,
            after: `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  op stop timeout=30s
  op monitor interval=60s timeout=30s
}
`,
          },
        ],
      },
    ],
  );
});

test('is silent for a monitor', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s start-delay=10s
}
`,
    [],
  );
});
