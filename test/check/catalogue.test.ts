import { describe, expect, test } from 'vitest';
import { checkCatalogue } from '../../compiler/check/catalogue.ts';
import { diagnose } from './checked.ts';

describe.each(Object.entries(checkCatalogue))('%s', (id, { bad, good }) => {
  test('its bad example has this fault and no other', () => {
    expect(diagnose(bad).map((finding) => finding.id)).toEqual([id]);
  });

  test('its good example has none', () => {
    expect(diagnose(good).map(({ message }) => message)).toEqual([]);
  });
});
