import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { formatDocument } from '../../compiler/format-document.ts';
import { importDocument } from '../../compiler/import.ts';
import { parse } from '../../grammar/index.ts';
import { describeWith, folder } from '../support/oracles.ts';

function formatted(text: string): string {
  const { value, diagnostics } = formatDocument({ path: 'a.hac', text });
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return value!;
}

/** What a file compiles to, comments too. */
function compiled(text: string): readonly string[] {
  return compile({ path: 'a.hac', text }, { lint: false, comments: true }).value.files.map((file) => file.text);
}

const folderOfSamples = fileURLToPath(new URL('../../samples', import.meta.url));
const samples = readdirSync(folderOfSamples)
  .filter((name) => name.endsWith('.hac'))
  .map((name) => [name, formatted(readFileSync(join(folderOfSamples, name), 'utf8'))] as const);

/** The text as one line with one blank between words, so that only what was moved or lost shows. */
const unbroken = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The marked comments in the order of the text. */
const marks = (text: string): readonly string[] => text.match(/#~\d+/g) ?? [];

/** Whether a line end stands inside quotes of three or between them. */
function isInText(lines: readonly string[], index: number): boolean {
  return (
    lines
      .slice(0, index + 1)
      .join('\n')
      .split(/'''|"""/).length %
      2 ===
    0
  );
}

/** Comments above, behind and below lines; the lines of a text in quotes are left alone. */
function sprinkled(text: string, where: readonly number[]): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      const choice = where[index % where.length];
      const isQuoted = isInText(lines, index) || (index > 0 && isInText(lines, index - 1));
      if (isQuoted || choice === 0) return line;
      const indent = /^ */.exec(line)![0];
      const above = choice! & 1 ? `${indent}#~${index}1\n` : '';
      return `${above}${line}${choice! & 2 && line !== '' && !line.includes('#') ? ` #~${index}2` : ''}`;
    })
    .join('\n');
}

describe.each(samples)('%s', (_name, text) => {
  test('comments above and behind lines stay where they are', () => {
    const choices = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(choices, (where) => {
        const commented = sprinkled(text, where);
        const result = formatted(commented);
        expect(marks(result)).toEqual(marks(commented));
        expect(unbroken(result)).toBe(unbroken(commented));
        expect(formatted(result)).toBe(result);
        expect(compiled(result)).toEqual(compiled(commented));
      }),
      { numRuns: 12 },
    );
  });

  test('a comment between any two words is kept, wherever the language lets it stand', () => {
    const blanks = [...text.matchAll(/ +/g)].map(({ index }) => index);
    let allowed = 0;
    for (const place of blanks) {
      const commented = `${text.slice(0, place)} #~1\n${text.slice(place)}`;
      if (parse({ path: 'a.hac', text: commented }).faults.length > 0) continue;
      const result = formatted(commented);
      if (marks(commented).length === 0) continue;
      allowed += 1;
      expect({ commented, marks: marks(result) }).toEqual({ commented, marks: ['#~1'] });
      expect(formatted(result)).toBe(result);
    }
    expect(allowed).toBeGreaterThan(2);
  });
});

describeWith('what import printed is in the one style', [folder('HACC_CORPUS')], (corpus) => {
  test.each(['pacemaker', 'heartbeat-2', 'seeds', 'faults'])('%s', { timeout: 300_000 }, (part) => {
    const paths = readdirSync(join(corpus, part), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.xml'),
    );
    expect(paths.length).toBeGreaterThan(10);
    const changed = paths.filter((path) => {
      const source = { path, text: readFileSync(join(corpus, part, path), 'utf8') };
      return [true, false].some((keepIds) => {
        const { value } = importDocument(source, { from: 'cib', keepIds });
        return value !== undefined && formatted(value.text) !== value.text;
      });
    });
    expect(changed).toEqual([]);
  });

  test('and compiles to the same with comments in it', { timeout: 300_000 }, () => {
    const names = readdirSync(join(corpus, 'pacemaker')).filter((_, index) => index % 12 === 0);
    for (const name of names) {
      const source = { path: name, text: readFileSync(join(corpus, 'pacemaker', name), 'utf8') };
      const { text } = importDocument(source, { from: 'cib' }).value!;
      const commented = sprinkled(text, [1, 0, 2, 3, 0]);
      const result = formatted(commented);
      expect({ name, text: unbroken(result) }).toEqual({ name, text: unbroken(commented) });
      expect(compiled(result)).toEqual(compiled(commented));
    }
  });
});
