import { schemaOf, targets } from '../../../compiler/targets/target.ts';
import {
  type Choice,
  isAvailable,
  operationActions,
  orderActions,
  roles,
  ruleAttributes,
} from '../../../compiler/vocabulary/index.ts';
import { type CursorToken, itemKeywords, topLevelKeywords } from '../../../grammar/index.ts';
import {
  constrainable,
  fenceDevices,
  freeMembers,
  nodeNames,
  resourceNames,
  roleNames,
  templateNames,
} from './names.ts';
import type { Place } from './place.ts';

/** A word that may stand at a place, and what sort of thing it is. */
export interface Word {
  readonly text: string;
  readonly sort: 'keyword' | 'resource' | 'node' | 'agent' | 'role' | 'action' | 'value' | 'attribute';
  readonly detail?: string;
}

function of(sort: Word['sort'], texts: readonly string[]): Word[] {
  return texts.map((text) => ({ text, sort }));
}

function current(choices: readonly Choice[], place: Place): string[] {
  const schema = schemaOf(place.compilation.target);
  return choices
    .filter((choice) => choice.replacedBy === undefined && (schema === undefined || isAvailable(choice, schema)))
    .map(({ value }) => value);
}

const ofResource = ['params', 'meta', 'utilization', 'op', 'operations'];
const ofCollective = ['params', 'meta', 'primitive'];

/** The keywords that may begin an item in the block of a keyword. */
const inBlock: Readonly<Record<string, readonly string[]>> = {
  primitive: ofResource,
  template: ofResource,
  op: ['params', 'meta'],
  operations: ['op'],
  node: ['params', 'utilization'],
  group: ofCollective,
  clone: [...ofCollective, 'group'],
  promotable: [...ofCollective, 'group'],
  master: [...ofCollective, 'group'],
  bundle: ['podman', 'docker', 'network', 'storage', 'params', 'meta', 'primitive'],
  network: ['port'],
  storage: ['root'],
  location: ['prefers', 'avoids', 'set', 'while'],
  colocation: ['set', 'while'],
  order: ['set', 'while'],
  ticket: ['set'],
  fencing: ['level'],
  role: ['read', 'write', 'deny'],
  user: ['read', 'write', 'deny', 'role'],
  alert: ['meta', 'params', 'select', 'recipient'],
  recipient: ['meta', 'params'],
};

function keywords(place: Place): Word[] {
  const [block] = place.blocks;
  if (block === undefined) return of('keyword', topLevelKeywords);
  return of('keyword', inBlock[block] ?? (block === 'options' ? [] : itemKeywords.filter((word) => word === 'xml')));
}

function agents({ compilation, partial }: Place): Word[] {
  const typed = partial?.text ?? '';
  // `ocf:heartbeat` is the default, so its agents are offered by their type alone.
  const short = (name: string): string =>
    name.startsWith('ocf:heartbeat:') && !typed.includes(':') ? name.slice('ocf:heartbeat:'.length) : name;
  return compilation.agents.names().map((name) => ({ text: short(name), sort: 'agent', detail: name }));
}

/** What may stand in a rule: names of attributes, and node names behind `#uname ==`. */
function inRule(item: readonly CursorToken[], place: Place): Word[] {
  const last = item.at(-1)?.text;
  const before = item.at(-2)?.text;
  if (last === '==' || last === '!=') {
    return before === '#uname' ? of('node', nodeNames(place.compilation)) : [];
  }
  if (last === 'defined' || last === 'not') {
    return last === 'not' ? of('keyword', ['defined']) : of('attribute', usedAttributes(place));
  }
  const begins = ['where', 'when', 'while', 'and', 'or', '('].includes(last ?? '');
  if (!begins) return of('keyword', ['and', 'or']);
  const attributes: Word[] = ruleAttributes.map(({ name, doc }) => ({ text: name, sort: 'attribute', detail: doc }));
  return [...attributes, ...of('attribute', usedAttributes(place)), ...of('keyword', ['defined', 'not', 'date'])];
}

/** Attributes that other rules of the document ask, and that agents are known to set. */
function usedAttributes({ compilation }: Place): string[] {
  const found = new Set(['pingd']);
  for (const [, definitions] of compilation.symbols.definitions) {
    for (const { element } of definitions) {
      if (element.kind !== 'expression') continue;
      const name = element.attributes.find((attribute) => attribute.name === 'attribute')?.value;
      if (name !== undefined && !name.startsWith('#')) found.add(name);
    }
  }
  return [...found];
}

