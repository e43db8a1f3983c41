import type { Agent, AgentAction, AgentParameter } from './agent.ts';
import { agentName } from './agent.ts';

/*
 * The compact form in which agents are kept: one JSON object from agent names to rows. Rows leave out what is empty at their
 * end, and parameter rows that several agents share (the fence agents' common ones) stand once.
 */

/** name, type, flags (r required, d deprecated), default, choices, unique group, obsoletes. */
type ParameterRow = readonly (string | readonly string[] | null)[];
/** name, timeout, interval, role, depth. */
type ActionRow = readonly (string | null)[];

interface AgentTable {
  /** Every different parameter row. */
  readonly parameters: readonly ParameterRow[];
  /** Every different action row. */
  readonly actions: readonly ActionRow[];
  /** Agent name to the numbers of its parameter rows and of its action rows. */
  readonly agents: Readonly<Record<string, readonly [readonly number[], readonly number[]]>>;
}

function trimmed<Cell>(row: readonly (Cell | null)[]): readonly (Cell | null)[] {
  let length = row.length;
  while (length > 0 && (row[length - 1] === null || row[length - 1] === '')) length -= 1;
  return row.slice(0, length);
}

function parameterRow(parameter: AgentParameter): ParameterRow {
  const flags = `${parameter.required ? 'r' : ''}${parameter.deprecated ? 'd' : ''}`;
  return trimmed([
    parameter.name,
    parameter.type,
    flags,
    parameter.default ?? null,
    parameter.choices ?? null,
    parameter.uniqueGroup ?? null,
    parameter.obsoletes ?? null,
  ]);
}

function parameterOf(row: ParameterRow): AgentParameter {
  const [name, type, flags, fallback, choices, uniqueGroup, obsoletes] = row;
  return {
    name: name as string,
    type: type as AgentParameter['type'],
    required: typeof flags === 'string' && flags.includes('r'),
    deprecated: typeof flags === 'string' && flags.includes('d'),
    default: (fallback as string | null | undefined) ?? undefined,
    choices: (choices as readonly string[] | null | undefined) ?? undefined,
    uniqueGroup: (uniqueGroup as string | null | undefined) ?? undefined,
    obsoletes: (obsoletes as string | null | undefined) ?? undefined,
  };
}

function actionRow(action: AgentAction): ActionRow {
  return trimmed([
    action.name,
    action.timeout ?? null,
    action.interval ?? null,
    action.role ?? null,
    action.depth ?? null,
  ]);
}

function actionOf(row: ActionRow): AgentAction {
  const [name, timeout, interval, role, depth] = row;
  return {
    name: name ?? '',
    timeout: timeout ?? undefined,
    interval: interval ?? undefined,
    role: role ?? undefined,
    depth: depth ?? undefined,
  };
}

/** Numbers every different row once. */
function numbering<Row>(rows: Row[]): (row: Row) => number {
  const numbers = new Map<string, number>();
  return (row) => {
    const key = JSON.stringify(row);
    let number = numbers.get(key);
    if (number === undefined) {
      number = rows.push(row) - 1;
      numbers.set(key, number);
    }
    return number;
  };
}

/** The compact JSON text of agents, in the order of their names; the same agents always give the same text. */
export function printAgentTable(agents: readonly Agent[]): string {
  const parameters: ParameterRow[] = [];
  const actions: ActionRow[] = [];
  const parameterNumber = numbering(parameters);
  const actionNumber = numbering(actions);
  const rows: Record<string, [number[], number[]]> = {};
  const sorted = [...agents].sort((a, b) => (agentName(a) < agentName(b) ? -1 : 1));
  for (const agent of sorted) {
    rows[agentName(agent)] = [
      agent.parameters.map((parameter) => parameterNumber(parameterRow(parameter))),
      agent.actions.map((action) => actionNumber(actionRow(action))),
    ];
  }
  return JSON.stringify({ parameters, actions, agents: rows } satisfies AgentTable);
}

function splitName(name: string): { class: string; provider: string | undefined; type: string } {
  const [first = '', ...rest] = name.split(':');
  if (first === 'ocf' && rest.length > 1) return { class: first, provider: rest[0], type: rest.slice(1).join(':') };
  return { class: first, provider: undefined, type: rest.join(':') };
}

type Rows = AgentTable['agents'][string];

function agentOf(
  name: string,
  [parameterNumbers, actionNumbers]: Rows,
  parameter: (number: number) => AgentParameter | undefined,
  action: (number: number) => AgentAction | undefined,
): Agent {
  return {
    ...splitName(name),
    parameters: parameterNumbers.flatMap((number) => parameter(number) ?? []),
    actions: actionNumbers.flatMap((number) => action(number) ?? []),
  };
}

/** A compact table that is open for reading; an agent is made when it is first asked for. */
export interface OpenAgentTable {
  readonly names: readonly string[];
  find(name: string): Agent | undefined;
}

/** Opens a compact table that is known to be right. */
export function openAgentTable(text: string): OpenAgentTable {
  const { parameters, actions, agents } = JSON.parse(text) as AgentTable;
  const rows = new Map(Object.entries(agents));
  const known = new Map<string, Agent>();
  const parameter = (number: number) => parameters[number] && parameterOf(parameters[number]);
  const action = (number: number) => actions[number] && actionOf(actions[number]);
  return {
    names: [...rows.keys()],
    find(name) {
      const own = rows.get(name);
      const agent = known.get(name) ?? (own && agentOf(name, own, parameter, action));
      if (agent) known.set(name, agent);
      return agent;
    },
  };
}

/**
 * The agents of a compact table by name. Throws a SyntaxError or TypeError where the text is no such table: callers that
 * read a user's file turn that into a finding.
 */
export function parseAgentTable(text: string): Map<string, Agent> {
  const table = JSON.parse(text) as AgentTable;
  const parameters = table.parameters.map(parameterOf);
  const actions = table.actions.map(actionOf);
  const agents = new Map<string, Agent>();
  for (const [name, rows] of Object.entries(table.agents)) {
    const agent = agentOf(
      name,
      rows,
      (number) => parameters[number],
      (number) => actions[number],
    );
    agents.set(name, agent);
  }
  return agents;
}
