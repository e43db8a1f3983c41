import type { Name } from '../../grammar/ast.ts';
import type { Span } from '../../grammar/source.ts';
import type { Attribute } from '../model/cluster.ts';

/** An agent as class, provider and type. */
export interface AgentName {
  readonly class: string;
  readonly provider: string | undefined;
  readonly type: string;
}

/** Reads `IPaddr2` (ocf:heartbeat), `stonith:external/ssh`, `ocf:linbit:drbd`. */
function parseAgentWord(word: string): AgentName {
  const first = word.indexOf(':');
  if (first < 0) return { class: 'ocf', provider: 'heartbeat', type: word };
  const second = word.indexOf(':', first + 1);
  if (second < 0) return { class: word.slice(0, first), provider: undefined, type: word.slice(first + 1) };
  return { class: word.slice(0, first), provider: word.slice(first + 1, second), type: word.slice(second + 1) };
}

/** The shortest word that is read as just this agent, or undefined where no word is. */
export function agentWord(agent: Partial<AgentName>): string | undefined {
  if (agent.class === undefined || agent.type === undefined) return undefined;
  const words = [
    ...(agent.class === 'ocf' && agent.provider === 'heartbeat' ? [agent.type] : []),
    [agent.class, ...(agent.provider === undefined ? [] : [agent.provider]), agent.type].join(':'),
  ];
  return words.find((word) => {
    const read = parseAgentWord(word);
    return read.class === agent.class && read.provider === agent.provider && read.type === agent.type;
  });
}

/** The attributes that the agent word of a primitive gives, each with its part of the word. */
export function agentAttributes(word: Name): Attribute[] {
  const agent = parseAgentWord(word.value);
  const written = word.span.end - word.span.start === word.value.length && word.value.includes(':');
  const part = (from: number, length: number): Span =>
    written
      ? { anchor: word.span.anchor, start: word.span.start + from, end: word.span.start + from + length }
      : word.span;
  const attribute = (name: string, value: string, from: number): Attribute => {
    const span = part(from, value.length);
    return { name, value, literal: false, nameSpan: span, valueSpan: span };
  };
  const { provider } = agent;
  const attributes = [attribute('class', agent.class, 0)];
  if (provider !== undefined) attributes.push(attribute('provider', provider, agent.class.length + 1));
  attributes.push(attribute('type', agent.type, word.value.length - agent.type.length));
  return attributes;
}
