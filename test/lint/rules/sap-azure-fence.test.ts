import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds another time', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  stonith-timeout=900s
}
primitive fencing stonith:fence_azure_arm {
  subscriptionId=0000
  resourceGroup=sap
  msi=true
  pcmk_monitor_retries=4
  pcmk_action_limit=3
  ⟦power_timeout=100⟧
  pcmk_reboot_timeout=900
  op monitor interval=3600s timeout=120s
}
primitive ascs SAPInstance {
  InstanceName=EN2_ASCS00_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_ASCS00_sap
  op monitor interval=120s timeout=60s
  op start timeout=180s
  op stop timeout=240s
  meta resource-stickiness=5000
}
`,
    [
      {
        id: 'sap-azure-fence',
        severity: 'warning',
        message: "fencing does not have the parameters that Microsoft's guide gives: power_timeout",
        help: 'Set power_timeout=240.',
      },
    ],
  );
});

test('finds missing parameters', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  stonith-timeout=900s
}
⟦primitive fencing⟧ stonith:fence_azure_arm {
  subscriptionId=0000
  resourceGroup=sap
  msi=true
  op monitor interval=3600s timeout=120s
}
primitive ascs SAPInstance {
  InstanceName=EN2_ASCS00_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_ASCS00_sap
  op monitor interval=120s timeout=60s
  op start timeout=180s
  op stop timeout=240s
  meta resource-stickiness=5000
}
`,
    [
      {
        id: 'sap-azure-fence',
        severity: 'warning',
        message:
          "fencing does not have the parameters that Microsoft's guide gives: pcmk_monitor_retries, pcmk_action_limit, power_timeout, pcmk_reboot_timeout",
        help: 'Set pcmk_monitor_retries=4 pcmk_action_limit=3 power_timeout=240 pcmk_reboot_timeout=900.',
      },
    ],
  );
});

test('is silent with all', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  stonith-timeout=900s
}
primitive fencing stonith:fence_azure_arm {
  subscriptionId=0000
  resourceGroup=sap
  msi=true
  pcmk_monitor_retries=4
  pcmk_action_limit=3
  power_timeout=240
  pcmk_reboot_timeout=900
  op monitor interval=3600s timeout=120s
}
primitive ascs SAPInstance {
  InstanceName=EN2_ASCS00_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_ASCS00_sap
  op monitor interval=120s timeout=60s
  op start timeout=180s
  op stop timeout=240s
  meta resource-stickiness=5000
}
`,
    [],
  );
});

test('says nothing of other clusters', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  stonith-timeout=900s
}
primitive fencing stonith:fence_azure_arm {
  subscriptionId=0000
  resourceGroup=sap
  msi=true
  op monitor interval=3600s timeout=120s
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
});
