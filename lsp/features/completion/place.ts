import type { Agent } from '../../../compiler/agents/agent.ts';
import { attributeValue } from '../../../compiler/model/access.ts';
import type { Element } from '../../../compiler/model/cluster.ts';
import { type CursorPlace, type CursorToken, cursorPlace } from '../../../grammar/index.ts';
import type { Compilation } from '../../documents.ts';

/** Where something is to be completed, with what is known of it. */
export interface Place extends CursorPlace {
  readonly compilation: Compilation;
  /** The keyword that begins the item, or undefined where the item is only begun. */
  readonly keyword: string | undefined;
  /** The item's words behind its keyword: no pairs, no signs. */
  readonly words: readonly string[];
  /** The keywords of the open blocks, innermost first. */
  readonly blocks: readonly string[];
  /** The agent of the innermost primitive or template around the cursor. */
  readonly agent: Agent | undefined;
}

/** The words of an item: what a pair's key and value are is left out. */
export function wordsOf(item: readonly CursorToken[]): string[] {
  const found: string[] = [];
  item.forEach((token, index) => {
    if (token.kind !== 'word' && token.kind !== 'text' && token.kind !== 'reference') return;
    if (item[index + 1]?.kind !== 'assign') found.push(token.text.replace(/^["']|["']$/g, ''));
  });
  return found;
}

/** `IPaddr2` → `ocf:heartbeat:IPaddr2`; other forms as they are, but for a provider that stonith has none of. */
function fullAgentName(word: string): string {
  const [first = '', second, third] = word.split(':');
  if (second === undefined) return `ocf:heartbeat:${first}`;
  return third !== undefined && first !== 'ocf' ? `${first}:${third}` : word;
}

function agentOfTemplate(compilation: Compilation, name: string): string | undefined {
  const template: Element | undefined = compilation.symbols
    .find(name)
    .find(({ element }) => element.kind === 'template')?.element;
  if (!template) return undefined;
  const parts = ['class', 'provider', 'type'].map((attribute) => attributeValue(template, attribute));
  return parts.filter((part) => part !== undefined).join(':');
}

/** The agent that an item `primitive NAME AGENT` or `primitive NAME @TEMPLATE` names. */
export function agentOf(compilation: Compilation, item: readonly CursorToken[]): Agent | undefined {
  const [keyword, , agent] = wordsOf(item);
  if ((keyword !== 'primitive' && keyword !== 'template') || agent === undefined) return undefined;
  const word = agent.startsWith('@') ? agentOfTemplate(compilation, agent.slice(1)) : agent;
  return word === undefined ? undefined : compilation.agents.find(fullAgentName(word));
}

/** Reads the place of an offset; undefined in a comment. */
export function placeAt(compilation: Compilation, offset: number): Place | undefined {
  const part = compilation.parsed.parts.findLast(({ anchor }) => anchor.offset <= offset);
  const text = part ? part.text.slice(0, offset - part.anchor.offset) : '';
  const place = cursorPlace(text);
  if (place.inComment) return undefined;
  const holders = [...place.holders].reverse();
  const primitive = holders.find((holder) => ['primitive', 'template'].includes(wordsOf(holder)[0] ?? ''));
  // Pairs may stand before the keyword of an item on its line.
  const words = wordsOf(place.item);
  return {
    ...place,
    compilation,
    keyword: words[0],
    words: words.slice(1),
    blocks: holders.map((holder) => wordsOf(holder)[0] ?? ''),
    agent: primitive ? agentOf(compilation, primitive) : undefined,
  };
}
