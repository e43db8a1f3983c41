import { closest } from '../diagnostics/suggest.ts';
import { targets } from '../targets/target.ts';

/** A suggestion as a sentence, or what else to say where no candidate is near. */
export function adviceFor(word: string, candidates: Iterable<string>, otherwise: string): string {
  const meant = closest(word, candidates);
  return meant === undefined ? otherwise : `Did you mean ${meant}?`;
}

/** What may be said instead of an unknown target. */
export function targetAdvice(word: string): string {
  return adviceFor(word, targets, 'Targets are heartbeat-1, heartbeat-2 and pacemaker-1.0 to pacemaker-4.0.');
}
