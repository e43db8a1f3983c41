import { join } from 'node:path';
import { textMateGrammar } from './text-mate.ts';

/** A file of the extension that is made from the language's own tables. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** All generated files of the extension in a directory, as they have to be. */
export function generatedFiles(directory: string): readonly GeneratedFile[] {
  return [{ path: join(directory, 'syntaxes', 'hac.tmLanguage.json'), text: json(textMateGrammar) }];
}
