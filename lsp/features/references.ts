import type { Location, ReferenceParams } from 'vscode-languageserver/node';
import { rangeOf } from '../convert.ts';
import type { Compilation } from '../documents.ts';
import { occurrencesAt } from './occurrences.ts';

/** Every place that uses the name at an offset, and where it is defined if the client asks for that too. */
export function references(compilation: Compilation, offset: number, { context }: ReferenceParams): Location[] {
  const all = occurrencesAt(compilation, offset)?.all ?? [];
  return all
    .filter(({ isDefinition }) => context.includeDeclaration || !isDefinition)
    .map(({ span }) => ({ uri: compilation.uri, range: rangeOf(span) }));
}
