import { type Agent, agentName } from './agent.ts';
import { shippedAgentTable } from './shipped.generated.ts';
import { parseAgentTable } from './table.ts';

/** The agents that are known: those that come with hacc, and a site's own, which win. */
export interface AgentCatalogue {
  /** The agent of a name (`ocf:heartbeat:IPaddr2`, `stonith:fence_ipmilan`), or undefined. */
  find(name: string): Agent | undefined;
  /** All names, sorted. */
  names(): readonly string[];
  /** Whether anything is known of a class and provider (`ocf:heartbeat`): only then is a missing agent suspicious. */
  knowsProvider(agentClass: string, provider: string | undefined): boolean;
}

let shipped: Map<string, Agent> | undefined;

/** The agents of Debian's packages that come with hacc; the table is read at the first call. */
export function shippedAgents(): ReadonlyMap<string, Agent> {
  shipped ??= parseAgentTable(shippedAgentTable);
  return shipped;
}

/** A catalogue of the shipped agents and a site's own. */
export function agentCatalogue(own: readonly Agent[] = []): AgentCatalogue {
  const ownByName = new Map(own.map((agent) => [agentName(agent), agent]));
  let sorted: readonly string[] | undefined;
  let providers: Set<string> | undefined;
  const names = (): readonly string[] => {
    sorted ??= [...new Set([...shippedAgents().keys(), ...ownByName.keys()])].sort();
    return sorted;
  };
  return {
    find: (name) => ownByName.get(name) ?? shippedAgents().get(name),
    names,
    knowsProvider(agentClass, provider) {
      providers ??= new Set(names().map((name) => name.slice(0, name.lastIndexOf(':'))));
      return providers.has(provider === undefined || agentClass !== 'ocf' ? agentClass : `${agentClass}:${provider}`);
    },
  };
}
