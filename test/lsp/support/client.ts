import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { positionAt } from '../../../grammar/index.ts';
import { serve } from '../../../lsp/server.ts';

/** A client that talks to a server of its own, in this process and through the whole protocol. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the server logged. */
  readonly log: readonly string[];
  open(uri: string, text: string, languageId?: string): void;
  /** Replaces the whole text, or one range of it. */
  change(uri: string, change: { text: string; range?: { start: Position; end: Position } }): void;
  /** A request about a document, by its method. */
  request<Result>(method: string, uri: string, params?: object): Promise<Result>;
  /** Waits until findings of the newest version of a document are published; with its settings, where these are asked for. */
  settled(uri: string): Promise<readonly Diagnostic[]>;
  /** Waits until the findings of a document were published so many times for its newest version. */
  untilPublished(uri: string, times: number): Promise<void>;
  /** The diagnostics of a document when they are asked for. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  /** All that was published for a document, oldest first. */
  published(uri: string): readonly PublishDiagnosticsParams[];
  close(): Promise<void>;
}

/** Starts a server and a client of it. `configuration` is what the client says when it is asked for a section. */
export async function startClient(
  options: { configuration?: Readonly<Record<string, unknown>>; parameters?: Partial<InitializeParams> } = {},
): Promise<Client> {
  const up = new PassThrough();
  const down = new PassThrough();
  serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)));
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const versions = new Map<string, number>();
  const published: PublishDiagnosticsParams[] = [];
  const log: string[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section: string }[] }) =>
    items.map(({ section }) => options.configuration?.[section] ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const parameters: InitializeParams = {
    processId: null,
    rootUri: null,
    capabilities: {
      workspace: { configuration: options.configuration !== undefined },
      textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
    },
    ...options.parameters,
  };
  const initialized: InitializeResult = await connection.sendRequest('initialize', parameters);
  await connection.sendNotification('initialized', {});
  const request = <Result>(method: string, uri: string, params: object = {}): Promise<Result> =>
    connection.sendRequest(method, { textDocument: { uri }, ...params });
  return {
    connection,
    initialized,
    log,
    request,
    open(uri, text, languageId = 'hac') {
      versions.set(uri, 1);
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },
    change(uri, change) {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [change],
      });
    },
    async settled(uri) {
      const version = versions.get(uri);
      for (;;) {
        const last = published.findLast((params) => params.uri === uri);
        if (last && last.version === version) return last.diagnostics;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async untilPublished(uri, times) {
      const count = () =>
        published.filter((params) => params.uri === uri && params.version === versions.get(uri)).length;
      while (count() < times) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    async diagnostics(uri) {
      const report = await request<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', uri);
      return report.items;
    },
    published: (uri) => published.filter((params) => params.uri === uri),
    async close() {
      await connection.sendRequest('shutdown');
      connection.dispose();
    },
  };
}

/** The position of an offset of a text. */
export function at(text: string, offset: number): Position {
  return positionAt({ path: '', text }, offset);
}
