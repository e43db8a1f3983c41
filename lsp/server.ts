import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  type Connection,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
} from 'vscode-languageserver/node';
import { version } from '../compiler/cli/version.ts';
import { commands } from './commands.ts';
import { openDocuments } from './documents.ts';
import { atPosition, type Feature, onDocument } from './feature.ts';
import { codeActionKinds, codeActions } from './features/code-action/code-action.ts';
import { codeLenses } from './features/code-lens.ts';
import { completion } from './features/completion/completion.ts';
import { definition } from './features/definition.ts';
import { documentHighlights } from './features/document-highlight.ts';
import { documentLinks } from './features/document-link.ts';
import { documentSymbols } from './features/document-symbol.ts';
import { foldingRanges } from './features/folding-range.ts';
import { formatting, onTypeFormatting, rangeFormatting } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hint.ts';
import { references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { selectionRanges } from './features/selection-range.ts';
import { semanticTokenTypes } from './features/semantic-token-kinds.ts';
import { semanticTokens, semanticTokensInRange } from './features/semantic-tokens.ts';
import { signatureHelp } from './features/signature-help.ts';
import { guardOf } from './guard.ts';
import { startLifecycle } from './lifecycle.ts';

const onTypeTriggers = { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] };
const semanticTokensOptions = {
  legend: { tokenTypes: [...semanticTokenTypes], tokenModifiers: [] },
  full: true,
  range: true,
};

/** Every request about a document, one line each. */
const features: readonly Feature[] = [
  onDocument(FoldingRangeRequest.type, { foldingRangeProvider: true }, foldingRanges),
  onDocument(DocumentSymbolRequest.type, { documentSymbolProvider: true }, documentSymbols),
  onDocument(SelectionRangeRequest.type, { selectionRangeProvider: true }, selectionRanges),
  onDocument(SemanticTokensRequest.type, { semanticTokensProvider: semanticTokensOptions }, semanticTokens),
  onDocument(SemanticTokensRangeRequest.type, {}, semanticTokensInRange),
  onDocument(DocumentFormattingRequest.type, { documentFormattingProvider: true }, formatting),
  onDocument(DocumentRangeFormattingRequest.type, { documentRangeFormattingProvider: true }, rangeFormatting),
  onDocument(
    DocumentOnTypeFormattingRequest.type,
    { documentOnTypeFormattingProvider: onTypeTriggers },
    onTypeFormatting,
  ),
  onDocument(CodeActionRequest.type, { codeActionProvider: { codeActionKinds } }, codeActions),
  onDocument(InlayHintRequest.type, { inlayHintProvider: true }, inlayHints),
  onDocument(DocumentLinkRequest.type, { documentLinkProvider: {} }, documentLinks),
  onDocument(CodeLensRequest.type, { codeLensProvider: {} }, codeLenses),
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
  const guard = guardOf(connection);
  const lifecycle = startLifecycle(connection, documents, guard);
  connection.onInitialize((parameters) => ({
    capabilities: Object.assign(
      lifecycle.initialize(parameters),
      ...[...features, ...commands].map((feature) => feature.capabilities),
    ),
    serverInfo: { name: 'hacc', version },
  }));
  for (const feature of [...features, ...commands]) feature.register(connection, documents, guard);
  connection.listen();
}
