import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds it as an error, and only once', () => {
  expectFindings(
    `primitive ascs SAPInstance {
  InstanceName=EN2_ASCS00_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_ASCS00_sap
  op monitor interval=120s timeout=60s
  op start timeout=180s
  op stop timeout=240s
  meta resource-stickiness=5000
}
location ascs prefers alpha as ⟦cli-prefer-ascs⟧
`,
    [
      {
        id: 'sap-leftover-cli',
        severity: 'error',
        message: 'cli-prefer-ascs was left behind by a command that moved or banned ascs',
        help: 'Remove it (crm_resource --clear --resource ascs).',
        fixes: [
          {
            title: 'Remove cli-prefer-ascs',
            safe: false,
            after: `primitive ascs SAPInstance {
  InstanceName=EN2_ASCS00_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_ASCS00_sap
  op monitor interval=120s timeout=60s
  op start timeout=180s
  op stop timeout=240s
  meta resource-stickiness=5000
}
`,
          },
        ],
      },
    ],
  );
});

test('lets other constraints pass', () => {
  expectFindings(
    `primitive ascs SAPInstance {
  InstanceName=EN2_ASCS00_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_ASCS00_sap
  op monitor interval=120s timeout=60s
  op start timeout=180s
  op stop timeout=240s
  meta resource-stickiness=5000
}
location ascs prefers alpha score=100
`,
    [],
  );
});
