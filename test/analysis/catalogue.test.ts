import { describe, expect, test } from 'vitest';
import { analysisCatalogue } from '../../compiler/analysis/catalogue.ts';
import { lower } from '../../compiler/analysis/lower.ts';
import { parse } from '../../grammar/index.ts';

function findings(text: string): readonly string[] {
  const parsed = parse({ path: 'test.hac', text });
  expect(parsed.faults).toEqual([]);
  return lower(parsed.file).diagnostics.map(({ id }) => id);
}

describe.each(Object.entries(analysisCatalogue))('%s', (id, { bad, good }) => {
  test('is found in the bad example', () => {
    expect(new Set(findings(bad))).toEqual(new Set([id]));
  });
  test('the good example has no finding', () => {
    expect(findings(good)).toEqual([]);
  });
});
