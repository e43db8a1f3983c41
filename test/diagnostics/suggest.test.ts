import { expect, test } from 'vitest';
import { closest } from '../../compiler/diagnostics/suggest.ts';

const keywords = ['primitive', 'location', 'colocation', 'op', 'node', 'role', 'clone-max'];

test.each([
  ['primitiv', 'primitive'],
  ['priimtive', 'primitive'],
  ['Primitive', 'primitive'],
  ['colocaton', 'colocation'],
  ['clone_max', 'clone-max'],
  ['opp', 'op'],
  ['nodes', 'node'],
  ['rloe', 'role'],
  ['banana', undefined],
  ['', undefined],
  ['primitive', undefined],
  ['x'.repeat(10_000), undefined],
])('%s could mean %s', (word, meant) => {
  expect(closest(word, keywords)).toBe(meant);
});
