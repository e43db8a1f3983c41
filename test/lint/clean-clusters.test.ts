import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importDocument } from '../../compiler/import.ts';
import { type DocumentKind, lintDocument } from '../../compiler/lint-document.ts';
import { textOf } from '../../grammar/source.ts';

const folder = fileURLToPath(new URL('clean-clusters', import.meta.url));
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.xml'))
  .sort();

/** What is found that is more than advice: a good cluster has nothing of it. */
function complaints(text: string, kind: DocumentKind): string[] {
  return lintDocument({ path: 'test', text }, kind, {})
    .filter(({ severity }) => severity !== 'advice')
    .map(({ id, severity, message, span }) => `${severity} ${id}: ${message} | ${textOf(span)}`);
}

describe('a cluster as the guides of its parts recommend it gives no error and no warning', () => {
  test('there are some', () => {
    expect(files.length).toBeGreaterThan(25);
  });

  test.each(files)('%s, as XML and as .hac', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(complaints(text, 'cib')).toEqual([]);
    const { value } = importDocument({ path: file, text }, { from: 'cib' });
    expect(complaints(value!.text, 'hac')).toEqual([]);
  });
});
