import { closest } from '../../diagnostics/suggest.ts';
import { addItem } from '../edits.ts';
import { agentHolders } from '../facts/agent-holders.ts';
import { hasForeignOperations, isMonitor, operationsInForce } from '../facts/operations.ts';
import type { LintRule } from '../rule.ts';

/** Devices that the cluster reaches in other ways than through a monitor, or that are for tests alone. */
const unmonitored = /^(?:external\/sbd|fence_sbd|fence_watchdog|external\/ssh|ssh|null|meatware|fence_dummy)$/;

/** Agents whose guides forbid a monitor: SAP's start service is watched by the instance that needs it. */
const unmonitoredAgents: ReadonlySet<string> = new Set(['SAPStartSrv']);

export const noMonitor: LintRule = {
  id: 'no-monitor',
  severity: 'warning',
  area: 'operations',
  summary: 'A resource has no monitor operation.',
  reason:
    'The cluster asks for the state of a resource only where a monitor operation says so. Without one, a service that dies stays dead and is still shown as started.',
  source: "Pacemaker Explained, chapter on operations; ciblint; 133 of 606 primitives in vendors' guides lack one",
  bad: 'primitive web nginx\n',
  good: 'primitive web nginx { op monitor interval=10s timeout=30s }\n',
  check(context, report) {
    if (context.target === 'heartbeat-1') return;
    for (const holder of agentHolders(context)) {
      if (!holder.primitive || holder.agentName === undefined || hasForeignOperations(holder)) continue;
      if (holder.class === 'stonith' && unmonitored.test(holder.type ?? '')) continue;
      if (holder.agent && holder.class !== 'stonith' && !holder.agent.actions.some(({ name }) => name === 'monitor')) {
        continue;
      }
      if (holder.class === 'ocf' && unmonitoredAgents.has(holder.type ?? '')) continue;
      const operations = operationsInForce(context, holder);
      if (operations.some(isMonitor) || operations.some(({ name }) => closest(name, ['monitor']))) continue;
      const advised = holder.agent?.actions.find(({ name }) => name === 'monitor');
      const pair = `op monitor interval=${withUnit(advised?.interval, '10s')} timeout=${withUnit(advised?.timeout, '20s')}`;
      const edits = addItem(holder.element, pair);
      report({
        message: `${holder.id} has no monitor operation, so that its failures are never seen`,
        help: `Add ${pair}.`,
        span: holder.element.headSpan,
        fixes: () => (edits.length > 0 ? [{ title: 'Add a monitor operation', edits, safe: false }] : []),
      });
    }
  },
};

function withUnit(time: string | undefined, otherwise: string): string {
  if (time === undefined || /^0+\D*$/.test(time)) return otherwise;
  return /^\d+$/.test(time) ? `${time}s` : time;
}
