import type { Operation } from '../../model/cluster.ts';
import { durationInMilliseconds } from '../../vocabulary/index.ts';
import { removeHeaderPair } from '../edits.ts';
import { agentHolders } from '../facts/agent-holders.ts';
import {
  hasForeignOperations,
  isMonitor,
  isRecurringMonitor,
  nameOfOperation,
  type OperationFacts,
  operationsInForce,
} from '../facts/operations.ts';
import { pairFacts } from '../facts/pairs.ts';
import type { LintRule } from '../rule.ts';

/** An interval in the wrong place is another finding. */
function hasParameterInterval(operation: Operation): boolean {
  return operation.children.length > 0 && pairFacts(operation, 'instance_attributes').has('interval');
}

/** Whether a role, of those that a promotable resource has, is watched by none of the monitors that take place. */
function isUnwatched(role: string | undefined, active: readonly OperationFacts[]): boolean {
  const watched = (word: string | undefined): string =>
    word === undefined || word === 'Started' ? 'Unpromoted' : word;
  return role !== 'Stopped' && !active.some((other) => watched(other.role) === watched(role));
}

function isDisabledMonitor(operation: OperationFacts): boolean {
  return operation.disabled && isMonitor(operation);
}

/** A word that is no time or no boolean is a finding by itself. */
function isReadable(operation: OperationFacts): boolean {
  const interval = operation.setting('interval')?.value;
  const enabled = operation.setting('enabled')?.attribute?.value;
  return (
    (interval === undefined || durationInMilliseconds(interval) !== undefined) &&
    (enabled === undefined || /^\s*(?:true|false|1|0)\s*$/.test(enabled))
  );
}

export const monitorDisabled: LintRule = {
  id: 'monitor-disabled',
  severity: 'warning',
  area: 'operations',
  summary: 'The only monitor of a resource is switched off or has no interval.',
  reason:
    'A monitor with the interval 0 takes place once, before the resource is started; one with enabled=false never. Failures of the resource stay unseen, though the configuration looks as if they were watched for.',
  source: 'ciblint; Pacemaker Explained, chapter on operations',
  bad: 'primitive web nginx { op monitor interval=10s timeout=30s enabled=false }\n',
  good: 'primitive web nginx { op monitor interval=10s timeout=30s }\n',
  check(context, report) {
    if (context.target === 'heartbeat-1') return;
    for (const holder of agentHolders(context)) {
      if (!holder.primitive || hasForeignOperations(holder)) continue;
      const operations = operationsInForce(context, holder);
      if (operations.some(isRecurringMonitor) && !operations.some(isDisabledMonitor)) continue;
      const monitors = operations.filter(isMonitor);
      const active = monitors.filter(isRecurringMonitor);
      const first = monitors.find(({ role, disabled }) => disabled && isUnwatched(role, active)) ?? monitors[0];
      if (!first || hasParameterInterval(first.operation) || !isReadable(first)) continue;
      if (active.length > 0 && !(first.disabled && isUnwatched(first.role, active))) continue;
      const enabled = first.setting('enabled') ?? first.setting('disabled');
      const off = first.disabled ? enabled : undefined;
      const edits = removeHeaderPair(off?.attribute);
      report({
        message: off
          ? `${nameOfOperation(first)} is switched off, so that failures are never seen`
          : `${nameOfOperation(first)} has no interval, so that it takes place once and failures are never seen`,
        help: off ? 'Switch it on again, or remove it.' : 'Give it an interval, such as interval=10s.',
        span: off?.span ?? first.setting('interval')?.span ?? first.operation.headSpan,
        fixes: () => (off && edits.length > 0 ? [{ title: 'Switch the monitor on', edits, safe: false }] : []),
      });
    }
  },
};
