import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a mixture of old and new', () => {
  expectFindings(
    `target heartbeat-2
options { ⟦transition-idle-timeout⟧=60 }
`,
    [
      {
        id: 'heartbeat-option-spelling',
        severity: 'error',
        message: 'There is no cluster option transition-idle-timeout',
        help: 'Did you mean cluster-delay?',
        fixes: [
          {
            title: 'Replace transition-idle-timeout with cluster-delay',
            after: `target heartbeat-2
options { cluster-delay=60 }
`,
          },
        ],
      },
    ],
  );
});

test('is silent for what Heartbeat reads', () => {
  expectFindings(
    `target heartbeat-2
options { transition_idle_timeout=60 }
`,
    [],
  );
  expectFindings(
    `target heartbeat-2
options { cluster-delay=60 }
`,
    [],
  );
});
