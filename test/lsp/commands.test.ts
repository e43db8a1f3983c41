import { expect, test } from 'vitest';
import { type Client, startClient } from './support/client.ts';

const uri = 'file:///cluster.hac';

function run<Result>(client: Client, command: string, argument: object): Promise<Result> {
  return client.connection.sendRequest('workspace/executeCommand', { command, arguments: [argument] });
}

test('a document is compiled for its own target or for another one', async () => {
  const client = await startClient();
  client.open(uri, 'target pacemaker-3.0\nprimitive a Dummy { op monitor interval=10s }\n');
  const own = await run<{ target: string; files: { name: string; text: string }[]; errors: number }>(
    client,
    'hacc.compile',
    { uri },
  );
  expect([own.target, own.errors, own.files.map(({ name }) => name)]).toEqual(['pacemaker-3.0', 0, ['cib.xml']]);
  expect(own.files[0]!.text).toContain('<primitive id="a"');
  const other = await run<typeof own>(client, 'hacc.compile', { uri, target: 'heartbeat-2' });
  expect(other.target).toBe('heartbeat-2');
  await client.close();
});

test('a document with errors compiles to nothing but their number', async () => {
  const client = await startClient();
  client.open(uri, 'primitiv a Dummy\n');
  expect(await run(client, 'hacc.compile', { uri })).toEqual({ target: 'pacemaker-3.9', files: [], errors: 1 });
  await client.close();
});

test('a CIB becomes .hac text', async () => {
  const client = await startClient();
  const text = '<primitive id="a" class="ocf" provider="heartbeat" type="Dummy"/>';
  expect(await run(client, 'hacc.importCib', { uri: 'file:///a.xml', text })).toEqual({
    text: 'fragment\n\nprimitive a Dummy\n',
  });
  await expect(run(client, 'hacc.importCib', { text: '<a' })).rejects.toThrow();
  await client.close();
});

test('a finding is explained in Markdown', async () => {
  const client = await startClient();
  const { markdown } = await run<{ markdown: string }>(client, 'hacc.explain', { id: 'duplicate-id' });
  expect(markdown).toMatch(/^# duplicate-id\n\n\*error\*\n\n[\s\S]*## Not so\n\n```hac\n[\s\S]*## But so\n\n```hac\n/);
  expect(await run(client, 'hacc.explain', { id: 'nothing' })).toBe(null);
  await client.close();
});

test('unknown commands and documents that are not open are refused', async () => {
  const client = await startClient();
  await expect(run(client, 'hacc.nothing', {})).rejects.toThrow('There is no command hacc.nothing.');
  await expect(run(client, 'hacc.compile', { uri: 'file:///x.hac' })).rejects.toThrow('Open the .hac file');
  await client.close();
});
