import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds documents without a schema, and with one of old', () => {
  expectFindings(
    `cib validate-with=⟦none⟧
`,
    [
      {
        id: 'schema-old',
        severity: 'warning',
        message: 'validate-with=none keeps Pacemaker from checking the document against a schema',
        help: 'Name a present schema, or run cibadmin --upgrade on the cluster.',
      },
    ],
  );
  expectFindings(
    `cib validate-with=⟦pacemaker-0.6⟧
`,
    [
      {
        id: 'schema-old',
        severity: 'warning',
        message: 'pacemaker-0.6 is a schema from before Pacemaker 1.0',
        help: 'Name a present schema, or run cibadmin --upgrade on the cluster.',
      },
    ],
  );
});

test('is silent with a schema', () => {
  expectFindings(
    `target pacemaker-1.2
node alpha as 1
`,
    [],
  );
});

test('finds it in a document in the words of that time', () => {
  expectFindings(
    `<cib validate-with="⟦pacemaker-0.6⟧" crm_feature_set="2.1" admin_epoch="0" epoch="1" num_updates="0"><configuration><crm_config/><nodes><node id="1" uname="n1" type="normal"/></nodes><resources/><constraints/></configuration><status/></cib>
`,
    [
      {
        id: 'schema-old',
        severity: 'warning',
        message: 'pacemaker-0.6 is a schema from before Pacemaker 1.0',
        help: 'Name a present schema, or run cibadmin --upgrade on the cluster.',
      },
    ],
  );
});
