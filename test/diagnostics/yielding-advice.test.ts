import { expect, test } from 'vitest';
import type { Severity } from '../../compiler/diagnostics/diagnostic.ts';
import { withoutYieldingAdvice } from '../../compiler/diagnostics/yielding-advice.ts';
import type { Span } from '../../grammar/source.ts';
import { finding } from '../support/findings.ts';

const source = { path: 'test.hac', text: '0123456789'.repeat(10) };
const other = { path: 'other.hac', text: source.text };
const place = (start: number, end: number, of = source): Span => ({ anchor: { source: of, offset: 0 }, start, end });

function left(...found: readonly [id: string, severity: Severity, span: Span, scope?: Span][]): string[] {
  const diagnostics = found.map(([id, severity, span, scope]) =>
    finding(span, { id, severity, ...(scope && { scope }) }),
  );
  return withoutYieldingAdvice(diagnostics).map(({ id }) => id);
}

test('advice gives way to an error or a warning at its place, inside it or around it', () => {
  expect(left(['a', 'advice', place(10, 20)], ['e', 'error', place(10, 20)])).toEqual(['e']);
  expect(left(['a', 'advice', place(10, 20)], ['w', 'warning', place(12, 14)])).toEqual(['w']);
  expect(left(['e', 'error', place(0, 50)], ['w', 'warning', place(1, 2)], ['a', 'advice', place(10, 20)])).toEqual([
    'e',
    'w',
  ]);
});

test('advice stays beside other places, other advice and other documents', () => {
  const advice: [string, Severity, Span] = ['a', 'advice', place(10, 20)];
  expect(left(advice)).toEqual(['a']);
  expect(left(advice, ['b', 'advice', place(10, 20)])).toEqual(['a', 'b']);
  expect(left(advice, ['e', 'error', place(20, 30)], ['w', 'warning', place(0, 9)])).toEqual(['a', 'e', 'w']);
  expect(left(advice, ['e', 'error', place(10, 20, other)])).toEqual(['a', 'e']);
});

test('its scope counts where it has one', () => {
  expect(left(['a', 'advice', place(10, 20), place(10, 60)], ['e', 'error', place(40, 42)])).toEqual(['e']);
});
