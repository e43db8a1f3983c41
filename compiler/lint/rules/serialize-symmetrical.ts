import { joinSpans } from '../../../grammar/source.ts';
import { attributeOf, attributeValue } from '../../model/access.ts';
import { removeHeaderPair } from '../edits.ts';
import { dummies } from '../examples.ts';
import type { LintRule } from '../rule.ts';

const resources = dummies('backup', 'report');

export const serializeSymmetrical: LintRule = {
  id: 'serialize-symmetrical',
  severity: 'error',
  area: 'constraints',
  summary: 'An order of kind Serialize is said to be symmetrical.',
  reason:
    'Serialize keeps two actions from happening at once, in whatever order. There is no order to be turned round at the stop, so Pacemaker ignores the demand and calls the configuration invalid.',
  source: 'Pacemaker Explained, ordering constraints; measured with crm_verify',
  bad: `${resources}order backup -> report kind=Serialize symmetrical=true\n`,
  good: `${resources}order backup -> report kind=Serialize\n`,
  check({ constraints }, report) {
    for (const constraint of constraints.constraints) {
      if (constraint.kind !== 'rsc_order' || attributeValue(constraint, 'kind') !== 'Serialize') continue;
      const symmetrical = attributeOf(constraint, 'symmetrical');
      if (!symmetrical || !/^\s*(?:true|1)\s*$/.test(symmetrical.value)) continue;
      const edits = removeHeaderPair(symmetrical);
      report({
        message: 'Serialize has no order that could be turned round',
        help: 'Remove symmetrical, or choose kind=Mandatory or kind=Optional.',
        span: joinSpans(symmetrical.nameSpan, symmetrical.valueSpan),
        fixes: () => (edits.length > 0 ? [{ title: 'Remove symmetrical', edits, safe: true }] : []),
      });
    }
  },
};
