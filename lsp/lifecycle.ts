import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { type Documents, pathOf } from './documents.ts';
import { defaultSettings } from './editor-settings.ts';
import type { Guard } from './guard.ts';
import { type Publisher, publisher } from './publisher.ts';
import { type SettingsSource, settingsFor } from './settings.ts';

/** What a client may say when it starts the server. */
interface InitializationOptions {
  /** False in a workspace whose files may not choose what is read. */
  readonly trusted?: boolean;
  /** The client asks for findings itself, so that none are sent unasked. */
  readonly pullDiagnostics?: boolean;
}

const silent: Publisher = { all: () => {}, afterEdit: () => {}, clear: () => {} };

/**
 * Keeps documents and their settings as the client tells them, and tells it what is found. The value takes what the client
 * says of itself.
 */
export function startLifecycle(
  connection: Connection,
  documents: Documents,
  guard: Guard,
): { initialize(parameters: InitializeParams): ServerCapabilities } {
  let source: SettingsSource = { directory: process.cwd(), trusted: true, asks: false };
  let publish = silent;
  let follows: Pick<InitializeParams, 'capabilities'> | undefined;
  /** A notification has no answer: what goes wrong with it is logged. */
  const noticed = (method: string, work: () => void): void => {
    try {
      guard(method, work);
    } catch {
      // The guard has logged it, and nobody waits for an answer.
    }
  };
  const configure = async (uri: string): Promise<void> => {
    const settings = await settingsFor(uri, source, connection).catch(() => defaultSettings);
    documents.configure(uri, settings);
    noticed('publishDiagnostics', () => publish.all(uri));
  };
  const configureAll = async (): Promise<void> => {
    await Promise.all(documents.uris().map(configure));
    connection.languages.inlayHint.refresh().catch(() => {});
  };

  connection.onInitialized(() => {
    const workspace = follows?.capabilities.workspace;
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'hacc' });
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/hacc.json' }],
      });
  });
  connection.onDidChangeConfiguration(configureAll);
  connection.onDidChangeWatchedFiles(configureAll);
  connection.onDidOpenTextDocument(({ textDocument }) => {
    documents.open(textDocument, defaultSettings);
    configure(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    noticed('didChange', () => {
      if (documents.change(uri, version, contentChanges)) publish.afterEdit(uri);
    });
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    documents.close(textDocument.uri);
    publish.clear(textDocument.uri);
  });
  return {
    initialize(parameters) {
      const options = (parameters.initializationOptions ?? {}) as InitializationOptions;
      const root = parameters.workspaceFolders?.[0]?.uri ?? parameters.rootUri;
      follows = parameters;
      source = {
        directory: root ? pathOf(root) : process.cwd(),
        trusted: options.trusted !== false,
        asks: parameters.capabilities.workspace?.configuration === true,
      };
      if (!options.pullDiagnostics) publish = publisher(connection, documents, (work) => noticed('diagnostics', work));
      return {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        positionEncoding: 'utf-16',
        ...(options.pullDiagnostics
          ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }
          : {}),
      };
    },
  };
}
