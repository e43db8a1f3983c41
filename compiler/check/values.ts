import { shownName } from '../diagnostics/shown-name.ts';
import {
  acceptedByHeartbeat,
  booleanValue,
  type Choice,
  choiceOf,
  type Entry,
  isSecretName,
} from '../vocabulary/index.ts';
import { text } from '../vocabulary/value-types.ts';
import { listed, type Suggestion, suggest } from './advice.ts';
import { type Context, hasFact, lifetimeInWords, unavailableId } from './context.ts';

/** What is wrong with a value. */
export type ValueFault =
  | {
      readonly kind: 'invalid';
      /** The value in quotes, or words for it where it is secret. */
      readonly value: string;
      /** What the entry takes, in words. */
      readonly expected: string;
      readonly suggestion: Suggestion | undefined;
      readonly advice: string;
    }
  | {
      /** A choice that other targets have. */
      readonly kind: 'unavailable';
      readonly id: ReturnType<typeof unavailableId>;
      readonly lifetime: string;
      readonly replacement: string | undefined;
    };

/** The id of findings of values whose type is a boolean or counts something; undefined for other types. */
export function kindOfValue({ type }: Entry): 'boolean-value' | 'number-value' | undefined {
  if (type.name === 'boolean') return 'boolean-value';
  return numeric.has(type.name) ? 'number-value' : undefined;
}

const numeric: ReadonlySet<string> = new Set([
  'score',
  'integer',
  'nonnegative integer',
  'positive integer',
  'port',
  'percentage',
  'duration',
  'timeout',
]);

/** Most clusters have few short values, in many places; longer ones would keep the text alive that they were cut from. */
const mostKnown = 1000;
const longestKnown = 12;

/** Holds a value against the type of its entry and, where it is one of a list, against what the target has of the list. */
export function valueFault(entry: Entry, value: string, context: Context): ValueFault | undefined {
  if (entry.type === text && !entry.choices) return undefined;
  if (value.length > longestKnown) return findFault(entry, value, context);
  let known = context.rightValues.get(entry);
  if (!known) {
    known = new Set();
    context.rightValues.set(entry, known);
  }
  if (known.has(value)) return undefined;
  const fault = findFault(entry, value, context);
  if (!fault && known.size < mostKnown) known.add(value);
  return fault;
}

function findFault(entry: Entry, value: string, context: Context): ValueFault | undefined {
  const foreign = context.heartbeat2 ? entry.choices?.find((choice) => choice.value === value) : undefined;
  if (foreign && !hasFact(context, foreign)) return unavailable(entry, foreign, context);
  const accepted = context.heartbeat2 ? acceptedByHeartbeat(entry, value) : entry.type.accepts(value);
  if (!accepted) return invalid(entry, value, context);
  const choice = entry.choices && choiceOf(entry, value);
  if (!choice || hasFact(context, choice)) return undefined;
  return unavailable(entry, choice, context);
}

function unavailable(entry: Entry, choice: Choice, context: Context): ValueFault {
  return {
    kind: 'unavailable',
    id: unavailableId(context, choice),
    lifetime: lifetimeInWords(context, choice),
    replacement: usableReplacement(entry, choice.value, context),
  };
}

function invalid(entry: Entry, value: string, context: Context): ValueFault {
  const words = (entry.choices ?? []).filter((choice) => hasFact(context, choice)).map((choice) => choice.value);
  const shown = entry.secret || isSecretName(entry.name) ? 'The value' : `'${value}'`;
  const sameMeaning = words.find((word) => word.toLowerCase() === value.trim().toLowerCase()) ?? strictly(entry, value);
  const suggestion = sameMeaning === undefined ? nearest(entry, value, words) : { word: sameMeaning, certain: true };
  return {
    kind: 'invalid',
    value: shown,
    expected: words.length > 0 ? listed(words, 'or') : entry.type.expected,
    suggestion,
    advice: adviceOf(suggestion, value),
  };
}

function nearest(entry: Entry, value: string, words: readonly string[]): Suggestion | undefined {
  if (words.length > 0 || entry.type.name !== 'boolean') return suggest(value, words);
  const near = suggest(value, ['true', 'false']);
  return near && { ...near, certain: false };
}

function adviceOf(suggestion: Suggestion | undefined, value: string): string {
  if (!suggestion) return 'Write a value that it takes.';
  const { word } = suggestion;
  if (word.toLowerCase() === value.trim().toLowerCase()) return `Write ${shownName(word)}: capital letters count here.`;
  return booleanValue(value) === undefined
    ? `Did you mean ${shownName(word)}?`
    : `Write ${shownName(word)}, which means the same.`;
}

/** The one spelling that attributes take of what options may spell in many ways: INFINITY, and true or false. */
function strictly(entry: Entry, value: string): string | undefined {
  const capital = value.trim().toUpperCase();
  if (entry.type.accepts(capital)) return capital;
  const meant = entry.type.name === 'boolean' ? booleanValue(value) : undefined;
  return meant === undefined ? undefined : String(meant);
}

/** The choice of the target that says the same: the newer word for an older one, or the older for a newer. */
function usableReplacement(entry: Entry, value: string, context: Context): string | undefined {
  const usable = (entry.choices ?? []).filter((choice) => hasFact(context, choice));
  const newer = entry.choices?.find((choice) => choice.value === value)?.replacedBy;
  return usable.find((choice) => choice.value === newer || choice.replacedBy === value)?.value;
}
