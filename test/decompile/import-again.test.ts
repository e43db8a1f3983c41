import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { importDocument } from '../../compiler/import.ts';
import { describeWith, folder } from '../support/oracles.ts';

function documents(place: string): string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xml'))
    .sort();
}

function imported(path: string, text: string): string {
  return importDocument({ path, text }, { from: 'cib', keepIds: true }).value!.text;
}

/** How many comments a document has outside of its status. */
function comments(xml: string): number {
  return xml.replace(/<status[\s>][\s\S]*<\/status>/, '').split('<!--').length;
}

describeWith('what was imported with all its ids and compiled', [folder('HACC_CORPUS')], (corpus) => {
  test('is imported as the same text again, with all its comments', () => {
    const paths = documents(corpus);
    expect(paths.length).toBeGreaterThan(0);
    const different = paths.filter((path) => {
      const original = readFileSync(join(corpus, path), 'utf8');
      const text = imported(path, original);
      const compiled = compile({ path: 'test.hac', text }, { comments: true, lint: false });
      const xml = compiled.value.files[0]!.text;
      const isRight = compiled.diagnostics.every(({ severity }) => severity !== 'error');
      return !isRight || imported(path, xml) !== text || comments(xml) !== comments(original);
    });
    expect(different).toEqual([]);
  }, 300_000);
});
