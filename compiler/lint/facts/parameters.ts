import type { AgentParameter } from '../../agents/agent.ts';
import { attributeOf, attributeValue, pairsOf, setsOf } from '../../model/access.ts';
import type { AttributeSet, Element, NameValuePair } from '../../model/cluster.ts';
import { metaEntry, metaOfFormerName } from '../../vocabulary/index.ts';
import type { AgentHolder } from './agent-holders.ts';

/** A parameter as it is written in an element. */
export interface WrittenParameter {
  readonly name: string;
  readonly value: string;
  readonly pair: NameValuePair;
  readonly set: AttributeSet;
}

const written = new WeakMap<Element, readonly WrittenParameter[]>();

/** Every named pair of the parameter sets of an element, in document order, repeated ones included. Several rules ask. */
export function writtenParameters(element: Element): readonly WrittenParameter[] {
  let found = written.get(element);
  if (!found) {
    found = setsOf(element, 'instance_attributes').flatMap(parametersIn);
    written.set(element, found);
  }
  return found;
}

function parametersIn(set: AttributeSet): WrittenParameter[] {
  const found: WrittenParameter[] = [];
  const pairs = pairsOf(set);
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index]!;
    const name = attributeValue(pair, 'name');
    if (name === undefined || attributeOf(pair, 'id-ref')) continue;
    found.push({ name, value: attributeValue(pair, 'value') ?? '', pair, set });
  }
  return found;
}

/** What an agent takes under a name, where the agent is known and has such a parameter. */
export function agentParameter({ agent }: AgentHolder, name: string): AgentParameter | undefined {
  return agent?.parameters.find((parameter) => parameter.name === name);
}

/** What the name of a pair means that stands among parameters by mistake. */
export type Stray = 'clone option' | 'meta attribute';

/**
 * Whether a name among parameters is an option of clones or another meta attribute, by its present or a former name. What the
 * agent itself takes is neither; where the agent is not known, only names with a dash are told, which no agent can read.
 */
export function strayOption(name: string, takes: boolean | undefined): { kind: Stray; present: string } | undefined {
  if (takes === true) return undefined;
  const ofClone = cloneOptions.has(name) ? name : formerCloneOptions.get(name);
  const present = ofClone ?? (metaEntry('primitive', name) ? name : metaOfFormerName('primitive', name)?.name);
  if (present === undefined || (takes === undefined && !present.includes('-') && !telling.has(present)))
    return undefined;
  return { kind: ofClone === undefined ? 'meta attribute' : 'clone option', present };
}

/** Options of clones that are plain words and yet no parameter of any agent. */
const telling: ReadonlySet<string> = new Set(['interleave', 'promotable']);

const cloneOptions: ReadonlySet<string> = new Set([
  'clone-max',
  'clone-node-max',
  'clone-min',
  'globally-unique',
  'interleave',
  'notify',
  'ordered',
  'promotable',
  'promoted-max',
  'promoted-node-max',
]);

const formerCloneOptions: ReadonlyMap<string, string> = new Map([
  ['clone_max', 'clone-max'],
  ['clone_node_max', 'clone-node-max'],
  ['globally_unique', 'globally-unique'],
  ['master-max', 'promoted-max'],
  ['master-node-max', 'promoted-node-max'],
  ['master_max', 'promoted-max'],
  ['master_node_max', 'promoted-node-max'],
]);
