import { removeHeaderPair } from '../edits.ts';
import { nameOfOperation, operationsThatMaySay } from '../facts/operations.ts';
import type { LintRule } from '../rule.ts';

const once: ReadonlySet<string> = new Set([
  'start',
  'stop',
  'promote',
  'demote',
  'notify',
  'migrate_to',
  'migrate_from',
  'reload',
  'reload-agent',
]);

export const intervalOnStartStop: LintRule = {
  id: 'interval-on-start-stop',
  severity: 'error',
  area: 'operations',
  summary: 'An operation that takes place once has an interval.',
  reason:
    'Only monitors recur. The cluster refuses a start or stop with an interval as an invalid recurring action and takes none of what the line says, its timeout included.',
  source: 'Pacemaker Explained, chapter on operations; measured with crm_verify',
  bad: 'primitive web nginx {\n  op monitor interval=10s timeout=30s\n  op start interval=30s timeout=60s\n}\n',
  good: 'primitive web nginx {\n  op monitor interval=10s timeout=30s\n  op start timeout=60s\n}\n',
  check(context, report) {
    for (const operation of operationsThatMaySay(context, 'interval')) {
      if (operation.interval === 0 || !once.has(operation.name)) continue;
      const interval = operation.setting('interval')!;
      const edits = removeHeaderPair(interval.attribute);
      report({
        message: `${nameOfOperation(operation)} has the interval ${interval.value}, but only monitors recur`,
        help: 'Remove the interval.',
        span: interval.span,
        fixes: () => (edits.length > 0 ? [{ title: 'Remove the interval', edits, safe: false }] : []),
      });
    }
  },
};
