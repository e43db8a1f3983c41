import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver/node';
import { rangeOf } from '../convert.ts';
import type { Compilation } from '../documents.ts';
import { occurrencesAt } from './occurrences.ts';

/** Every place of the name at an offset: its definition as written, its uses as read. */
export function documentHighlights(compilation: Compilation, offset: number): DocumentHighlight[] {
  const all = occurrencesAt(compilation, offset)?.all ?? [];
  return all.map(({ span, isDefinition }) => ({
    range: rangeOf(span),
    kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
