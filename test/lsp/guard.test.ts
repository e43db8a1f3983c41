import { expect, test } from 'vitest';
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { guardOf } from '../../lsp/guard.ts';

test('what an answer throws is answered and logged without its message, which may hold a secret', () => {
  const log: string[] = [];
  const connection = { console: { error: (message: string) => log.push(message) } } as unknown as Connection;
  const guard = guardOf(connection);
  expect(guard('textDocument/hover', () => 1)).toBe(1);
  let answer: unknown;
  try {
    guard('textDocument/hover', () => {
      throw new RangeError('password=swordfish\nin a second line');
    });
  } catch (error) {
    answer = error;
  }
  expect(answer).toBeInstanceOf(ResponseError);
  expect((answer as ResponseError<void>).code).toBe(ErrorCodes.InternalError);
  expect((answer as ResponseError<void>).message).toBe('textDocument/hover met a defect of hacc; the log shows where.');
  expect(log.join('\n')).toMatch(/^textDocument\/hover met a defect of hacc: RangeError\n +at /);
  expect(log.join('\n')).not.toMatch(/swordfish|second line/);
});

test('a refusal that is meant for the client passes', () => {
  const guard = guardOf({} as Connection);
  expect(() =>
    guard('hacc.compile', () => {
      throw new ResponseError(ErrorCodes.InvalidParams, 'Open it first.');
    }),
  ).toThrow('Open it first.');
});
