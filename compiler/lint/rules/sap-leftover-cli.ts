import { attributeValue } from '../../model/access.ts';
import { removeItem } from '../edits.ts';
import { forbidsMoves, leftByMoves } from '../facts/residue.ts';
import type { LintRule } from '../rule.ts';
import { sapServices } from '../sap-examples.ts';

export const sapLeftoverCli: LintRule = {
  id: 'sap-leftover-cli',
  severity: 'error',
  area: 'sap',
  summary: 'A cluster for SAP has a constraint that a move or ban left behind.',
  reason:
    "The constraints of the tools outweigh the scores by which SAP's agents decide where the primary database or the central services run. After the next failure nothing takes over.",
  source: 'Trento check FA37C7',
  bad: `${sapServices}location ascs00 prefers alpha as cli-prefer-ascs00\n`,
  good: sapServices,
  check(context, report) {
    if (!forbidsMoves(context)) return;
    for (const location of leftByMoves(context.cluster)) {
      const resource = attributeValue(location, 'rsc') ?? 'RESOURCE';
      const edits = removeItem(location.span);
      report({
        message: `${location.id!.value} was left behind by a command that moved or banned ${resource}`,
        help: `Remove it (crm_resource --clear --resource ${resource}).`,
        span: location.id!.span,
        fixes: () => (edits.length > 0 ? [{ title: `Remove ${location.id!.value}`, edits, safe: false }] : []),
      });
    }
  },
};
