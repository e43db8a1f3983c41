import type { SelectionRange } from 'vscode-languageserver/node';
import { nodesAt } from '../../grammar/index.ts';
import { offsetOf, rangeOf } from '../convert.ts';
import type { Compilation } from '../documents.ts';

/** For each position the ranges around it, from the word to the file. */
export function selectionRanges(
  { parsed, source }: Compilation,
  { positions }: { readonly positions: readonly { readonly line: number; readonly character: number }[] },
): SelectionRange[] {
  return positions.map((position) => {
    const offset = offsetOf(source, position);
    let inner: SelectionRange | undefined;
    for (const { span } of nodesAt(parsed.file, offset)) {
      const range = rangeOf(span);
      const { start, end } = inner?.range ?? {};
      const isSame =
        start?.line === range.start.line &&
        start.character === range.start.character &&
        end?.line === range.end.line &&
        end.character === range.end.character;
      if (!isSame) inner = { range, ...(inner ? { parent: inner } : {}) };
    }
    return inner ?? { range: { start: position, end: position } };
  });
}
