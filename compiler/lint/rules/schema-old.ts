import { attributeOf } from '../../model/access.ts';
import { isSchemaBefore1 } from '../../targets/target.ts';
import type { LintRule } from '../rule.ts';

export const schemaOld: LintRule = {
  id: 'schema-old',
  severity: 'warning',
  area: 'versions',
  summary: 'The document is checked against no schema, or against one from before Pacemaker 1.0.',
  reason:
    'Without a schema Pacemaker takes any document and passes over in silence what it does not understand. Pacemaker 3 no longer loads documents of such old schemas.',
  source: "Pacemaker's notes on upgrading",
  bad: 'cib validate-with=none\n',
  good: 'target pacemaker-3.9\nnode alpha as 1\n',
  check({ cluster, target }, report) {
    if (target === 'heartbeat-1') return;
    const schema = attributeOf({ attributes: cluster.header }, 'validate-with');
    if (!schema || (schema.value.trim() !== 'none' && !isSchemaBefore1(schema.value))) return;
    report({
      message:
        schema.value.trim() === 'none'
          ? 'validate-with=none keeps Pacemaker from checking the document against a schema'
          : `${schema.value.trim()} is a schema from before Pacemaker 1.0`,
      help: 'Name a present schema, or run cibadmin --upgrade on the cluster.',
      span: schema.valueSpan,
    });
  },
};
