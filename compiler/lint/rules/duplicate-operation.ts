import { removeItem } from '../edits.ts';
import { nameOfOperation, repeatedOperations } from '../facts/operations.ts';
import type { LintRule } from '../rule.ts';

export const duplicateOperation: LintRule = {
  id: 'duplicate-operation',
  severity: 'error',
  area: 'operations',
  summary: 'A resource has two operations of one name and one interval.',
  reason:
    'The cluster tells operations apart by name and interval alone, in whatever unit it is written. Of two that are equal in these it carries out one, so that the other one, perhaps the one for the promoted role, never runs.',
  source: 'Pacemaker Explained, chapter on operations; measured with crm_verify',
  bad: 'primitive web nginx {\n  op monitor interval=60 timeout=30s\n  op monitor interval=1min timeout=40s\n}\n',
  good: 'primitive web nginx {\n  op monitor interval=60s timeout=30s\n  op monitor interval=61s timeout=40s { OCF_CHECK_LEVEL=10 }\n}\n',
  check(context, report) {
    for (const [operation, first] of repeatedOperations(context)) {
      const { role, holder } = operation;
      const often = operation.interval > 0 ? `every ${operation.interval / 1000} seconds` : 'once';
      const edits = removeItem(operation.operation.span);
      report({
        message:
          role !== first.role && role !== undefined
            ? `${nameOfOperation(operation)} for role ${role} has the interval of another one, so that one of the two never runs`
            : `${holder.id} has two ${operation.name} operations that run ${often}, of which one is ignored`,
        help:
          role === first.role
            ? 'Remove one of them, or give it another interval.'
            : 'Give it another interval, be it a second more.',
        span: operation.operation.headSpan,
        related: [{ message: 'the other one', span: first.operation.headSpan }],
        fixes: () =>
          role === first.role && edits.length > 0 ? [{ title: 'Remove this operation', edits, safe: false }] : [],
      });
    }
  },
};
