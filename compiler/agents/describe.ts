import { type Agent, type AgentAction, type AgentParameter, agentName } from './agent.ts';

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function remarks({ required, deprecated, uniqueGroup, name, choices, obsoletes }: AgentParameter): string {
  const said = [
    required ? 'required' : '',
    uniqueGroup === undefined ? '' : uniqueGroup === name ? 'unique' : `unique with ${uniqueGroup}`,
    choices ? `one of ${choices.join(', ')}` : '',
    obsoletes === undefined ? '' : `formerly ${obsoletes}`,
    deprecated ? 'deprecated' : '',
  ];
  return said.filter((word) => word !== '').join('; ');
}

function actionRow({ name, role, depth, interval, timeout }: AgentAction): string[] {
  const kind = [role ?? '', depth === undefined || depth === '0' ? '' : `OCF_CHECK_LEVEL=${depth}`];
  return [name, timeout ?? '-', interval ?? '-', kind.filter((word) => word !== '').join(' ')];
}

/** An agent as people read it: a table of its parameters and one of its actions with the times that it advises. */
export function describeAgent(agent: Agent): string {
  const parameters = agent.parameters.map((parameter) => [
    parameter.name,
    parameter.type,
    parameter.default === undefined || parameter.default === '' ? '-' : parameter.default,
    remarks(parameter),
  ]);
  const lines = [agentName(agent), ''];
  if (parameters.length > 0) lines.push(...columns([['PARAMETER', 'TYPE', 'DEFAULT', ''], ...parameters]), '');
  lines.push(...columns([['ACTION', 'TIMEOUT', 'INTERVAL', ''], ...agent.actions.map(actionRow)]));
  return `${lines.join('\n')}\n`;
}
