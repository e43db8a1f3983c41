import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds two nodes without a disk', () => {
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  ⟦stonith-watchdog-timeout=10s⟧
}
node alpha as 1
node beta as 2
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'diskless-sbd-two-nodes',
        severity: 'error',
        message: 'stonith-watchdog-timeout makes two nodes fence by their watchdogs alone, which needs three votes',
        help: 'Add a third node, a qdevice (then ignore this with a reason), or a disk for SBD.',
      },
    ],
  );
});

test('is silent for three nodes', () => {
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  stonith-watchdog-timeout=10s
}
node alpha as 1
node beta as 2
node gamma as 3
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
});

test('is silent with a disk', () => {
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  stonith-watchdog-timeout=10s
}
node alpha as 1
node beta as 2
primitive fencing stonith:external/sbd {
  pcmk_delay_max=30s
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('is silent where no time is given', () => {
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  stonith-watchdog-timeout=0
}
node alpha as 1
node beta as 2
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta"
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});
