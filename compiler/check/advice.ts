import type { Span } from '../../grammar/source.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { replacement } from '../diagnostics/replacement.ts';
import { shownName } from '../diagnostics/shown-name.ts';
import { closest } from '../diagnostics/suggest.ts';

/** What the author probably meant. */
export interface Suggestion {
  readonly word: string;
  /** Nothing else is near. */
  readonly certain: boolean;
}

/** Of shorter words every other one is near. */
const shortest = 3;

/** The candidate that is nearest to a word, and whether another one is near as well. */
export function suggest(word: string, candidates: readonly string[]): Suggestion | undefined {
  const found = closest(word, candidates);
  if (found === undefined || (word.length < shortest && found.toLowerCase() !== word.toLowerCase())) return undefined;
  const others = candidates.filter((candidate) => candidate !== found);
  return { word: found, certain: closest(word, others) === undefined };
}

/** The question that offers a suggestion, or what to do where there is none. */
export function didYouMean(suggestion: Suggestion | undefined, otherwise: string): string {
  return suggestion ? `Did you mean ${shownName(suggestion.word)}?` : otherwise;
}

/** The extras of a finding that has a suggestion. */
export function withSuggestion(
  span: Span,
  word: string,
  suggestion: Suggestion | undefined,
): { readonly fixes?: () => readonly Fix[] } {
  return suggestion ? { fixes: replacement(span, word, suggestion.word, suggestion.certain) } : {};
}

/** The same finding as a warning. */
export function asWarning(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' } : diagnostic;
}

/** Words as a list in a sentence: `a, b and c`. */
export function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** Whether a name differs from the present one by underscores for dashes alone. */
export function isUnderscored(name: string, current: string): boolean {
  return name !== current && name.replaceAll('_', '-') === current;
}
