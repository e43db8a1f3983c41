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

/** A compact table that is open for reading; an agent is made when it is first asked for. */
export interface OpenAgentTable {
  readonly names: readonly string[];
  find(name: string): Agent | undefined;
}

/** Opens a compact table. Throws where the text is none; find throws where an agent's rows are none. */
export function openAgentTable(text: string): OpenAgentTable {
  const table = JSON.parse(text) as AgentTable;
  const rows = new Map(Object.entries(table.agents));
  const known = new Map<string, Agent>();
  const read = (name: string): Agent | undefined => {
    const row = rows.get(name);
    if (!row) return undefined;
    const [parameters, actions] = row;
    return {
      ...splitName(name),
      parameters: parameters.flatMap((number) => rowOf(table.parameters, number).map(parameterOf)),
      actions: actions.flatMap((number) => rowOf(table.actions, number).map(actionOf)),
    };
  };
  return {
    names: [...rows.keys()],
    find(name) {
      const agent = known.get(name) ?? read(name);
      if (agent) known.set(name, agent);
      return agent;
    },
  };
}

function rowOf<Row>(rows: readonly Row[], number: number): readonly Row[] {
  const row = rows[number];
  return row === undefined ? [] : [row];
}

/**
 * The agents of a compact table by name. Throws a SyntaxError or TypeError where the text is no such table: callers that
 * read a user's file turn that into a finding.
 */
export function parseAgentTable(text: string): Map<string, Agent> {
  const { names, find } = openAgentTable(text);
  return new Map(names.map((name) => [name, find(name)!]));
}
