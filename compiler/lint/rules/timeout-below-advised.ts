import { durationInMilliseconds } from '../../vocabulary/index.ts';
import { replaceValue } from '../edits.ts';
import { agentsAreOfToday } from '../facts/agent-holders.ts';
import { advisedTimeout, nameOfOperation, operationsThatMaySay } from '../facts/operations.ts';
import type { LintRule } from '../rule.ts';

export const timeoutBelowAdvised: LintRule = {
  id: 'timeout-below-advised',
  severity: 'warning',
  area: 'operations',
  summary: 'A timeout is shorter than what the agent advises.',
  reason:
    'The author of an agent knows how long its actions may take. With less, an action that works is taken for failed when the machine is busy; for a stop that means fencing. Only timeouts that are written are judged.',
  source: "Metadata of the agents; SUSE's administration guide; ClusterLabs issue 2012",
  bad: 'primitive shop apache {\n  op monitor interval=10s timeout=20s\n  op stop timeout=10s\n}\n',
  good: 'primitive shop apache {\n  op monitor interval=10s timeout=20s\n  op stop timeout=60s\n}\n',
  check(context, report) {
    if (!agentsAreOfToday(context)) return;
    for (const operation of operationsThatMaySay(context, 'timeout')) {
      const time = operation.timeout === undefined ? undefined : durationInMilliseconds(operation.timeout);
      if (time === undefined || time < 1000) continue;
      const advised = advisedTimeout(operation);
      if (advised === undefined || time >= advised) continue;
      const timeout = operation.setting('timeout')!;
      const instead = `${advised / 1000}s`;
      const edits = replaceValue(timeout.attribute, instead);
      report({
        message: `The timeout ${timeout.value} of ${nameOfOperation(operation)} is below the ${instead} that ${operation.holder.agentName} advises`,
        help: `Set it to ${instead} or more.`,
        span: timeout.span,
        fixes: () => (edits.length > 0 ? [{ title: `Set the timeout to ${instead}`, edits, safe: false }] : []),
      });
    }
  },
};
