import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds capacities that are ignored', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  ⟦utilization⟧ cpu=2
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'utilization-unused',
        severity: 'warning',
        message: 'utilization has no effect, because placement-strategy is default',
        help: 'Set placement-strategy to balanced, utilization or minimal, or remove utilization.',
      },
    ],
  );
  expectFindings(
    `options {
  stonith-enabled=true
  placement-strategy=default
}
node alpha as 1 { ⟦utilization⟧ cpu=8 }
node beta as 2 { utilization cpu=8 }
node gamma as 3
`,
    [
      {
        id: 'utilization-unused',
        severity: 'warning',
        message: 'utilization has no effect, because placement-strategy is default',
        help: 'Set placement-strategy to balanced, utilization or minimal, or remove utilization.',
        related: ['the strategy is set here: placement-strategy=default', 'this has no effect either: utilization'],
      },
    ],
  );
});

test('is silent with a strategy', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  placement-strategy=balanced
}
primitive mail MailTo {
  email=root@example.com
  utilization cpu=2
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
});
