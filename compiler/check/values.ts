import { acceptedByHeartbeat, choiceOf, type Entry, isSecretName } from '../vocabulary/index.ts';
import { listed, type Suggestion, suggest } from './advice.ts';
import { type Context, hasFact, lifetimeInWords } from './context.ts';

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
      readonly lifetime: string;
      readonly replacement: string | undefined;
    };

/** Holds a value against the type of its entry and, where it is one of a list, against what the target has of the list. */
export function valueFault(entry: Entry, value: string, context: Context): ValueFault | undefined {
  const accepted = context.heartbeat2 ? acceptedByHeartbeat(entry, value) : entry.type.accepts(value);
  if (!accepted) return invalid(entry, value, context);
  const choice = entry.choices && choiceOf(entry, value);
  if (!choice || hasFact(context, choice)) return undefined;
  return {
    kind: 'unavailable',
    lifetime: lifetimeInWords(context, choice),
    replacement: usableReplacement(entry, choice.value, context),
  };
}

function invalid(entry: Entry, value: string, context: Context): ValueFault {
  const words = (entry.choices ?? []).filter((choice) => hasFact(context, choice)).map((choice) => choice.value);
  const shown = entry.secret || isSecretName(entry.name) ? 'The value' : `'${value}'`;
  const sameButCase = words.find((word) => word.toLowerCase() === value.trim().toLowerCase());
  const suggestion = sameButCase === undefined ? suggest(value, words) : { word: sameButCase, certain: true };
  return {
    kind: 'invalid',
    value: shown,
    expected: words.length > 0 ? listed(words, 'or') : entry.type.expected,
    suggestion,
    advice: adviceOf(suggestion, sameButCase !== undefined),
  };
}

function adviceOf(suggestion: Suggestion | undefined, caseAlone: boolean): string {
  if (!suggestion) return 'Write a value that it takes.';
  return caseAlone ? `Write '${suggestion.word}': capital letters count here.` : `Did you mean '${suggestion.word}'?`;
}

/** The choice of the target that says the same: the newer word for an older one, or the older for a newer. */
function usableReplacement(entry: Entry, value: string, context: Context): string | undefined {
  const usable = (entry.choices ?? []).filter((choice) => hasFact(context, choice));
  const newer = entry.choices?.find((choice) => choice.value === value)?.replacedBy;
  return usable.find((choice) => choice.value === newer || choice.replacedBy === value)?.value;
}
