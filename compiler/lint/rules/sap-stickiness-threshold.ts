import { schemaOf } from '../../targets/target.ts';
import { hanaDatabases, sapInstances } from '../facts/sap.ts';
import type { LintRule } from '../rule.ts';
import { sapHana } from '../sap-examples.ts';

/** What SAPHanaSR asks for, and what its successor SAPHanaSR-angi does. */
const wanted = [
  { name: 'resource-stickiness', value: '1000', others: [] as readonly string[] },
  { name: 'migration-threshold', value: '5000', others: ['50'] },
];

export const sapStickinessThreshold: LintRule = {
  id: 'sap-stickiness-threshold',
  severity: 'warning',
  area: 'sap',
  summary: "A cluster for SAP has other stickiness or migration-threshold than SAP's guides ask for.",
  reason:
    "The agents for SAP HANA weigh their own scores against the stickiness, and leave it to the takeover, not to Pacemaker's counters, when the database moves. ASCS has to win against its replicator with 5000.",
  source: "SUSE's guides for SAP HANA and S/4HANA; Trento checks B3DA7E, 57C663, 6B1B58",
  bad: `${sapHana()}defaults resource {\n  resource-stickiness=100\n  migration-threshold=5000\n}\n`,
  good: `${sapHana()}defaults resource {\n  resource-stickiness=1000\n  migration-threshold=5000\n}\n`,
  check(context, report) {
    if (!schemaOf(context.target)) return;
    const { resourceDefaults } = context.options;
    const [database] = hanaDatabases(context);
    if (database) {
      const missing: string[] = [];
      for (const { name, value, others } of wanted) {
        const written = resourceDefaults.find((pair) => pair.name === name);
        if (!written) missing.push(`${name}=${value}`);
        else if (written.value !== value && !others.includes(written.value)) {
          report({
            message: `${name}=${written.value} in the defaults is not what SAP HANA needs`,
            help: `Set ${name}=${value} in the defaults of resources.`,
            span: written.pair.span,
          });
        }
      }
      if (missing.length > 0) {
        report({
          message: `The defaults of resources lack what SAP HANA needs: ${missing.join(' ')}`,
          help: `Add ${missing.join(' ')} to the defaults of resources.`,
          span: database.resource.headSpan,
        });
      }
    }
    for (const { primitive, role } of sapInstances(context)) {
      const written = primitive.meta.get('resource-stickiness');
      if (role !== 'ASCS' || !written || written.value === '5000') continue;
      report({
        message: `resource-stickiness=${written.value} of ${primitive.id} is not what a central services instance needs`,
        help: 'Set it to 5000.',
        span: written.pair.span,
      });
    }
  },
};
