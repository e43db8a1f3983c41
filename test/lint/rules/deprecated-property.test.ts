import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds an option that goes away', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  ⟦concurrent-fencing⟧=true
}
`,
    [
      {
        id: 'deprecated-property',
        severity: 'advice',
        message: 'concurrent-fencing is deprecated',
        help: 'Remove concurrent-fencing.',
      },
    ],
  );
  expectFindings(
    `options {
  stonith-enabled=true
  ⟦crmd-integration-timeout⟧=3min
}
`,
    [
      {
        id: 'deprecated-property',
        severity: 'advice',
        message: 'crmd-integration-timeout is deprecated',
        help: 'Write join-integration-timeout instead.',
      },
    ],
  );
});

test('is silent for others', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  transition-delay=1s
}
`,
    [],
  );
});
