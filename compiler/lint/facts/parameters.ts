import type { Agent, AgentParameter } from '../../agents/agent.ts';
import { metaEntry, metaOfFormerName } from '../../vocabulary/index.ts';
import type { AgentHolder } from './agent-holders.ts';

type ByName = ReadonlyMap<string, AgentParameter>;

const known = new WeakMap<Agent, ByName>();

/** What the agent of a holder takes, by name; undefined where the agent is not known. Made once for an agent. */
export function parametersOf({ agent }: AgentHolder): ByName | undefined {
  if (!agent) return undefined;
  let found = known.get(agent);
  if (!found) {
    // Of equal names the first counts.
    found = new Map([...agent.parameters].reverse().map((parameter) => [parameter.name, parameter]));
    known.set(agent, found);
  }
  return found;
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
