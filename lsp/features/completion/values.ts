import { schemaOf } from '../../../compiler/targets/target.ts';
import type { Choice } from '../../../compiler/vocabulary/index.ts';
import { elementEntry, isAvailable } from '../../../compiler/vocabulary/index.ts';
import { nodeNames, resourceNames } from './names.ts';
import { type Key, keysAt } from './pairs.ts';
import type { Place } from './place.ts';

/** One value that may stand behind a key. */
export interface Value {
  readonly text: string;
  readonly doc: string | undefined;
  readonly isDefault: boolean;
}

function ofChoices(choices: readonly Choice[], standard: string | undefined, place: Place): Value[] {
  const schema = schemaOf(place.compilation.target);
  return choices
    .filter((choice) => choice.replacedBy === undefined && (schema === undefined || isAvailable(choice, schema)))
    .map(({ value, doc }) => ({ text: value, doc, isDefault: value === standard }));
}

function plain(texts: readonly string[], standard?: string): Value[] {
  return texts.map((text) => ({ text, doc: undefined, isDefault: text === standard }));
}

function isBoolean(type: string): boolean {
  return type === 'boolean' || type.endsWith(' boolean');
}

function ofReference(place: Place, refersTo: string): Value[] {
  if (refersTo === 'node') return plain(nodeNames(place.compilation));
  if (refersTo === 'resource') return plain(resourceNames(place.compilation));
  return [];
}

/** The keys whose values list nodes. */
const nodeKeys: ReadonlySet<string> = new Set(['pcmk_host_list', 'hostlist', 'node_list']);

function ofKey({ name, entry, parameter }: Key, place: Place): Value[] {
  if (nodeKeys.has(name)) return plain(nodeNames(place.compilation));
  if (parameter?.choices) return plain(parameter.choices, parameter.default);
  if (parameter?.type === 'boolean') return plain(['true', 'false'], parameter.default);
  if (entry?.choices) return ofChoices(entry.choices, entry.default, place);
  if (entry?.refersTo !== undefined) return ofReference(place, entry.refersTo);
  if (entry && isBoolean(entry.type.name)) return plain(['true', 'false'], entry.default);
  if (entry?.type.name === 'score') return plain(['INFINITY', '-INFINITY', '100', '0'], entry.default);
  const standard = entry?.default ?? parameter?.default;
  return standard === undefined || standard === '' ? [] : plain([standard], standard);
}

/** The values that the key before an assignment may have. */
export function valuesAt(place: Place, key: string): Value[] {
  const known = keysAt(place).find(({ name }) => name === key);
  if (known) return ofKey(known, place);
  // A constraint's preference and an operation share their keys with an element of another name.
  const entry = elementEntry('op')?.attributes.find(({ name }) => name === key && place.keyword === 'op');
  return entry ? ofKey({ name: key, entry, parameter: undefined, required: false }, place) : [];
}
