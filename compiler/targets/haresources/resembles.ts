import type { SourceText } from '../../../grammar/source.ts';
import { logicalLines } from './logical-lines.ts';

/** A word that prose, XML or .hac has and a script's name with its arguments has not. */
const foreignWord = /^[{}()<>[\]"']|[{}.,:;!?]$|^[^:]*=/;

/**
 * Whether a text may be haresources, for a document of a name that does not say so: every entry is a node with resources, and
 * no word is one of another kind of text. Heartbeat itself takes any words at all.
 */
export function resemblesHaresources(source: SourceText): boolean {
  const lines = logicalLines({ source, offset: 0 });
  const entries = lines.flatMap((line) => (line.kind === 'entry' ? [line.words] : []));
  return (
    entries.length > 0 &&
    entries.every((words) => words.length > 1 && !words.some(({ text }) => foreignWord.test(text)))
  );
}
