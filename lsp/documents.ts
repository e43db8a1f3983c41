import { fileURLToPath } from 'node:url';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { type Compilation, compileDocument } from './compilation.ts';
import { defaultSettings, type EditorSettings } from './editor-settings.ts';

export type { Compilation } from './compilation.ts';

/** The open documents with the newest compilation of each: all the state that the server has. */
export interface Documents {
  open(document: { uri: string; languageId: string; version: number; text: string }): void;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** The newest compilation of an open .hac document. */
  compilation(uri: string): Compilation | undefined;
  /** All open .hac documents. */
  compilations(): readonly Compilation[];
  /** Gives a document settings; it is compiled anew where they differ. */
  configure(uri: string, settings: EditorSettings): void;
}

interface OpenDocument {
  document: TextDocument;
  settings: EditorSettings;
  compilation: Compilation | undefined;
}

/** The path of a document as findings name it. */
function pathOf(uri: string): string {
  try {
    return fileURLToPath(uri);
  } catch {
    return uri;
  }
}

/** A store of documents with nothing in it. */
export function openDocuments(): Documents {
  const open = new Map<string, OpenDocument>();
  const compilationOf = (entry: OpenDocument): Compilation => {
    const { document, settings, compilation } = entry;
    const { uri, version } = document;
    if (compilation?.version === version && compilation.settings === settings) return compilation;
    const source = { path: pathOf(uri), text: document.getText() };
    const made = compileDocument({ uri, version, source }, settings, compilation);
    entry.compilation = made;
    return made;
  };
  return {
    open({ uri, languageId, version, text }) {
      const document = TextDocument.create(uri, languageId, version, text);
      open.set(uri, { document, settings: defaultSettings, compilation: undefined });
    },
    change(uri, version, changes) {
      const entry = open.get(uri);
      if (entry) entry.document = TextDocument.update(entry.document, [...changes], version);
    },
    close(uri) {
      open.delete(uri);
    },
    compilation(uri) {
      const entry = open.get(uri);
      return entry?.document.languageId === 'hac' ? compilationOf(entry) : undefined;
    },
    compilations() {
      return [...open.values()].filter(({ document }) => document.languageId === 'hac').map(compilationOf);
    },
    configure(uri, settings) {
      const entry = open.get(uri);
      if (entry) entry.settings = settings;
    },
  };
}
