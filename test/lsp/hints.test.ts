import { expect, test } from 'vitest';
import type { CodeLens, DocumentLink, InlayHint } from 'vscode-languageserver/node';
import { type Client, startClient } from './support/client.ts';

const uri = 'file:///cluster.hac';
const text = `defaults resource { resource-stickiness=100 }
primitive a Dummy {
  op monitor interval=10s
}
# hacc-ignore no-fence-device, unknown-thing: a test
location a prefers one
colocation a with b
primitive b Dummy { meta resource-stickiness=5 }
`;
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

async function opened(hacc: object): Promise<Client> {
  const client = await startClient({ configuration: { hacc } });
  client.open(uri, text);
  await client.settled(uri);
  return client;
}

const shown = (hints: readonly InlayHint[]): string[] =>
  hints.map(({ label, position }) => `${position.line}: ${label}`);

test('hints are off unless the settings ask for them', async () => {
  const client = await opened({});
  expect(await client.request('textDocument/inlayHint', uri, { range: whole })).toEqual([]);
  await client.close();
});

test('derived ids stand behind what has none', async () => {
  const client = await opened({ inlayHints: { ids: true } });
  const hints = await client.request<InlayHint[]>('textDocument/inlayHint', uri, { range: whole });
  expect(shown(hints).sort()).toEqual([
    '0: as rsc-options',
    '2: as a-monitor-10s',
    '5: as location-a-one-INFINITY',
    '6: as colocation-a-b-INFINITY',
    '7: as b-meta_attributes',
  ]);
  await client.close();
});

test('defaults that hold stand behind what does not say otherwise', async () => {
  const client = await opened({ inlayHints: { defaults: true } });
  const hints = await client.request<InlayHint[]>('textDocument/inlayHint', uri, { range: whole });
  expect(shown(hints)).toEqual(['1: resource-stickiness=100', '2: timeout=20s']);
  const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } };
  expect(await client.request('textDocument/inlayHint', uri, { range })).toEqual([]);
  await client.close();
});

test('a lens counts the constraints on a resource, and can be turned off', async () => {
  const client = await opened({});
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', uri);
  expect(lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command])).toEqual([
    [1, '2 constraints', 'hacc.showReferences'],
    [7, '1 constraint', 'hacc.showReferences'],
  ]);
  expect(lenses[1]!.command!.arguments).toEqual([
    uri,
    { line: 7, character: 10 },
    [{ uri, range: { start: { line: 6, character: 18 }, end: { line: 6, character: 19 } } }],
  ]);
  await client.close();
  const quiet = await opened({ codeLens: false });
  expect(await quiet.request('textDocument/codeLens', uri)).toEqual([]);
  await quiet.close();
});

test('ignored ids lead to their explanations', async () => {
  const client = await opened({});
  const links = await client.request<DocumentLink[]>('textDocument/documentLink', uri);
  expect(links.map(({ range, target }) => [range.start, target])).toEqual([
    [{ line: 4, character: 14 }, 'urn:hacc:explain:no-fence-device'],
  ]);
  await client.close();
});
