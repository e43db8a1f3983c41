import type { Location } from 'vscode-languageserver/node';
import { rangeOf } from '../convert.ts';
import type { Compilation } from '../documents.ts';
import { occurrencesAt } from './occurrences.ts';

/** Where the name at an offset is defined; every place of it where a broken document defines it more than once. */
export function definition(compilation: Compilation, offset: number): Location[] {
  const definitions = occurrencesAt(compilation, offset)?.all.filter(({ isDefinition }) => isDefinition) ?? [];
  return definitions.map(({ span }) => ({ uri: compilation.uri, range: rangeOf(span) }));
}
