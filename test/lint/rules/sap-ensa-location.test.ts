import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds another score', () => {
  expectFindings(
    `primitive ascs SAPInstance {
  InstanceName=EN2_ASCS00_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_ASCS00_sap
  op monitor interval=120s timeout=60s
  op start timeout=180s
  op stop timeout=240s
  meta resource-stickiness=5000
}
primitive ers SAPInstance {
  InstanceName=EN2_ERS10_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_ERS10_sap
  op monitor interval=120s timeout=60s
  op start timeout=180s
  op stop timeout=240s
}
location ascs as failover prefers score=⟦100⟧ where runs_ers_EN2 == 1
`,
    [
      {
        id: 'sap-ensa-location',
        severity: 'warning',
        message: 'The rule on runs_ers_EN2 has another score than 2000',
        help: 'Set score=2000, or remove the constraint if the second enqueue server is used.',
      },
    ],
  );
});

test('finds another SID', () => {
  expectFindings(
    `primitive ascs SAPInstance {
  InstanceName=EN2_ASCS00_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_ASCS00_sap
  op monitor interval=120s timeout=60s
  op start timeout=180s
  op stop timeout=240s
  meta resource-stickiness=5000
}
primitive ers SAPInstance {
  InstanceName=EN2_ERS10_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_ERS10_sap
  op monitor interval=120s timeout=60s
  op start timeout=180s
  op stop timeout=240s
}
location ascs as failover prefers score=2000 where ⟦runs_ers_EN3 == 1⟧
`,
    [
      {
        id: 'sap-ensa-location',
        severity: 'warning',
        message: 'runs_ers_EN3 is set by no instance of this cluster',
        help: 'Write runs_ers_EN2.',
      },
    ],
  );
});

test('is silent for 2000', () => {
  expectFindings(
    `primitive ascs SAPInstance {
  InstanceName=EN2_ASCS00_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_ASCS00_sap
  op monitor interval=120s timeout=60s
  op start timeout=180s
  op stop timeout=240s
  meta resource-stickiness=5000
}
primitive ers SAPInstance {
  InstanceName=EN2_ERS10_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_ERS10_sap
  op monitor interval=120s timeout=60s
  op start timeout=180s
  op stop timeout=240s
}
location ascs as failover prefers score=2000 where runs_ers_EN2 == 1
`,
    [],
  );
});
