import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds the option', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  ⟦stonith-timeout=60s⟧
}
primitive fencing stonith:external/sbd {
  op monitor interval=60s timeout=20s
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
        id: 'sap-fencing-timeout',
        severity: 'warning',
        message: 'stonith-timeout=60s is too short for external/sbd',
        help: 'Set stonith-timeout to at least 144s.',
        related: ['fencing needs longer: primitive fencing'],
      },
    ],
  );
});

test('finds the default', () => {
  expectFindings(
    `options {
  stonith-enabled=true
}
⟦primitive fencing⟧ stonith:external/sbd {
  op monitor interval=60s timeout=20s
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
        id: 'sap-fencing-timeout',
        severity: 'warning',
        message: 'The default of 60s for stonith-timeout is too short for external/sbd',
        help: 'Set stonith-timeout to at least 144s.',
      },
    ],
  );
});

test('is silent where the time suffices', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  stonith-timeout=150s
}
primitive fencing stonith:external/sbd {
  op monitor interval=60s timeout=20s
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
  stonith-timeout=60s
}
primitive fencing stonith:external/sbd {
  op monitor interval=60s timeout=20s
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
});