function afterColon(place: Place): Word[] | undefined {
  const { partial, keyword } = place;
  const colon = partial?.kind === 'word' ? partial.text.lastIndexOf(':') : -1;
  if (!partial || colon <= 0 || !['location', 'colocation', 'order', 'ticket', 'set'].includes(keyword ?? '')) {
    return undefined;
  }
  const name = partial.text.slice(0, colon);
  if (place.compilation.symbols.find(name).length === 0) return undefined;
  const isOrder = keyword === 'order' || (keyword === 'set' && place.blocks[0] === 'order');
  const suffixes = current(isOrder ? orderActions : roles, place);
  return suffixes.map((suffix) => ({ text: `${name}:${suffix}`, sort: isOrder ? 'action' : 'role' }));
}

/** Actions that nobody schedules. */
const forTools: ReadonlySet<string> = new Set(['status', 'validate-all', 'meta-data']);

function operations({ agent }: Place): Word[] {
  const known = operationActions.map(({ value }) => value).filter((name) => !forTools.has(name));
  const told = new Set(agent?.actions.map(({ name }) => name));
  return of('action', told.size === 0 ? known : known.filter((name) => told.has(name)));
}

function inConstraint(place: Place): Word[] {
  const { keyword, words, item, compilation } = place;
  const last = item.at(-1)?.text ?? '';
  if (item.some(({ text }) => text === 'where' || text === 'while')) return inRule(item, place);
  const resources = of('resource', constrainable(compilation));
  if (keyword === 'location') {
    if (words.length === 0) return [...resources, ...of('keyword', ['matching'])];
    if (last === 'prefers' || last === 'avoids') {
      return [...of('node', nodeNames(compilation)), ...of('keyword', ['where'])];
    }
    const said = words.includes('prefers') || words.includes('avoids');
    return of('keyword', said ? ['where', 'while', 'as'] : ['prefers', 'avoids']);
  }
  if (keyword === 'colocation') {
    if (words.length === 0 || last === 'with' || last === 'avoids') return resources;
    return of('keyword', words.length === 1 ? ['with', 'avoids'] : ['while', 'as']);
  }
  if (keyword === 'ticket') {
    if (words.length === 0) return [];
    return last === 'for' ? resources : of('keyword', words.length === 1 ? ['for'] : ['as']);
  }
  const wantsStep =
    words.length === 0 ||
    last === '->' ||
    last === '(' ||
    item.filter(({ text }) => text === '(').length > item.filter(({ text }) => text === ')').length;
  return wantsStep ? [...resources, ...of('keyword', ['any'])] : of('keyword', ['while', 'as']);
}

/** The words that may stand at a place: keywords, names, agents, whatever fits there. */
export function wordsAt(place: Place): Word[] {
  const suffixed = afterColon(place);
  if (suffixed) return suffixed;
  const { keyword, words, compilation, item } = place;
  if (keyword === undefined || item.at(-1)?.kind === 'assign') {
    return keyword === undefined ? keywords(place) : [];
  }
  if (['location', 'colocation', 'order', 'ticket'].includes(keyword)) return inConstraint(place);
  if (item.some(({ text }) => text === 'when')) return inRule(item, place);
  switch (keyword) {
    case 'target':
      return words.length === 0 ? of('value', targets) : [];
    case 'ids':
      return words.length === 0 ? of('value', ['crmsh', 'pcs', 'pacemaker']) : [];
    case 'defaults':
      return words.length === 0 ? of('keyword', ['resource', 'op']) : [];
    case 'primitive':
    case 'template':
      if (words.length !== 1) return [];
      return [
        ...agents(place),
        ...of(
          'resource',
          templateNames(compilation).map((name) => `@${name}`),
        ),
      ];
    case 'op':
      return words.length === 0 ? operations(place) : [];
    case 'group':
    case 'clone':
    case 'promotable':
    case 'master':
      return words.length === 0
        ? []
        : of(
            'resource',
            freeMembers(compilation).filter((name) => !words.includes(name)),
          );
    case 'set':
    case 'tag':
      return keyword === 'tag' && words.length === 0 ? [] : of('resource', resourceNames(compilation));
    case 'prefers':
    case 'avoids':
    case 'while':
      if (item.some(({ text }) => text === 'where') || keyword === 'while') return inRule(item, place);
      return [...(words.length === 0 ? of('node', nodeNames(compilation)) : []), ...of('keyword', ['where'])];
    case 'fencing':
      return words.length === 0 ? [...of('node', nodeNames(compilation)), ...of('keyword', ['matching', 'where'])] : [];
    case 'level':
      return words.length === 0 ? of('value', ['1', '2']) : of('resource', fenceDevices(compilation));
    case 'user':
    case 'usergroup':
      return words.length === 0 ? [] : of('role', roleNames(compilation));
    case 'select':
      return of('keyword', ['nodes', 'fencing', 'resources', 'attributes']);
    default:
      return [];
  }
}
