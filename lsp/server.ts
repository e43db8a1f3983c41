import {
  CompletionRequest,
  type Connection,
  DefinitionRequest,
  DocumentHighlightRequest,
  FoldingRangeRequest,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type ServerCapabilities,
  SignatureHelpRequest,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { openDocuments } from './documents.ts';
import { atPosition, type Feature, type Guard, onDocument } from './feature.ts';
import { completion } from './features/completion/completion.ts';
import { definition } from './features/definition.ts';
import { documentHighlights } from './features/document-highlight.ts';
import { foldingRanges } from './features/folding-range.ts';
import { hover } from './features/hover.ts';
import { references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { signatureHelp } from './features/signature-help.ts';

/** Every request about a document, one line each. */
const features: readonly Feature[] = [
  onDocument(FoldingRangeRequest.type, { foldingRangeProvider: true }, foldingRanges),
  atPosition(DefinitionRequest.type, { definitionProvider: true }, definition),
  atPosition(ReferencesRequest.type, { referencesProvider: true }, references),
  atPosition(DocumentHighlightRequest.type, { documentHighlightProvider: true }, documentHighlights),
  atPosition(PrepareRenameRequest.type, {}, prepareRename),
  atPosition(
    CompletionRequest.type,
    { completionProvider: { triggerCharacters: [' ', '=', ':', '@', '#', '"'] } },
    completion,
  ),
  atPosition(HoverRequest.type, { hoverProvider: true }, hover),
  atPosition(SignatureHelpRequest.type, { signatureHelpProvider: { triggerCharacters: [' '] } }, signatureHelp),
  atPosition(RenameRequest.type, { renameProvider: { prepareProvider: true } }, rename),
];

/** Serves one client; nothing is sent or read before the connection listens. */
export function serve(connection: Connection): void {
  const documents = openDocuments();
  const guard: Guard = (method, answer) => {
    try {
      return answer();
    } catch (error) {
      connection.console.error(`${method} failed: ${error instanceof Error ? error.name : 'defect'}`);
      throw error;
    }
  };
  connection.onInitialize(() => {
    const capabilities: ServerCapabilities = {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      positionEncoding: 'utf-16',
    };
    return { capabilities: Object.assign(capabilities, ...features.map((feature) => feature.capabilities)) };
  });
  connection.onDidOpenTextDocument(({ textDocument }) => {
    documents.open(textDocument);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    documents.change(textDocument.uri, textDocument.version, contentChanges);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    documents.close(textDocument.uri);
  });
  for (const feature of features) feature.register(connection, documents, guard);
  connection.listen();
}
