import { renamePair } from '../edits.ts';
import { nameOfOperation, operationsThatMaySay } from '../facts/operations.ts';
import { pairFacts } from '../facts/pairs.ts';
import type { LintRule } from '../rule.ts';

export const depthAttribute: LintRule = {
  id: 'depth-attribute',
  severity: 'warning',
  area: 'operations',
  summary: 'An operation has a parameter depth, which nobody reads.',
  reason:
    'The metadata of agents calls it depth, but an operation asks for it by the parameter OCF_CHECK_LEVEL. depth goes to the agent as one more parameter and changes nothing.',
  source: '9 configurations from the field and 3 of vendors have it; the OCF resource agent API',
  bad: 'primitive web nginx { op monitor interval=10s timeout=30s { depth=10 } }\n',
  good: 'primitive web nginx { op monitor interval=10s timeout=30s { OCF_CHECK_LEVEL=10 } }\n',
  check(context, report) {
    for (const operation of operationsThatMaySay(context, 'depth')) {
      if (operation.operation.children.length === 0) continue;
      const depth = pairFacts(operation.operation, 'instance_attributes').get('depth');
      if (!depth || operation.holder.agent?.parameters.some(({ name }) => name === 'depth')) continue;
      const edits = renamePair(depth.pair, 'OCF_CHECK_LEVEL');
      report({
        message: `depth has no effect on ${nameOfOperation(operation)}: how deep a check goes is said by OCF_CHECK_LEVEL`,
        help: /^0*$/.test(depth.value)
          ? 'Remove it, as 0 is what is done anyway.'
          : `Write OCF_CHECK_LEVEL=${depth.value}.`,
        span: depth.pair.span,
        fixes: () => (edits.length > 0 ? [{ title: 'Write OCF_CHECK_LEVEL', edits, safe: false }] : []),
      });
    }
  },
};
