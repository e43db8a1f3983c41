import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds it', () => {
  expectFindings(
    `options { stonith-enabled=false }
primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
ticket site-a for web ⟦loss-policy=fence⟧
`,
    [
      {
        id: 'ticket-fence-without-fencing',
        severity: 'error',
        message: 'Nobody can be fenced when the ticket site-a is lost: fencing is off',
        help: 'Switch fencing on, or choose loss-policy=stop.',
        related: ['fencing is off here: stonith-enabled=false'],
      },
    ],
  );
});

test('is silent with fencing, and with another policy', () => {
  expectFindings(
    `primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
ticket site-a for web loss-policy=fence
ticket site-b for web loss-policy=stop
`,
    [],
  );
});
