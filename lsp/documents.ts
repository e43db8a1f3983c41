import { fileURLToPath } from 'node:url';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { SourceText } from '../grammar/index.ts';
import { isCib } from './cib-document.ts';
import { type Compilation, compileDocument } from './compilation.ts';
import { defaultSettings, type EditorSettings } from './editor-settings.ts';

export type { Compilation } from './compilation.ts';

/** A CIB that is open as XML. */
export interface CibDocument {
  readonly uri: string;
  readonly version: number;
  readonly source: SourceText;
  readonly settings: EditorSettings;
}

/** The open documents with the newest compilation of each: all the state that the server has. */
export interface Documents {
  open(document: { uri: string; languageId: string; version: number; text: string }, settings: EditorSettings): void;
  /** Whether the document is open here. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): boolean;
  close(uri: string): void;
  /** The newest compilation of an open .hac document. */
  compilation(uri: string): Compilation | undefined;
  /** All open .hac documents. */
  compilations(): readonly Compilation[];
  /** An open XML document that is a CIB. */
  cib(uri: string): CibDocument | undefined;
  /** The addresses of all that is open. */
  uris(): readonly string[];
  /** Gives a document settings; it is compiled anew where they differ. */
  configure(uri: string, settings: EditorSettings): void;
}

interface OpenDocument {
  document: TextDocument;
  settings: EditorSettings;
  compilation: Compilation | undefined;
}

/** The path of a document as findings name it. */
export function pathOf(uri: string): string {
  try {
    return fileURLToPath(uri);
  } catch {
    return uri;
  }
}

function isHac({ languageId, uri }: TextDocument): boolean {
  return languageId === 'hac' || (languageId !== 'xml' && uri.endsWith('.hac'));
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
    open({ uri, languageId, version, text }, settings = defaultSettings) {
      const document = TextDocument.create(uri, languageId, version, text);
      open.set(uri, { document, settings, compilation: undefined });
    },
    change(uri, version, changes) {
      const entry = open.get(uri);
      if (entry) entry.document = TextDocument.update(entry.document, [...changes], version);
      return entry !== undefined;
    },
    close(uri) {
      open.delete(uri);
    },
    compilation(uri) {
      const entry = open.get(uri);
      return entry && isHac(entry.document) ? compilationOf(entry) : undefined;
    },
    compilations() {
      return [...open.values()].filter(({ document }) => isHac(document)).map(compilationOf);
    },
    cib(uri) {
      const entry = open.get(uri);
      if (entry?.document.languageId !== 'xml') return undefined;
      const source = { path: pathOf(uri), text: entry.document.getText() };
      return isCib(source) ? { uri, version: entry.document.version, source, settings: entry.settings } : undefined;
    },
    uris() {
      return [...open.keys()];
    },
    configure(uri, settings) {
      const entry = open.get(uri);
      if (entry) entry.settings = settings;
    },
  };
}
