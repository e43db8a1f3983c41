import { endOffset, type SourceText, startOffset } from '../../grammar/source.ts';
import type { Diagnostic } from './diagnostic.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The last of the places, which are sorted by their start, that begins before an offset. */
function lastBefore(places: readonly Place[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Leaves out advice on what an error or a warning speaks of already: one that stands within its place (or its `scope`), or around
 * it. Whoever mends the fault looks at the place anyway, and hears the advice when it is left.
 */
export function withoutYieldingAdvice(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const bySource = new Map<SourceText, Place[]>();
  for (const { severity, span } of found) {
    if (severity === 'advice') continue;
    const places = bySource.get(span.anchor.source);
    const place = { start: startOffset(span), end: endOffset(span) };
    if (places) places.push(place);
    else bySource.set(span.anchor.source, [place]);
  }
  if (bySource.size === 0) return found;
  const reach = new Map<SourceText, readonly number[]>();
  for (const [source, places] of bySource) {
    places.sort((a, b) => a.start - b.start);
    let furthest = 0;
    reach.set(
      source,
      places.map(({ end }) => {
        furthest = Math.max(furthest, end);
        return furthest;
      }),
    );
  }
  return found.filter(({ severity, span, scope }) => {
    const places = severity === 'advice' ? bySource.get(span.anchor.source) : undefined;
    if (!places) return true;
    const [start, end] = [startOffset(scope ?? span), endOffset(scope ?? span)];
    const last = lastBefore(places, end);
    if (last < 0) return true;
    const isWithin = places[last]!.start >= start;
    const isAround = reach.get(span.anchor.source)![lastBefore(places, start + 1)]! >= end;
    return !isWithin && !isAround;
  });
}
