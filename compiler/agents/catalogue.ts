import { type Agent, agentName } from './agent.ts';
import { shippedAgentTable } from './shipped.generated.ts';
import { type OpenAgentTable, openAgentTable } from './table.ts';

/** The agents that are known: those that come with hacc, and a site's own, which win. */
export interface AgentCatalogue {
  /** The agent of a name (`ocf:heartbeat:IPaddr2`, `stonith:fence_ipmilan`), or undefined. */
  find(name: string): Agent | undefined;
  /** All names, sorted. */
  names(): readonly string[];
  /** Whether anything is known of a class and provider (`ocf:heartbeat`): only then is a missing agent suspicious. */
  knowsProvider(agentClass: string, provider: string | undefined): boolean;
}

let shipped: OpenAgentTable | undefined;

/** The table of Debian's packages that comes with hacc; it is opened at the first call. */
function shippedTable(): OpenAgentTable {
  shipped ??= openAgentTable(shippedAgentTable);
  return shipped;
}

/** All agents that come with hacc, by name. */
export function shippedAgents(): ReadonlyMap<string, Agent> {
  const { names, find } = shippedTable();
  return new Map(names.map((name) => [name, find(name)!]));
}

/** A catalogue of the shipped agents and a site's own. */
export function agentCatalogue(own: readonly Agent[] = []): AgentCatalogue {
  const ownByName = new Map(own.map((agent) => [agentName(agent), agent]));
  let sorted: readonly string[] | undefined;
  let providers: Set<string> | undefined;
  const names = (): readonly string[] => {
    sorted ??= [...new Set([...shippedTable().names, ...ownByName.keys()])].sort();
    return sorted;
  };
  return {
    find: (name) => ownByName.get(name) ?? shippedTable().find(name),
    names,
    knowsProvider(agentClass, provider) {
      providers ??= new Set(names().map((name) => name.slice(0, name.lastIndexOf(':'))));
      return providers.has(provider === undefined || agentClass !== 'ocf' ? agentClass : `${agentClass}:${provider}`);
    },
  };
}
