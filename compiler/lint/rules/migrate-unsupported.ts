import { booleanValue } from '../../vocabulary/index.ts';
import { removeItem } from '../edits.ts';
import { agentsAreOfToday } from '../facts/agent-holders.ts';
import { type PairFacts, pairFacts } from '../facts/pairs.ts';
import type { PrimitiveFacts } from '../facts/primitives.ts';
import type { LintRule } from '../rule.ts';

function allowMigrate({ meta, template, parent }: PrimitiveFacts): PairFacts | undefined {
  const own = meta.get('allow-migrate');
  const fromTemplate = template && pairFacts(template, 'meta_attributes').get('allow-migrate');
  return own ?? fromTemplate ?? parent?.meta.get('allow-migrate');
}

export const migrateUnsupported: LintRule = {
  id: 'migrate-unsupported',
  severity: 'warning',
  area: 'values',
  summary: 'A resource may migrate live, but its agent cannot.',
  reason:
    'The cluster plans a live migration, asks the agent for an action that it does not have, and counts the failure. The resource moves later than by a plain stop and start, or not at all.',
  source: "The ClusterLabs users' list, October 2016; metadata of the agents",
  bad: 'primitive web nginx {\n  meta allow-migrate=true\n  op monitor interval=10s timeout=30s\n}\n',
  good: 'primitive web nginx {\n  meta allow-migrate=false\n  op monitor interval=10s timeout=30s\n}\n',
  check(context, report) {
    if (!agentsAreOfToday(context) || !context.inventory.names.has('allow-migrate')) return;
    const told = new Set<PairFacts['pair']>();
    for (const primitive of context.primitives) {
      const { agent, agentName, id } = primitive;
      if (!agent || primitive.class === 'stonith') continue;
      const actions = new Set(agent.actions.map(({ name }) => name));
      if (actions.has('migrate_to') && actions.has('migrate_from')) continue;
      const allowed = allowMigrate(primitive);
      if (!allowed || booleanValue(allowed.value) !== true || told.has(allowed.pair)) continue;
      told.add(allowed.pair);
      const edits = removeItem(allowed.pair.span);
      report({
        message: `${id} has allow-migrate=${allowed.value}, but ${agentName} cannot migrate live`,
        help: 'Remove allow-migrate.',
        span: allowed.pair.span,
        fixes: () => (edits.length > 0 ? [{ title: 'Remove allow-migrate', edits, safe: false }] : []),
      });
    }
  },
};
