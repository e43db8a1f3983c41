import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a mandatory order', () => {
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
⟦order ascs:start -> ers:stop⟧ symmetrical=false
`,
    [
      {
        id: 'sap-optional-order',
        severity: 'warning',
        message: 'The order of ascs and ers is not optional in one direction',
        help: 'Add kind=Optional symmetrical=false.',
      },
    ],
  );
});

test('finds one with a reverse', () => {
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
⟦order ascs:start -> ers:stop⟧ kind=Optional
`,
    [
      {
        id: 'sap-optional-order',
        severity: 'warning',
        message: 'The order of ascs and ers is not optional in one direction',
        help: 'Add kind=Optional symmetrical=false.',
      },
    ],
  );
});

test('is silent for one that is optional in one direction', () => {
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
order ascs:start -> ers:stop kind=Optional symmetrical=false
`,
    [],
  );
});
