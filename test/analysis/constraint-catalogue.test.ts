import { describe, expect, test } from 'vitest';
import { constraintCatalogue } from '../../compiler/analysis/constraint-catalogue.ts';
import { lower } from '../../compiler/analysis/lower.ts';
import { parse } from '../../grammar/index.ts';

/** The ids of what the syntax and the words of a text have wrong. */
function foundIn(text: string): string[] {
  const { faults, file } = parse({ path: 'test.hac', text });
  return [...faults, ...lower(file).diagnostics].map(({ id }) => id);
}

describe('the examples of the catalogue show what it says', () => {
  test.each(Object.entries(constraintCatalogue))('%s', (id, { bad, good }) => {
    expect(foundIn(bad)).toEqual([id]);
    expect(foundIn(good)).toEqual([]);
  });
});
