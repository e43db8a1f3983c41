import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { at, startClient } from './support/client.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const names = readdirSync(samples).filter((name) => name.endsWith('.hac'));
const uri = 'file:///cluster.hac';
const configuration = { hacc: { inlayHints: { ids: true, defaults: true } } };

/** Every request about a place or a range that the server says it answers. */
function requests(text: string, offset: number): [string, object][] {
  const position = at(text, offset);
  const range = { start: position, end: at(text, offset + 40) };
  const whole = { start: at(text, 0), end: at(text, text.length) };
  const options = { tabSize: 2, insertSpaces: true };
  return [
    ['textDocument/completion', { position }],
    ['textDocument/hover', { position }],
    ['textDocument/signatureHelp', { position }],
    ['textDocument/definition', { position }],
    ['textDocument/references', { position, context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', { position }],
    ['textDocument/prepareRename', { position }],
    ['textDocument/foldingRange', {}],
    ['textDocument/documentSymbol', {}],
    ['textDocument/selectionRange', { positions: [position] }],
    ['textDocument/semanticTokens/full', {}],
    ['textDocument/semanticTokens/range', { range }],
    ['textDocument/formatting', { options }],
    ['textDocument/rangeFormatting', { range, options }],
    ['textDocument/onTypeFormatting', { position, ch: '}', options }],
    ['textDocument/onTypeFormatting', { position, ch: '\n', options }],
    ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
    ['textDocument/inlayHint', { range: whole }],
    ['textDocument/documentLink', {}],
    ['textDocument/codeLens', {}],
    ['textDocument/diagnostic', {}],
  ];
}

test.each(names)('%s: every request is answered wherever the text is cut off', async (name) => {
  const client = await startClient({ configuration });
  const sample = readFileSync(samples + name, 'utf8');
  client.open(uri, sample);
  await client.settled(uri);
  const failures: string[] = [];
  for (let piece = 0; piece < 8; piece++) {
    const cut = Math.floor((sample.length * (piece + 0.37)) / 8);
    const text = piece % 2 === 0 ? sample.slice(0, cut) : `${sample.slice(0, cut)}{ "${sample.slice(cut + 30)}`;
    client.change(uri, { text });
    for (const [method, parameters] of requests(text, Math.max(0, cut - 3))) {
      await client
        .request(method, uri, parameters)
        .catch((error: Error) => failures.push(`${method}: ${error.message}`));
    }
  }
  expect([...failures, ...client.log]).toEqual([]);
  await client.close();
});
