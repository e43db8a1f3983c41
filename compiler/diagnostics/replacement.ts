import type { Span } from '../../grammar/source.ts';
import type { Fix } from './diagnostic.ts';
import { shownName } from './shown-name.ts';

/** The fix that puts one word in the place of another. */
export function replacement(span: Span, word: string, newText: string, safe: boolean): () => readonly Fix[] {
  return () => [{ title: `Replace ${shownName(word)} with ${shownName(newText)}`, edits: [{ span, newText }], safe }];
}
