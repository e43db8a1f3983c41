import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a single device that is stopped', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  meta ⟦target-role=Stopped⟧
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-devices-stopped',
        severity: 'error',
        message: 'The only fence device fencing is told to be stopped',
        help: 'Remove target-role from at least one device for every node.',
      },
    ],
  );
});

test('finds that all are stopped by the group that holds them', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
group off {
  ⟦target-role=Stopped⟧
  primitive fence-alpha stonith:fence_ipmilan {
    ip=10.0.0.1
    pcmk_host_list=alpha
    pcmk_delay_base=10s
    op monitor interval=60s timeout=20s
  }
  primitive fence-beta stonith:fence_ipmilan {
    ip=10.0.0.2
    pcmk_host_list=beta
    op monitor interval=60s timeout=20s
  }
}
`,
    [
      {
        id: 'fence-devices-stopped',
        severity: 'error',
        message: 'All fence devices (fence-alpha, fence-beta) are told to be stopped',
        help: 'Remove target-role from at least one device for every node.',
      },
    ],
  );
});

test('is silent while a device is left', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta"
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  meta target-role=Started
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('leaves other roles alone', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  meta target-role=Started
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('finds it in the resource defaults', () => {
  expectFindings(
    `defaults resource { ⟦target-role=Stopped⟧ }
`,
    [
      {
        id: 'fence-devices-stopped',
        severity: 'error',
        message: 'The only fence device fencing is told to be stopped',
        help: 'Remove target-role from at least one device for every node.',
      },
    ],
  );
});
