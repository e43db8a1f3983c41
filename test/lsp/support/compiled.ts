import { compileDocument } from '../../../lsp/compilation.ts';
import type { Compilation } from '../../../lsp/documents.ts';
import { defaultSettings, type EditorSettings } from '../../../lsp/editor-settings.ts';
import { type Marked, marked } from './marks.ts';

/** A marked text compiled, for features that are tested as functions. */
export function compiled(
  source: string,
  settings: Partial<EditorSettings> = {},
): Marked & { readonly compilation: Compilation } {
  const marks = marked(source);
  const document = { uri: 'file:///test.hac', version: 1, source: { path: '/test.hac', text: marks.text } };
  return { ...marks, compilation: compileDocument(document, { ...defaultSettings, ...settings }) };
}
