import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds an instance before its address', () => {
  expectFindings(
    `group central {
  ⟦primitive ascs⟧ SAPInstance {
    InstanceName=EN2_ASCS00_sap
    START_PROFILE=/sapmnt/EN2/profile/EN2_ASCS00_sap
    op monitor interval=120s timeout=60s
    op start timeout=180s
    op stop timeout=240s
    meta resource-stickiness=5000
  }
  primitive address IPaddr2 {
    ip=192.168.1.10
    op monitor interval=10s timeout=20s
  }
}
`,
    [
      {
        id: 'sap-group-order',
        severity: 'warning',
        message: 'ascs starts before address in the group central',
        help: 'Move ascs to the end of the group.',
        related: ['started later: primitive address'],
      },
    ],
  );
});

test('is silent where it comes last', () => {
  expectFindings(
    `group central {
  primitive address IPaddr2 {
    ip=192.168.1.10
    op monitor interval=10s timeout=20s
  }
  primitive ascs SAPInstance {
    InstanceName=EN2_ASCS00_sap
    START_PROFILE=/sapmnt/EN2/profile/EN2_ASCS00_sap
    op monitor interval=120s timeout=60s
    op start timeout=180s
    op stop timeout=240s
    meta resource-stickiness=5000
  }
}
`,
    [],
  );
});
