import { durationInMilliseconds } from '../../vocabulary/index.ts';
import { hanaDatabases } from '../facts/sap.ts';
import type { LintRule } from '../rule.ts';
import { sapHana } from '../sap-examples.ts';

const cluster = `target pacemaker-3.9
options {
  stonith-enabled=true
  stonith-timeout=150s
  priority-fencing-delay=30s
}
defaults resource {
  resource-stickiness=1000
  migration-threshold=5000
}
node alpha as 1
node beta as 2
primitive fencing stonith:external/sbd {
  op monitor interval=60s timeout=60s
}
primitive mail MailTo {
  email=root@example.com
  meta priority=1
  op monitor interval=60s timeout=30s
}
`;

export const sapPriority: LintRule = {
  id: 'sap-priority',
  severity: 'warning',
  area: 'sap',
  summary: 'Fencing is delayed by priorities, but SAP HANA has none.',
  reason:
    'With priority-fencing-delay the node with the primary database should win. It does only if the promotable resource of SAP HANA has a priority.',
  source: "SUSE's guide for SAP HANA, performance-optimised; Trento checks C15B2C and F306C2",
  bad: `${cluster}${sapHana('')}`,
  good: `${cluster}${sapHana('\n  priority=100')}`,
  check(context, report) {
    const delay = context.options.find('priority-fencing-delay');
    if (!delay || !durationInMilliseconds(delay.value) || context.nodes.members.length > 2) return;
    const counts = (value: string | undefined): boolean => value !== undefined && Number(value) !== 0;
    const { resources } = context;
    // Where nothing at all has a priority, priority-delay-unused says so.
    const anything = [...resources.values()].some(({ meta }) => counts(meta.get('priority')?.value));
    if (!anything || counts(context.options.resourceDefault('priority'))) return;
    for (const database of hanaDatabases(context)) {
      if ([database, database.top].some(({ meta }) => counts(meta.get('priority')?.value))) continue;
      report({
        message: `${database.top.id} has no priority, so that priority-fencing-delay does not favour the primary database`,
        help: 'Add priority=100 to it.',
        span: database.top.resource.headSpan,
        related: [{ message: 'the delay by priority', span: delay.pair.span }],
      });
    }
  },
};
