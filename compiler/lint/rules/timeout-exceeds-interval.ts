import { durationInMilliseconds } from '../../vocabulary/index.ts';
import { advisedTimeout, isRecurringMonitor, nameOfOperation, operationsThatMaySay } from '../facts/operations.ts';
import type { LintRule } from '../rule.ts';

/** Nobody wonders at a monitor that may take so long, as busy machines are slow. */
const common = 60_000;

export const timeoutExceedsInterval: LintRule = {
  id: 'timeout-exceeds-interval',
  severity: 'advice',
  area: 'operations',
  summary: 'A monitor may take longer than the time until the next one, and longer than its agent advises.',
  reason:
    'The next monitor waits until the one before has ended. A resource that hangs is then noticed much later than the interval suggests.',
  source: 'Rules of thumb of the time of ciblint',
  bad: 'primitive web nginx { op monitor interval=10s timeout=600s }\n',
  good: 'primitive web nginx { op monitor interval=10s timeout=30s }\n',
  check(context, report) {
    for (const operation of operationsThatMaySay(context, 'timeout')) {
      const time = operation.timeout === undefined ? 0 : (durationInMilliseconds(operation.timeout) ?? 0);
      // How long an agent needs that nobody knows is its author's to say.
      if (time <= common || time <= operation.interval) continue;
      if (!operation.holder.agent || !isRecurringMonitor(operation) || time <= (advisedTimeout(operation) ?? 0))
        continue;
      const timeout = operation.setting('timeout')!;
      report({
        message: `${nameOfOperation(operation)} may take ${timeout.value}, but is to run every ${operation.setting('interval')?.value}`,
        help: 'Lengthen the interval or shorten the timeout.',
        span: timeout.span,
      });
    }
  },
};
