import type {
  Connection,
  ProtocolRequestType,
  ServerCapabilities,
  TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import { offsetOf } from './convert.ts';
import type { Compilation, Documents } from './documents.ts';
import type { Guard } from './guard.ts';

/** One request that the server answers, with what it tells the client of it. */
export interface Feature {
  readonly capabilities: Partial<ServerCapabilities>;
  register(connection: Connection, documents: Documents, guard: Guard): void;
}

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** A request about a document; where it is no open .hac document, the answer is null. */
export function onDocument<Params extends OfDocument, Result, Part, Options>(
  type: ProtocolRequestType<Params, Result | null, Part, void, Options>,
  capabilities: Partial<ServerCapabilities>,
  answer: (compilation: Compilation, params: Params) => Result | null,
): Feature {
  return {
    capabilities,
    register(connection, documents, guard) {
      connection.onRequest(type.method, (params: Params): unknown =>
        guard(type.method, () => {
          const compilation = documents.compilation(params.textDocument.uri);
          return compilation ? answer(compilation, params) : null;
        }),
      );
    },
  };
}

/** A request about a place of a document: the answer is given an offset. */
export function atPosition<Params extends TextDocumentPositionParams, Result, Part, Options>(
  type: ProtocolRequestType<Params, Result | null, Part, void, Options>,
  capabilities: Partial<ServerCapabilities>,
  answer: (compilation: Compilation, offset: number, params: Params) => Result | null,
): Feature {
  return onDocument(type, capabilities, (compilation, params) =>
    answer(compilation, offsetOf(compilation.source, params.position), params),
  );
}
