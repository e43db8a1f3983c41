import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds failures that are rewarded', () => {
  expectFindings(
    `target heartbeat-2
options { ⟦default-resource-failure-stickiness=100⟧ }
`,
    [
      {
        id: 'failure-stickiness-positive',
        severity: 'error',
        message: 'default-resource-failure-stickiness=100 rewards failures',
        help: 'Write it with a minus sign.',
      },
    ],
  );
  expectFindings(
    `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  meta ⟦resource-failure-stickiness=5⟧
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'failure-stickiness-positive',
        severity: 'error',
        message: 'A failure of mail is rewarded with 5',
        help: 'Write it with a minus sign.',
      },
    ],
  );
});

test('is silent for a penalty', () => {
  expectFindings(
    `target heartbeat-2
options { default-resource-failure-stickiness=-100 }
`,
    [],
  );
});
