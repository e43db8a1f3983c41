import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';
import {
  ExecuteCommandRequest,
  LanguageClient,
  type Location,
  type Position,
  TransportKind,
} from 'vscode-languageclient/node';
import type { Ask } from './ask.ts';
import { compileView } from './compile-view.ts';
import { explainedUri, explainView } from './explain-view.ts';
import { importCib } from './import-cib.ts';
import { openExample } from './open-example.ts';
import { showReferences } from './show-references.ts';

let client: LanguageClient | undefined;

/** The server links a finding to its explanation by a name, which an editor has to turn into something that it can open. */
function uriFromServer(value: string): Uri {
  const [, id] = /^urn:hacc:explain:(.+)$/.exec(value) ?? [];
  return id === undefined ? Uri.parse(value) : explainedUri(id);
}

function startedClient(context: ExtensionContext): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.stdio };
  return new LanguageClient(
    'hacc',
    'HACC',
    { run: server, debug: server },
    {
      documentSelector: [{ language: 'hac' }, { language: 'xml', scheme: 'file' }],
      initializationOptions: () => ({ trusted: workspace.isTrusted }),
      uriConverters: { code2Protocol: (uri) => uri.toString(), protocol2Code: uriFromServer },
    },
  );
}

/** Starts the server as a process of its own, and offers what it can beyond the protocol. */
export async function activate(context: ExtensionContext): Promise<void> {
  const started = startedClient(context);
  client = started;
  const ask: Ask = async (command, argument) => {
    try {
      return (await started.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] })) ?? undefined;
    } catch (error) {
      window.showErrorMessage(`HACC: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  };
  const { contributes } = context.extension.packageJSON;
  const targets: readonly string[] = contributes.configuration.properties['hacc.target'].enum;
  const compiled = compileView(ask, targets.filter((target) => target !== '').reverse());
  const explained = explainView(ask);
  context.subscriptions.push(
    compiled,
    explained,
    commands.registerCommand('hacc.showCompiled', () => compiled.show()),
    commands.registerCommand('hacc.importDocument', (file?: Uri) => importCib(ask, file)),
    commands.registerCommand('hacc.showExplanation', () => explained.show()),
    commands.registerCommand('hacc.restartServer', () => started.restart()),
    commands.registerCommand('hacc.openExample', () => openExample(context.extensionUri)),
    commands.registerCommand('hacc.showReferences', (uri: string, position: Position, locations: Location[]) =>
      showReferences(started, uri, position, locations),
    ),
    workspace.onDidGrantWorkspaceTrust(() => started.restart()),
  );
  await started.start();
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
