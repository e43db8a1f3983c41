import { closest } from '../../diagnostics/suggest.ts';
import { attributeOf } from '../../model/access.ts';
import { replaceWord } from '../edits.ts';
import { agentsAreOfToday } from '../facts/agent-holders.ts';
import { allOperations } from '../facts/operations.ts';
import type { LintRule } from '../rule.ts';

/** What the cluster asks of agents. */
const actions: readonly string[] = [
  'start',
  'stop',
  'monitor',
  'promote',
  'demote',
  'notify',
  'migrate_to',
  'migrate_from',
  'reload',
  'reload-agent',
];
/** What tools ask besides, and every agent may have without saying so. */
const tolerated: ReadonlySet<string> = new Set([
  'start',
  'stop',
  'monitor',
  'status',
  'reload',
  'reload-agent',
  'validate-all',
  'meta-data',
  'methods',
  'recover',
  'delete',
]);

export const unknownOperation: LintRule = {
  id: 'unknown-operation',
  severity: 'warning',
  area: 'operations',
  summary: 'An operation is for an action that the agent does not have.',
  reason: 'The cluster never carries it out, or it fails when it does. A misspelt monitor watches over nothing.',
  source: 'Metadata of the agents; the OCF resource agent API',
  bad: 'primitive web nginx {\n  op moniter interval=10s timeout=30s\n}\n',
  good: 'primitive web nginx {\n  op monitor interval=10s timeout=30s\n}\n',
  check(context, report) {
    if (!agentsAreOfToday(context)) return;
    for (const { name, holder, operation } of allOperations(context)) {
      if (name === '' || tolerated.has(name) || holder.class === 'stonith') continue;
      const place = attributeOf(operation, 'name');
      if (!place) continue;
      const { agent } = holder;
      const meant = actions.includes(name) ? undefined : closest(name, actions);
      if (agent ? agent.actions.some((action) => action.name === name) : meant === undefined) continue;
      // What only promotable clones are asked for is the finding of promote-unsupported.
      if (agent && (name === 'promote' || name === 'demote')) continue;
      const edits = meant === undefined ? [] : replaceWord(place.valueSpan, meant);
      report({
        message: agent
          ? `${holder.agentName} has no action ${name}, for which ${holder.id} has an operation`
          : `No agent has an action ${name}, for which ${holder.id} has an operation`,
        help: meant === undefined ? 'Remove the operation.' : `Did you mean ${meant}?`,
        span: place.valueSpan,
        fixes: () => (edits.length > 0 ? [{ title: `Replace ${name} with ${meant}`, edits, safe: false }] : []),
      });
    }
  },
};
