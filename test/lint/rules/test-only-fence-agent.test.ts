import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds ssh and null', () => {
  expectFindings(
    `⟦primitive one⟧ stonith:external/ssh {
  hostlist="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
⟦primitive two⟧ stonith:null {
  hostlist="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'test-only-fence-agent',
        severity: 'error',
        message: 'one uses external/ssh, which is for tests only and cannot fence a node that hangs',
        help: 'Use an agent for the hardware, the hypervisor or SBD.',
      },
      {
        id: 'test-only-fence-agent',
        severity: 'error',
        message: 'two uses null, which is for tests only and cannot fence a node that hangs',
        help: 'Use an agent for the hardware, the hypervisor or SBD.',
      },
    ],
  );
});

test('finds it for Heartbeat 2 as well', () => {
  expectFindings(
    `target heartbeat-2
node alpha as 1
⟦primitive fencing⟧ stonith:heartbeat:external/ssh {
  hostlist=alpha
  op monitor interval=30s timeout=20s
}
`,
    [
      {
        id: 'test-only-fence-agent',
        severity: 'error',
        message: 'fencing uses external/ssh, which is for tests only and cannot fence a node that hangs',
        help: 'Use an agent for the hardware, the hypervisor or SBD.',
      },
    ],
  );
});

test('lets agents of hardware pass', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});
