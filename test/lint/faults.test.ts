import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lintDocument } from '../../compiler/lint-document.ts';
import { describeWith, folder } from '../support/oracles.ts';

interface Expected {
  readonly id: string;
  readonly severity: string;
}

const expected = JSON.parse(readFileSync(new URL('../../bench/faults.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Expected>
>;

describeWith('planted faults, one to a CIB', [folder('HACC_CORPUS')], (corpus) => {
  const found = (file: string): Expected[] => {
    const path = join(corpus, `faults/${file}.xml`);
    const source = { path, text: readFileSync(path, 'utf8') };
    return lintDocument(source, 'cib', {}).map(({ id, severity }) => ({ id, severity }));
  };

  test('nothing is found in the clean cluster', () => {
    expect(found('00')).toEqual([]);
  });

  test.each(Object.entries(expected))('fault %s is found by just its rule: $id', (file, finding) => {
    expect(found(file)).toEqual([finding]);
  });
});
