import { removeHeaderPair } from '../edits.ts';
import { nameOfOperation, type OperationFacts, operationsThatMaySay } from '../facts/operations.ts';
import type { LintRule } from '../rule.ts';

/** Why the cluster does not take an on-fail, and what it takes instead. */
function refusal({ name, role, interval, disabled }: OperationFacts, value: string): [string, string] | undefined {
  const word = value.trim().toLowerCase();
  if (word === 'demote') {
    if (name === 'promote' || (name === 'monitor' && role === 'Promoted' && interval > 0 && !disabled))
      return undefined;
    return [
      'demote is for promote and for a recurring monitor with role=Promoted alone',
      name === 'stop' ? 'Remove it, or write fence or block.' : 'Remove it, or write restart.',
    ];
  }
  if (word === 'standby' && name === 'stop') {
    return ['a node with something that does not stop cannot be cleared', 'Remove it, or write fence or block.'];
  }
  return undefined;
}

export const onFailNotAllowed: LintRule = {
  id: 'on-fail-not-allowed',
  severity: 'error',
  area: 'operations',
  summary: 'An operation has an on-fail that is not for it.',
  reason:
    'The cluster passes over such a value and does what it does by default, which is fencing for a stop and a restart for all else. The configuration says something other than what will happen.',
  source: 'Pacemaker Explained, chapter on operations, on-fail',
  bad: 'primitive web nginx {\n  op monitor interval=10s timeout=30s\n  op stop timeout=60s on-fail=demote\n}\n',
  good: 'primitive web nginx {\n  op monitor interval=10s timeout=30s\n  op stop timeout=60s on-fail=block\n}\n',
  check(context, report) {
    if (!context.target.startsWith('pacemaker-')) return;
    for (const operation of operationsThatMaySay(context, 'on-fail')) {
      const onFail = operation.setting('on-fail');
      const refused = onFail && refusal(operation, onFail.value);
      if (!onFail || !refused) continue;
      const edits = removeHeaderPair(onFail.attribute);
      report({
        message: `on-fail=${onFail.value} has no effect on ${nameOfOperation(operation)}: ${refused[0]}`,
        help: refused[1],
        span: onFail.span,
        fixes: () => (edits.length > 0 ? [{ title: 'Remove on-fail', edits, safe: false }] : []),
      });
    }
  },
};
