import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { roundTrip } from '../../compiler/conformance/round-trip.ts';
import { summariseReading } from '../../compiler/conformance/table.ts';
import { importDocument } from '../../compiler/import.ts';
import { decode } from '../../compiler/targets/decode.ts';
import type { SourceText } from '../../grammar/source.ts';
import { judgedPairs } from '../support/judged-pairs.ts';
import { describeWith, folder, program, tool } from '../support/oracles.ts';

function documentsBelow(directory: string): SourceText[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xml$|haresources(?:\.\w+)?$/.test(name))
    .sort()
    .map((name) => {
      const decoded = decode(readFileSync(join(directory, name)));
      return { path: join(directory, name), text: 'text' in decoded ? decoded.text : '' };
    });
}

const kindOf = ({ path }: SourceText) => (path.endsWith('.xml') ? 'cib' : 'haresources');

describeWith('real configurations', [folder('HACC_CORPUS')], (corpus) => {
  test.each(['seeds', 'pacemaker', 'heartbeat-2', 'haresources'])('%s: import loses nothing', (name) => {
    const documents = documentsBelow(join(corpus, name));
    expect(documents.length).toBeGreaterThan(15);
    const trips = documents.flatMap((source) =>
      (['exact', 'ids'] as const).map((level) => roundTrip(source, kindOf(source), level)),
    );
    const failed = trips.filter(({ verdict }) => verdict !== 'kept');
    expect(failed.map(({ path, level, difference }) => ({ path, level, difference }))).toEqual([]);
  });

  test('imported files read well', () => {
    const trips = documentsBelow(join(corpus, 'pacemaker')).map((source) => roundTrip(source, 'cib', 'ids'));
    const reading = summariseReading(trips, 'ids')!;
    expect(reading).toMatchObject({ files: 285, medianStructuralIds: 0, filesWithRawXml: 0 });
    expect(reading.ratio).toBeLessThan(1 / 3);
  });

  test.each(['seeds', 'pacemaker', 'heartbeat-2', 'haresources'])(
    '%s: importing what was compiled prints the same',
    (name) => {
      const changed = documentsBelow(join(corpus, name)).filter((source) => {
        const first = importDocument(source, { from: kindOf(source) }).value!.text;
        const compiled = compile({ path: 'a.hac', text: first }, { lint: false, comments: true });
        const text = compiled.value.files[0]!.text;
        return importDocument({ path: source.path, text }, { from: kindOf(source) }).value?.text !== first;
      });
      expect(changed.map(({ path }) => path)).toEqual([]);
    },
  );
});

const results = mkdtempSync(join(tmpdir(), 'hacc-corpus-'));
afterAll(() => rmSync(results, { recursive: true }));

const oracles = [folder('HACC_CORPUS'), tool('cib-compare'), program('python3')] as const;
describeWith('an independent judge agrees', oracles, (corpus, compare) => {
  const cases = ['seeds', 'pacemaker', 'heartbeat-2'].flatMap((name) => [
    [name, 'exact'] as const,
    [name, 'ids'] as const,
  ]);
  test.each(cases)('%s at level %s', { timeout: 180_000 }, (name, level) => {
    const documents = documentsBelow(join(corpus, name)).filter((source) => kindOf(source) === 'cib');
    const pairs = documents.map((source, index) => {
      const { text } = importDocument(source, { from: 'cib', keepIds: level === 'exact' }).value!;
      const { value } = compile({ path: 'a.hac', text }, { lint: false });
      const result = join(results, `${index}.xml`);
      writeFileSync(result, value.files[0]!.text);
      return [source.path, result] as const;
    });
    const differences = judgedPairs(compare, level, pairs);
    expect(differences).toEqual([]);
  });
});
