import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { semanticTokenScopes } from './semantic-token-scopes.ts';
import { settings } from './settings.ts';
import { textMateGrammar } from './text-mate.ts';
import { treeSettingsSchema } from './tree-settings-schema.ts';

/** A file of the extension that is made from the language's own tables, at least in part. */
export interface GeneratedFile {
  /** Its path within the extension. */
  readonly path: string;
  readonly text: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The manifest with its generated parts as they have to be; the rest of it is written by hand. */
function manifest(directory: string): string {
  const written = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  written.version = JSON.parse(readFileSync(join(directory, '..', 'package.json'), 'utf8')).version;
  written.contributes.configuration.properties = settings();
  written.contributes.semanticTokenScopes = [{ language: 'hac', scopes: semanticTokenScopes }];
  return json(written);
}

/** All generated files of the extension in a directory, as they have to be. */
export function generatedFiles(directory: string): readonly GeneratedFile[] {
  return [
    { path: 'syntaxes/hac.tmLanguage.json', text: json(textMateGrammar) },
    { path: 'schemas/hacc.schema.json', text: json(treeSettingsSchema()) },
    { path: 'package.json', text: manifest(directory) },
  ];
}
