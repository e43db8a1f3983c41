import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds both links', () => {
  expectFindings(
    `⟦# sbd watchdog=10s msgwait=15s⟧
options {
  stonith-enabled=true
  ⟦stonith-watchdog-timeout=15s⟧
}
primitive fencing stonith:external/sbd {
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'sbd-timeout-chain',
        severity: 'warning',
        message: "SBD's msgwait (15s) is less than twice its watchdog's time (10s)",
        help: 'Make the disk anew with msgwait of at least 20s.',
      },
      {
        id: 'sbd-timeout-chain',
        severity: 'warning',
        message: "stonith-watchdog-timeout=15s is less than twice the watchdog's time (10s)",
        help: 'Set stonith-watchdog-timeout to at least 20s.',
        related: ["the watchdog's time: # sbd watchdog=10s msgwait=15s"],
      },
    ],
  );
});

test('is silent where they fit', () => {
  expectFindings(
    `# sbd watchdog=10s msgwait=20s
options {
  stonith-enabled=true
  stonith-watchdog-timeout=20s
}
primitive fencing stonith:external/sbd {
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('knows nothing where nothing is said', () => {
  expectFindings(
    `# about sbd watchdog=10s msgwait=15s
options {
  stonith-enabled=true
  stonith-watchdog-timeout=5s
}
primitive fencing stonith:external/sbd {
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});
