import {
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  ErrorCodes,
  ExecuteCommandRequest,
  ResponseError,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { cibDiagnostics } from './cib-document.ts';
import { compileCommand } from './commands/compile.ts';
import { explainCommand } from './commands/explain.ts';
import { importCommand } from './commands/import-cib.ts';
import { shownDiagnostic } from './diagnostic.ts';
import type { Feature } from './feature.ts';
import { workspaceSymbols } from './features/workspace-symbol.ts';

const byName = { 'hacc.compile': compileCommand, 'hacc.importCib': importCommand, 'hacc.explain': explainCommand };

/** Requests that are not about one .hac document alone. */
export const commands: readonly Feature[] = [
  {
    capabilities: { executeCommandProvider: { commands: Object.keys(byName) } },
    register(connection, documents, guard) {
      connection.onRequest(ExecuteCommandRequest.type, ({ command, arguments: [argument] = [] }) =>
        guard(command, (): unknown => {
          const run = byName[command as keyof typeof byName];
          if (!run) throw new ResponseError(ErrorCodes.InvalidParams, `There is no command ${command}.`);
          return run(documents, (argument ?? {}) as never);
        }),
      );
    },
  },
  {
    capabilities: { workspaceSymbolProvider: true },
    register(connection, documents, guard) {
      connection.onRequest(WorkspaceSymbolRequest.type, ({ query }) =>
        guard(WorkspaceSymbolRequest.method, () => workspaceSymbols(documents.compilations(), query)),
      );
    },
  },
  {
    capabilities: {},
    register(connection, documents, guard) {
      connection.onRequest(DocumentDiagnosticRequest.type, ({ textDocument: { uri } }) =>
        guard(DocumentDiagnosticRequest.method, () => {
          const cib = documents.cib(uri);
          const found =
            documents.compilation(uri)?.diagnostics ?? (cib ? cibDiagnostics(cib.source, cib.settings) : []);
          return { kind: DocumentDiagnosticReportKind.Full, items: found.map((one) => shownDiagnostic(uri, one)) };
        }),
      );
    },
  },
];
