import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds words where the device takes a number', () => {
  expectFindings(
    `target heartbeat-2
primitive fence-a stonith:external/riloe {
  hostlist=alpha
  ilo_hostname=alpha-ilo
  ilo_user=Administrator
  ⟦ilo_can_reset=false⟧
  op monitor interval=60s timeout=60s
}
`,
    [
      {
        id: 'riloe-can-reset',
        severity: 'error',
        message: 'ilo_can_reset=false of fence-a means 1: everything but 0 does',
        help: 'Write 0.',
        fixes: [
          {
            title: 'Replace false with 0',
            safe: false,
            after: `target heartbeat-2
primitive fence-a stonith:external/riloe {
  hostlist=alpha
  ilo_hostname=alpha-ilo
  ilo_user=Administrator
  ilo_can_reset=0
  op monitor interval=60s timeout=60s
}
`,
          },
        ],
      },
    ],
  );
  expectFindings(
    `target heartbeat-2
primitive fence-a stonith:external/riloe {
  hostlist=alpha
  ilo_hostname=alpha-ilo
  ilo_user=Administrator
  ⟦ilo_can_reset=true⟧
  op monitor interval=60s timeout=60s
}
`,
    [
      {
        id: 'riloe-can-reset',
        severity: 'error',
        message: 'ilo_can_reset=true of fence-a means 1: everything but 0 does',
        help: 'Write 1.',
        fixes: [
          {
            title: 'Replace true with 1',
            safe: false,
            after: `target heartbeat-2
primitive fence-a stonith:external/riloe {
  hostlist=alpha
  ilo_hostname=alpha-ilo
  ilo_user=Administrator
  ilo_can_reset=1
  op monitor interval=60s timeout=60s
}
`,
          },
        ],
      },
    ],
  );
});

test('is silent for numbers', () => {
  expectFindings(
    `target heartbeat-2
primitive fence-a stonith:external/riloe {
  hostlist=alpha
  ilo_hostname=alpha-ilo
  ilo_user=Administrator
  ilo_can_reset=0
  op monitor interval=60s timeout=60s
}
`,
    [],
  );
  expectFindings(
    `target heartbeat-2
primitive fence-a stonith:external/riloe {
  hostlist=alpha
  ilo_hostname=alpha-ilo
  ilo_user=Administrator
  ilo_can_reset=1
  op monitor interval=60s timeout=60s
}
`,
    [],
  );
});
