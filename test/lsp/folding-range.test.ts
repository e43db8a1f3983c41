import { expect, test } from 'vitest';
import { startClient } from './support/client.ts';

const uri = 'file:///cluster.hac';

test('blocks fold to their opening line, comments to their first line', async () => {
  const client = await startClient();
  client.open(
    uri,
    '# one\n# two\n# three\nprimitive a Dummy {\n  # four\n\n  # five\n  # six\n  state=x\n}\n\n# seven\n',
  );
  expect(await client.request('textDocument/foldingRange', uri)).toEqual([
    { startLine: 0, endLine: 2, kind: 'comment' },
    { startLine: 3, endLine: 8 },
    { startLine: 6, endLine: 7, kind: 'comment' },
  ]);
  await client.close();
});
