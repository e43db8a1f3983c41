import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver/node';
import { lineEdits } from '../../lsp/line-edits.ts';
import { applied } from './support/apply.ts';
import { at, startClient } from './support/client.ts';
import { marked } from './support/marks.ts';

const uri = 'file:///cluster.hac';
const options = { tabSize: 2, insertSpaces: true };

async function ask(method: string, text: string, parameters: object): Promise<TextEdit[]> {
  const client = await startClient();
  client.open(uri, text);
  const edits = await client.request<TextEdit[]>(method, uri, { options, ...parameters });
  await client.close();
  return edits;
}

describe('the whole file', () => {
  test('only lines that change are edited', async () => {
    const text = 'primitive a Dummy\n\nprimitive   b Dummy {state=x\n}\n\nnode one\n';
    const edits = await ask('textDocument/formatting', text, {});
    expect(edits).toEqual([
      {
        range: { start: { line: 2, character: 0 }, end: { line: 4, character: 0 } },
        newText: 'primitive b Dummy { state=x }\n',
      },
    ]);
    expect(applied(text, edits)).toBe('primitive a Dummy\n\nprimitive b Dummy { state=x }\n\nnode one\n');
  });

  test('a file with faults is left alone', async () => {
    expect(await ask('textDocument/formatting', 'primitive   a Dummy {\n', {})).toEqual([]);
  });
});

test('a range formats the statements that it touches, those with faults excepted', async () => {
  const { text, ranges } = marked('node   one\n\nnode   ⟦two\n\nnode   three\nnode   { {\n⟧\nnode   four\n');
  const [range] = ranges;
  const edits = await ask('textDocument/rangeFormatting', text, {
    range: { start: at(text, range!.start), end: at(text, range!.end) },
  });
  expect(applied(text, edits)).toBe('node   one\n\nnode two\n\nnode three\nnode   { {\n\nnode   four\n');
});

describe('while typing', () => {
  const type = async (source: string, ch: string): Promise<string> => {
    const { text, cursor } = marked(source);
    return applied(text, await ask('textDocument/onTypeFormatting', text, { ch, position: at(text, cursor) }));
  };

  test('a closing brace formats its statement', async () => {
    expect(await type('node   one\nprimitive a   Dummy {\nstate=x\nop monitor }▮\n', '}')).toBe(
      'node   one\nprimitive a Dummy {\n  state=x\n  op monitor\n}\n',
    );
  });

  test('a new line formats the statement that it leaves, not what is typed on', async () => {
    expect(await type('primitive a   Dummy {\n▮\n}\n', '\n')).toBe('primitive a   Dummy {\n\n}\n');
    expect(await type('primitive a   Dummy\n▮\nnode   x\n', '\n')).toBe('primitive a Dummy\n\nnode   x\n');
  });
});

describe('line edits', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', '', 'c '), { maxLength: 12 }).map((all) => all.join('\n'));

  test('they turn any text into any other', () => {
    fc.assert(fc.property(lines, lines, (old, made) => applied(old, lineEdits(old, made)) === made));
  });

  test('equal texts need none', () => {
    expect(lineEdits('a\nb\n', 'a\nb\n')).toEqual([]);
  });
});
