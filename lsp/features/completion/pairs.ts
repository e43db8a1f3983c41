import type { AgentParameter } from '../../../compiler/agents/agent.ts';
import { schemaOf } from '../../../compiler/targets/target.ts';
import {
  alertMeta,
  clusterOptions,
  type Entry,
  elementEntry,
  fencingParameters,
  heartbeatDirectives,
  isAvailable,
  metaEntries,
  nodeAttributes,
  operationMeta,
} from '../../../compiler/vocabulary/index.ts';
import type { Place } from './place.ts';

/** A key that may stand here, with what is known of its values. */
export interface Key {
  readonly name: string;
  readonly entry: Entry | undefined;
  readonly parameter: AgentParameter | undefined;
  readonly required: boolean;
}

const collectives: ReadonlySet<string> = new Set(['group', 'clone', 'promotable', 'master', 'bundle']);

function ofEntries(entries: readonly Entry[], place: Place): Key[] {
  const schema = schemaOf(place.compilation.target);
  return entries
    .filter((entry) => !entry.runtime && entry.replacedBy === undefined && !entry.deprecated)
    .filter((entry) => (schema === undefined ? entry.heartbeat !== undefined : isAvailable(entry, schema)))
    .map((entry) => ({ name: entry.name, entry, parameter: undefined, required: entry.required === true }));
}

function parameters({ agent }: Place): Key[] {
  return (agent?.parameters ?? [])
    .filter(({ deprecated }) => !deprecated)
    .map((parameter) => ({ name: parameter.name, entry: undefined, parameter, required: parameter.required }));
}

function directives(): Key[] {
  return heartbeatDirectives
    .filter(({ deprecated, arguments: values }) => !deprecated && values.length === 1)
    .map((entry) => ({ name: entry.name, entry, parameter: undefined, required: false }));
}

/** The element whose attributes the header pairs of a keyword are. */
const elementOfKeyword: Readonly<Record<string, string>> = {
  location: 'rsc_location',
  colocation: 'rsc_colocation',
  order: 'rsc_order',
  ticket: 'rsc_ticket',
  prefers: 'rsc_location',
  avoids: 'rsc_location',
  set: 'resource_set',
  promotable: 'clone',
  role: 'acl_role',
  user: 'acl_target',
  usergroup: 'acl_group',
  read: 'acl_permission',
  write: 'acl_permission',
  deny: 'acl_permission',
  port: 'port-mapping',
  level: 'fencing-level',
};

/** The pairs of the set that `params`, `meta`, `options` or the like begins, in a block of some keyword. */
function ofSet(set: string, owner: string, place: Place): Key[] {
  if (set === 'options') return ofEntries(clusterOptions, place);
  if (set === 'defaults') {
    const resource = place.holders.at(-1)?.some(({ text }) => text === 'resource') ?? place.words[0] === 'resource';
    return ofEntries(resource ? metaEntries('rsc_defaults') : operationMeta, place);
  }
  if (set === 'meta') {
    if (owner === 'op') return ofEntries(operationMeta, place);
    if (owner === 'alert' || owner === 'recipient') return ofEntries(alertMeta, place);
    return ofEntries(metaEntries(owner), place);
  }
  if (set === 'params' && (owner === 'primitive' || owner === 'template')) return ownPairs(owner, place);
  return [];
}

/** The bare pairs of a block: parameters, node attributes, meta attributes of what holds others, options. */
function ownPairs(owner: string, place: Place): Key[] {
  if (owner === 'primitive' || owner === 'template') {
    const fencing = place.agent?.class === 'stonith' ? ofEntries(fencingParameters, place) : [];
    return [...parameters(place), ...fencing];
  }
  if (owner === 'node') return ofEntries(nodeAttributes, place);
  if (owner === 'heartbeat') return directives();
  return collectives.has(owner) ? ofEntries(metaEntries(owner), place) : [];
}

const sets: ReadonlySet<string> = new Set(['params', 'meta', 'utilization', 'options', 'defaults']);

/** Attributes that a sentence says by its words; their keys are for what is odd, and never offered. */
const saidByWords: ReadonlySet<string> = new Set([
  ...['rsc', 'rsc-pattern', 'node', 'rsc-role', 'with-rsc', 'with-rsc-role', 'ticket', 'uname', 'template'],
  ...['first', 'then', 'first-action', 'then-action', 'class', 'provider', 'type', 'devices', 'index', 'name', 'kind'],
  ...['target', 'target-pattern', 'target-attribute', 'target-value', 'id-ref', 'from', 'to', 'action', 'to_action'],
]);

/** How many words an item has at the least before its pairs. */
const wordsBefore: Readonly<Record<string, number>> = {
  ...{ colocation: 3, order: 2, location: 2, ticket: 3, level: 2, fencing: 1, defaults: 1, primitive: 2, alert: 2 },
  ...{ template: 2, node: 1, group: 1, clone: 1, promotable: 1, master: 1, bundle: 1, op: 1, recipient: 1, set: 1 },
  ...{ prefers: 1, avoids: 1 },
};

/** Whether pairs may stand here: not in a rule, and not where a word is still wanted. */
export function takesPairs({ keyword, words, item }: Place): boolean {
  if (keyword === undefined) return true;
  if (item.some(({ text }) => text === 'where' || text === 'while' || text === 'when')) return false;
  const last = item.at(-1)?.text ?? '';
  if (['->', '(', '==', 'with', 'for', 'any'].includes(last)) return false;
  return words.length >= (wordsBefore[keyword] ?? 0);
}

/** The keys that may stand at a place. */
export function keysAt(place: Place): Key[] {
  return everyKey(place).filter(({ name }) => place.keyword === undefined || isOffered(name, place.keyword));
}

function isOffered(name: string, keyword: string): boolean {
  if (sets.has(keyword)) return true;
  return !saidByWords.has(name) || (name === 'kind' && keyword === 'order') || (name === 'type' && keyword === 'node');
}

function everyKey(place: Place): Key[] {
  const [inner = '', outer = ''] = place.blocks;
  if (place.keyword === undefined) return sets.has(inner) ? ofSet(inner, outer, place) : ownPairs(inner, place);
  if (sets.has(place.keyword)) return ofSet(place.keyword, inner, place);
  return ofEntries(elementEntry(elementOfKeyword[place.keyword] ?? place.keyword)?.attributes ?? [], place);
}
