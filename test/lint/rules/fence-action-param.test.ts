import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a fixed action and a method that cannot be trusted', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  ⟦action=off⟧
  ⟦method=cycle⟧
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-action-param',
        severity: 'warning',
        message: 'fencing has action=off, which overrides what the cluster asks of the device',
        help: 'Remove it; to turn nodes off instead of rebooting them, set the option stonith-action or pcmk_reboot_action=off.',
        fixes: [
          {
            title: 'Remove action',
            safe: false,
            after: `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  method=cycle
  op monitor interval=60s timeout=20s
}
`,
          },
        ],
      },
      {
        id: 'fence-action-param',
        severity: 'warning',
        message: 'fencing has method=cycle, with which a device may report success before the node is off',
        help: 'Remove it, so that the device turns the node off and on again.',
      },
    ],
  );
});

test('lets the fencer’s own parameters and another method pass', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  pcmk_reboot_action=off
  method=onoff
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('says nothing of other resources', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Stateful {
  op monitor interval=10s timeout=20s
}
`,
    [],
  );
});
