import { expect, test } from 'vitest';
import type { DocumentSymbol, SelectionRange, SymbolInformation } from 'vscode-languageserver/node';
import { at, startClient } from './support/client.ts';
import { marked } from './support/marks.ts';

const uri = 'file:///cluster.hac';
const text = `options { stonith-enabled=true }
group web {
  primitive fs Filesystem {
    op monitor interval=10s
  }
  primitive ip @addresses
}
location web prefers alice
order as first-fs { set fs ip }
`;

const flat = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
  symbols.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail ? ` (${detail})` : ''}`,
    ...flat(children ?? [], depth + 1),
  ]);

test('the outline shows statements and what they define in place', async () => {
  const client = await startClient();
  client.open(uri, text);
  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
  expect(flat(symbols)).toEqual([
    'options',
    'web (group)',
    '  fs (primitive Filesystem)',
    '    op monitor interval=10s',
    '  ip (primitive @addresses)',
    'location web prefers alice',
    'order as first-fs',
  ]);
  expect(symbols[1]!.selectionRange).toEqual({ start: { line: 1, character: 6 }, end: { line: 1, character: 9 } });
  await client.close();
});

test('symbols of all open files are found by letters in their order', async () => {
  const client = await startClient();
  client.open(uri, text);
  client.open('file:///other.hac', 'primitive fast-store Dummy\n');
  const found: SymbolInformation[] = await client.connection.sendRequest('workspace/symbol', { query: 'FS' });
  expect(found.map(({ name, containerName, location }) => [name, containerName, location.uri])).toEqual([
    ['fs', 'web', uri],
    ['location web prefers alice', undefined, uri],
    ['order as first-fs', undefined, uri],
    ['fast-store', undefined, 'file:///other.hac'],
  ]);
  await client.close();
});

test('a selection grows from the word to the file', async () => {
  const client = await startClient();
  const { text: source, cursor } = marked('node a\nprimitive fs Filesystem { directory=/sr▮v }\n');
  client.open(uri, source);
  const [range] = await client.request<SelectionRange[]>('textDocument/selectionRange', uri, {
    positions: [at(source, cursor)],
  });
  const texts: string[] = [];
  for (let step = range; step; step = step.parent) {
    const { start, end } = step.range;
    texts.push(start.line === end.line ? source.split('\n')[start.line]!.slice(start.character, end.character) : '…');
  }
  expect(texts).toEqual([
    '/srv',
    'directory=/srv',
    '{ directory=/srv }',
    'primitive fs Filesystem { directory=/srv }',
    '…',
  ]);
  await client.close();
});
