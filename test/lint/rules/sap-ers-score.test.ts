import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a ban and a weak score', () => {
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
⟦colocation ers avoids ascs⟧
colocation ascs with ers as weak score=⟦-50⟧
`,
    [
      {
        id: 'sap-ers-score',
        severity: 'warning',
        message: 'ers and ascs are kept apart with another score than -5000',
        help: 'Set score=-5000.',
      },
      {
        id: 'sap-ers-score',
        severity: 'warning',
        message: 'ascs and ers are kept apart with another score than -5000',
        help: 'Set score=-5000.',
        fixes: [
          {
            title: 'Set the score to -5000',
            safe: false,
            after: `primitive ascs SAPInstance {
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
colocation ers avoids ascs
colocation ascs with ers as weak score=-5000
`,
          },
        ],
      },
    ],
  );
});

test('is silent for -5000', () => {
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
colocation ers with ascs score=-5000
`,
    [],
  );
});
