/** What a parameter of an agent takes. */
export interface AgentParameter {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'time' | 'select';
  readonly required: boolean;
  /** Two resources of this agent may not have the same value (or the same values of one group of parameters). */
  readonly uniqueGroup: string | undefined;
  readonly default: string | undefined;
  /** What a `select` may be. */
  readonly choices: readonly string[] | undefined;
  readonly deprecated: boolean;
  /** The deprecated parameter that this one replaces. */
  readonly obsoletes: string | undefined;
}

/** An action that an agent has, with what its author advises; times as the metadata spells them. */
export interface AgentAction {
  readonly name: string;
  readonly timeout: string | undefined;
  readonly interval: string | undefined;
  readonly role: string | undefined;
  readonly depth: string | undefined;
}

/** What a resource agent or fence agent takes and can do: facts of its metadata, without its descriptions. */
export interface Agent {
  readonly class: string;
  /** Of class ocf only. */
  readonly provider: string | undefined;
  readonly type: string;
  readonly parameters: readonly AgentParameter[];
  readonly actions: readonly AgentAction[];
}

/** The name by which agents are looked up and written: `ocf:heartbeat:IPaddr2`, `stonith:fence_ipmilan`. */
export function agentName(agent: {
  readonly class: string;
  readonly provider: string | undefined;
  readonly type: string;
}): string {
  return agent.provider === undefined || agent.class !== 'ocf'
    ? `${agent.class}:${agent.type}`
    : `${agent.class}:${agent.provider}:${agent.type}`;
}
