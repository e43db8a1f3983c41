import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  createProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const dist = (name: string): string => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
const isBuilt = existsSync(dist('server.cjs')) && existsSync(dist('hacc.cjs'));

/** Opens a document with a slip in it, reads what the server finds, and lets it end as the protocol says. */
async function session(server: ChildProcess): Promise<{ codes: readonly unknown[]; exit: number | null }> {
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  const published = new Promise<PublishDiagnosticsParams>((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', resolve);
  });
  const exited = new Promise<number | null>((resolve) => {
    server.on('exit', resolve);
  });
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const textDocument = { uri: 'file:///a.hac', languageId: 'hac', version: 1, text: 'primitiv a Dummy\n' };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const { diagnostics } = await published;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const exit = await exited;
  connection.dispose();
  return { codes: diagnostics.map(({ code }) => code), exit };
}

describe.skipIf(!isBuilt)('the bundles', () => {
  const expected = { codes: ['unknown-keyword'], exit: 0 };

  test('the server speaks on its standard streams', async () => {
    expect(await session(spawn(process.execPath, [dist('server.cjs'), '--stdio']))).toEqual(expected);
  });

  test('the command line becomes the server', async () => {
    expect(await session(spawn(process.execPath, [dist('hacc.cjs'), 'lsp', '--stdio']))).toEqual(expected);
  });
});
