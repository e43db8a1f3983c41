import { addItem } from '../edits.ts';
import { agentHolders } from '../facts/agent-holders.ts';
import { hasForeignOperations, isMonitor, isRecurringMonitor, operationsInForce } from '../facts/operations.ts';
import { isPromotableResource } from '../facts/promotables.ts';
import type { LintRule } from '../rule.ts';

const disk = (monitors: string): string => `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=r0
${monitors}  }
}
`;

export const promotableRoleMonitor: LintRule = {
  id: 'promotable-role-monitor',
  severity: 'warning',
  area: 'operations',
  summary: 'A promotable resource is monitored in one of its roles only.',
  reason:
    'A monitor without a role, or for the unpromoted one, does not run where the instance is promoted, and the reverse. The instance that matters most would be the one that nobody looks at.',
  source: 'Pacemaker Explained, chapter on operations; guides of PAF and DRBD',
  bad: disk('    op monitor interval=20s timeout=20s\n'),
  good: disk(
    '    op monitor interval=29s role=Promoted timeout=20s\n    op monitor interval=31s role=Unpromoted timeout=20s\n',
  ),
  check(context, report) {
    if (context.target === 'heartbeat-1') return;
    for (const holder of agentHolders(context)) {
      const { primitive, agent } = holder;
      if (!primitive || !isPromotableResource(primitive) || hasForeignOperations(holder)) continue;
      if (agent && !agent.actions.some(({ name }) => name === 'promote')) continue;
      const monitors = operationsInForce(context, holder).filter(isMonitor);
      const recurring = monitors.filter(isRecurringMonitor);
      if (recurring.length === 0 || monitors.some(({ disabled }) => disabled)) continue;
      const promoted = recurring.some(({ role }) => role === 'Promoted');
      const unpromoted = recurring.some(({ role }) => role !== 'Promoted' && role !== 'Stopped');
      if (promoted && unpromoted) continue;
      const role =
        context.target === 'heartbeat-2' ? (promoted ? 'Slave' : 'Master') : promoted ? 'Unpromoted' : 'Promoted';
      const taken = new Set(recurring.map(({ interval }) => interval));
      let seconds = Math.round(recurring[0]!.interval / 1000);
      while (seconds < 1 || taken.has(seconds * 1000)) seconds += 1;
      const timeout = recurring[0]!.setting('timeout')?.value;
      const added = `op monitor interval=${seconds}s role=${role}${timeout === undefined ? '' : ` timeout=${timeout}`}`;
      const edits = addItem(holder.element, added);
      report({
        message: `No monitor of ${holder.id} runs where it is ${promoted ? 'unpromoted' : 'promoted'}`,
        help: `Add ${added}; each monitor needs an interval of its own.`,
        span: recurring[0]!.operation.headSpan,
        fixes: () => (edits.length > 0 ? [{ title: `Add a monitor for role ${role}`, edits, safe: false }] : []),
      });
    }
  },
};
