import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a device that may take longer', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  ⟦stonith-timeout=60s⟧
}
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  pcmk_reboot_timeout=2min
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fencing-timeout-too-short',
        severity: 'warning',
        message: 'stonith-timeout=60s is too short: fencing may take 2min to reboot a node',
        help: 'Set stonith-timeout to at least 120s.',
        related: ['fencing may take 2min to reboot a node: pcmk_reboot_timeout=2min'],
      },
    ],
  );
});

test('counts what a comment says of SBD', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  ⟦stonith-timeout=30s⟧
}
# sbd watchdog=15 msgwait=30
primitive fencing stonith:external/sbd {
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fencing-timeout-too-short',
        severity: 'warning',
        message: 'stonith-timeout=30s is too short: SBD needs 30s and a fifth more',
        help: 'Set stonith-timeout to at least 36s.',
        related: ['SBD needs 30s and a fifth more: # sbd watchdog=15 msgwait=30'],
      },
    ],
  );
});

test('is silent where the time suffices, and where nothing is set', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  stonith-timeout=150s
}
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  pcmk_reboot_timeout=2min
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
  expectFindings(
    `options { stonith-enabled=true }
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  pcmk_reboot_timeout=2min
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
  expectFindings(
    `options {
  stonith-enabled=true
  stonith-timeout=36s
}
# sbd watchdog=15 msgwait=30
primitive fencing stonith:external/sbd {
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});
