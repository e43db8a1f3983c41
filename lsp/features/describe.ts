import type { Agent, AgentParameter } from '../../compiler/agents/agent.ts';
import { agentName } from '../../compiler/agents/agent.ts';
import type { Choice, Entry } from '../../compiler/vocabulary/index.ts';

/** One line on an entry: its type, whether it must be given, its default. */
export function entryDetail({ type, required, default: standard, choices }: Entry): string {
  const kind = choices ? choices.map(({ value }) => value).join(' | ') : type.name;
  return `${kind}${required ? ', required' : ''}${standard === undefined ? '' : `, default ${standard}`}`;
}

function lifetime({ since, until, heartbeatOnly, replacedBy }: Entry): string[] {
  const lines: string[] = [];
  if (heartbeatOnly) lines.push('Heartbeat 2 only.');
  if (since !== undefined) lines.push(`Since pacemaker-${since}.`);
  if (until !== undefined) lines.push(`Until pacemaker-${until}.`);
  if (replacedBy !== undefined) lines.push(`Today: \`${replacedBy}\`.`);
  return lines;
}

function choiceLine({ value, doc, since, until, replacedBy }: Choice): string {
  const notes = [
    since === undefined ? [] : [`since ${since}`],
    until === undefined ? [] : [`until ${until}`],
    replacedBy === undefined ? [] : [`today ${replacedBy}`],
  ].flat();
  return `* \`${value}\`${doc === undefined ? '' : `: ${doc}`}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

/** An entry as Markdown: what it means, its type, default, values and when it exists. */
export function entryText(entry: Entry): string {
  const facts = `*${entry.type.name}*${entry.default === undefined ? '' : `, default \`${entry.default}\``}`;
  const choices = entry.choices ? [entry.choices.map(choiceLine).join('\n')] : [];
  return [entry.doc, facts, ...choices, ...lifetime(entry)].join('\n\n');
}

/** One line on a parameter of an agent. */
export function parameterDetail({ type, required, default: standard, choices }: AgentParameter): string {
  const kind = choices ? choices.join(' | ') : type;
  return `${kind}${required ? ', required' : ''}${standard === undefined || standard === '' ? '' : `, default ${standard}`}`;
}

/** A parameter of an agent as Markdown. */
export function parameterText(parameter: AgentParameter): string {
  const lines = [`*${parameter.type}*${parameter.required ? ', required' : ''}`];
  if (parameter.default !== undefined && parameter.default !== '') lines.push(`Default \`${parameter.default}\`.`);
  if (parameter.choices) lines.push(`One of ${parameter.choices.map((choice) => `\`${choice}\``).join(', ')}.`);
  if (parameter.uniqueGroup !== undefined) lines.push('No two resources of this agent may have the same value.');
  if (parameter.deprecated) lines.push('Deprecated.');
  if (parameter.obsoletes !== undefined) lines.push(`Replaces \`${parameter.obsoletes}\`.`);
  return lines.join('\n\n');
}

/** An agent as Markdown: its name, the parameters it needs, its actions with the advised timeouts. */
export function agentText(agent: Agent): string {
  const required = agent.parameters.filter(({ required: needed, deprecated }) => needed && !deprecated);
  const optional = agent.parameters.filter(({ required: needed, deprecated }) => !needed && !deprecated);
  const list = (parameters: readonly AgentParameter[]): string =>
    parameters.map(({ name }) => `\`${name}\``).join(', ');
  const actions = agent.actions.map(({ name, timeout, interval, role }) => {
    const facts = [
      role === undefined ? [] : [role],
      interval === undefined ? [] : [`every ${interval}`],
      timeout === undefined ? [] : [`timeout ${timeout}`],
    ].flat();
    return `* \`${name}\`${facts.length > 0 ? `: ${facts.join(', ')}` : ''}`;
  });
  return [
    `**${agentName(agent)}**`,
    ...(required.length > 0 ? [`Needs ${list(required)}.`] : []),
    ...(optional.length > 0 ? [`Takes ${list(optional)}.`] : []),
    ...(actions.length > 0 ? [`Actions, as its author advises:\n\n${actions.join('\n')}`] : []),
  ].join('\n\n');
}
