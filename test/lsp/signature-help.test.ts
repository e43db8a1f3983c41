import { expect, test } from 'vitest';
import { signatureHelp } from '../../lsp/features/signature-help.ts';
import { compiled } from './support/compiled.ts';

function shown(text: string): string | undefined {
  const { compilation, cursor } = compiled(text);
  const help = signatureHelp(compilation, cursor);
  const signature = help?.signatures[0];
  if (!signature) return undefined;
  const active = help.activeParameter == null ? undefined : signature.parameters?.[help.activeParameter];
  const [start, end] = (active?.label as [number, number] | undefined) ?? [0, 0];
  return active
    ? `${signature.label.slice(0, start)}⟦${signature.label.slice(start, end)}⟧${signature.label.slice(end)}`
    : signature.label;
}

test.each([
  ['primitive ▮\n', 'primitive ⟦NAME⟧ AGENT { parameters, meta, op }'],
  ['primitive web ▮\n', 'primitive NAME ⟦AGENT⟧ { parameters, meta, op }'],
  ['colocation a with ▮\n', 'colocation RESOURCE with | avoids ⟦OTHER⟧ [score=…]'],
  ['colocation a with b ▮\n', 'colocation RESOURCE with | avoids OTHER [score=…]'],
  ['fencing n {\n  level 1 ▮\n}\n', 'level INDEX ⟦DEVICE⟧'],
])('%s', (text, signature) => {
  expect(shown(text)).toBe(signature);
});

test('there is none where no statement has begun', () => {
  expect(shown('▮\n')).toBeUndefined();
  expect(shown('# primitive ▮\n')).toBeUndefined();
});
