import { parse, type SourceText } from '../grammar/index.ts';
import type { Outcome } from './diagnostics/diagnostic.ts';
import { fromSyntaxFault } from './diagnostics/syntax-catalogue.ts';
import { print } from './format/print.ts';

/** The text of a .hac file in the one style; undefined, with the faults, where the text cannot be parsed. */
export function formatDocument(source: SourceText): Outcome<string | undefined> {
  const { file, faults } = parse(source);
  if (faults.length > 0) return { value: undefined, diagnostics: faults.map(fromSyntaxFault) };
  return { value: print(file), diagnostics: [] };
}
