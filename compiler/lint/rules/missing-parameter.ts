import type { Agent, AgentParameter } from '../../agents/agent.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { type AgentHolder, agentHolders, agentsAreOfToday, hasForeignParameters } from '../facts/agent-holders.ts';
import type { ResourceFacts } from '../facts/primitives.ts';
import type { LintRule } from '../rule.ts';

/** What the cluster itself tells a fence agent, and what metadata calls required although it is not. */
const supplied: ReadonlySet<string> = new Set(['plug', 'port', 'action', 'nodename']);
const notReallyRequired: ReadonlySet<string> = new Set(['stonith:fence_sbd devices', 'ocf:heartbeat:exportfs fsid']);

function inheritedNames(primitive: ResourceFacts): Set<string> {
  const names = new Set<string>();
  for (let one = primitive.parent; one; one = one.parent) {
    for (const { name } of one.ownParameters.written) names.add(name);
  }
  return names;
}

const requiredBy = new WeakMap<Agent, readonly AgentParameter[]>();

/** What an agent really requires, by its metadata; made once for an agent. */
function requiredOf(agent: Agent, name: string | undefined): readonly AgentParameter[] {
  let required = requiredBy.get(agent);
  if (!required) {
    const isFencing = agent.class === 'stonith';
    required = agent.parameters.filter(
      (parameter) =>
        parameter.required &&
        !parameter.deprecated &&
        (parameter.default ?? '') === '' &&
        !(isFencing && supplied.has(parameter.name)) &&
        !notReallyRequired.has(`${name} ${parameter.name}`),
    );
    requiredBy.set(agent, required);
  }
  return required;
}

const none: readonly AgentParameter[] = [];

function missingOf({ primitive, agent, agentName, class: ofClass }: AgentHolder): readonly AgentParameter[] {
  if (!primitive || !agent || (ofClass === 'stonith' && !agent.type.startsWith('fence_'))) return none;
  const required = requiredOf(agent, agentName);
  const { parameters } = primitive;
  if (required.every(({ name }) => parameters.has(name))) return none;
  const inherited = inheritedNames(primitive);
  const given = (name: string | undefined): boolean =>
    name !== undefined && (parameters.has(name) || inherited.has(name));
  return required.filter(({ name, obsoletes }) => !given(name) && !given(obsoletes));
}

export const missingParameter: LintRule = {
  id: 'missing-parameter',
  severity: 'error',
  area: 'values',
  summary: 'A resource lacks a parameter that its agent requires.',
  reason: 'The agent refuses to start without it, which shows at run time only, on every node.',
  source: 'Metadata of the agents; the OCF resource agent API',
  bad: 'primitive ip IPaddr2 {\n  cidr_netmask=24\n  op monitor interval=10s timeout=20s\n}\n',
  good: 'primitive ip IPaddr2 {\n  ip=10.0.0.5\n  cidr_netmask=24\n  op monitor interval=10s timeout=20s\n}\n',
  check(context, report) {
    if (!agentsAreOfToday(context)) return;
    for (const holder of agentHolders(context)) {
      const missing = missingOf(holder).map(({ name }) => name);
      if (missing.length === 0 || hasForeignParameters(holder)) continue;
      const last = missing.at(-1)!;
      const names = missing.length === 1 ? last : `${missing.slice(0, -1).join(', ')} and ${last}`;
      // A misspelt parameter that means the missing one is the finding of unknown-parameter.
      const misspelt = holder
        .primitive!.parameters.names()
        .some(
          (name) =>
            !holder.agent!.parameters.some((parameter) => parameter.name === name) &&
            missing.includes(nearest(name, missing)),
        );
      if (misspelt) continue;
      report({
        message: `${holder.id} lacks ${names}, which ${holder.agentName} requires`,
        help: `Add ${missing.map((name) => `${name}=…`).join(' ')}.`,
        span: holder.element.headSpan,
      });
    }
  },
};

function nearest(name: string, missing: readonly string[]): string {
  return closest(name, missing) ?? '';
}
