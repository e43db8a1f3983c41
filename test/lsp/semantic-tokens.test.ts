import { expect, test } from 'vitest';
import { semanticTokenTypes } from '../../lsp/features/semantic-token-kinds.ts';
import { startClient } from './support/client.ts';

const uri = 'file:///cluster.hac';
const text = `node alice
primitive "a b" IPaddr2 { ip=10.0.0.1 }
group g "a b" other as grp
location g:Promoted prefers alice score=5 as where
`;

function words(data: readonly number[]): string[] {
  const lines = text.split('\n');
  let [line, character] = [0, 0];
  const found: string[] = [];
  for (let index = 0; index < data.length; index += 5) {
    const [lineStep, step, length, type] = data.slice(index) as [number, number, number, number];
    character = lineStep > 0 ? step : character + step;
    line += lineStep;
    found.push(`${lines[line]!.slice(character, character + length)}: ${semanticTokenTypes[type]}`);
  }
  return found;
}

test('names are told apart by what they are; quoted ones keep the colour of strings', async () => {
  const client = await startClient();
  client.open(uri, text);
  const full = await client.request<{ data: number[] }>('textDocument/semanticTokens/full', uri);
  const expected = [
    'node: keyword',
    'alice: variable',
    'primitive: keyword',
    'IPaddr2: function',
    'ip: property',
    'group: keyword',
    'g: class',
    'other: class',
    'grp: label',
    'g: class',
    'Promoted: enumMember',
    'alice: variable',
    'score: property',
    'where: label',
  ];
  expect(words(full.data)).toEqual(expected);
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
  const part = await client.request<{ data: number[] }>('textDocument/semanticTokens/range', uri, { range });
  expect(words(part.data).slice(-3)).toEqual(['primitive: keyword', 'IPaddr2: function', 'ip: property']);
  await client.close();
});
