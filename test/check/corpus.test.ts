import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../compiler/check/index.ts';
import { readCib } from '../../compiler/targets/cib/index.ts';
import { describeWith, folder, program } from '../support/oracles.ts';

/** The findings in a document as lines `id: message`, errors alone or all of them. */
function findingsIn(path: string, severities: readonly string[]): string[] {
  const read = readCib({ path, text: readFileSync(path, 'utf8') }, {}).value;
  if (!read?.target) return ['cannot be read'];
  return check(read.cluster, read.target)
    .filter(({ severity }) => severities.includes(severity))
    .map(({ id, message }) => `${id}: ${message}`);
}

function xmlFiles(folderPath: string): string[] {
  return readdirSync(folderPath).filter((name) => name.endsWith('.xml'));
}

describeWith(
  'real configurations of Pacemaker',
  [folder('HACC_CORPUS'), folder('HACC_SCHEMAS'), program('xmllint', 'libxml2-utils')],
  (corpus, schemas, xmllint) => {
    test('that their schema takes have no error', { timeout: 120_000 }, () => {
      const place = join(corpus, 'pacemaker');
      const bySchema = new Map<string, string[]>();
      for (const name of xmlFiles(place)) {
        const schema = /validate-with="(pacemaker-\d[\d.]*)"/.exec(readFileSync(join(place, name), 'utf8'))?.[1];
        if (schema !== undefined) bySchema.set(schema, [...(bySchema.get(schema) ?? []), name]);
      }
      const valid = [...bySchema].flatMap(([schema, names]) => {
        const paths = names.map((name) => join(place, name));
        const rules = join(schemas, 'pacemaker', `${schema}.rng`);
        const run = spawnSync(xmllint, ['--noout', '--relaxng', rules, ...paths], { encoding: 'utf8', maxBuffer: 1e8 });
        return [...run.stderr.matchAll(/^(.*) validates$/gm)].map((match) => match[1]!);
      });
      expect(valid.length).toBeGreaterThan(250);
      expect(
        valid.flatMap((path) => findingsIn(path, ['error']).map((line) => `${path.slice(place.length + 1)} ${line}`)),
      ).toEqual([
        'bug-lf-1920.xml duplicate-name-in-set: datadir stands here for the second time',
        'params-6.xml duplicate-name-in-set: rechecks stands here for the second time',
        'params-6.xml duplicate-name-in-set: recheck_wait stands here for the second time',
        ...['inc12', 'promoted-12', 'rec-node-13', 'stonith-1', 'stonith-2'].map(
          (name) =>
            `${name}.xml duplicate-name-in-set: globally-unique is set to false and to true in one set, and it is not to be seen which counts`,
        ),
      ]);
    });
  },
);

describeWith('a clean cluster', [folder('HACC_CORPUS')], (corpus) => {
  test('has nothing to be said of it', () => {
    expect(findingsIn(join(corpus, 'faults', '00.xml'), ['error', 'warning', 'advice'])).toEqual([]);
  });

  test('with one fault has at most one finding', () => {
    const place = join(corpus, 'faults');
    const found = xmlFiles(place).map(
      (name) => [name, findingsIn(join(place, name), ['error', 'warning', 'advice'])] as const,
    );
    expect(found.filter(([, lines]) => lines.length > 1)).toEqual([]);
    expect(found.flatMap(([name, lines]) => lines.map((line) => `${name} ${line.split(':')[0]}`))).toEqual([
      '24.xml unknown-meta',
      '27.xml unknown-property',
      '28.xml removed-property',
      '29.xml property-value',
      '30.xml op-attribute-unknown',
      '35.xml dangling-reference',
      '60.xml rule-without-score',
      '76.xml duplicate-name-in-set',
      '89.xml number-value',
      '90.xml boolean-value',
      '91.xml property-in-defaults',
      '92.xml op-default-unknown',
    ]);
  });
});

describeWith('real configurations of Heartbeat 2', [folder('HACC_CORPUS')], (corpus) => {
  test('have the errors that they deserve', { timeout: 60_000 }, () => {
    const place = join(corpus, 'heartbeat-2');
    const found = xmlFiles(place).flatMap((name) =>
      findingsIn(join(place, name), ['error']).map((line) => `${name} ${line}`),
    );
    expect(found).toEqual([
      // A primitive without an agent, and an operation that a draft had and no release.
      'bad3.xml missing-attribute: The primitive rsc1 lacks class',
      "rsc_location1.xml invalid-value: '#colocated' is no value of operation: it takes lt, gt, lte, gte, eq, ne, defined or not_defined",
      "rsc_location2.xml invalid-value: '#colocated' is no value of operation: it takes lt, gt, lte, gte, eq, ne, defined or not_defined",
      "rsc_location2.xml invalid-value: '#colocated' is no value of operation: it takes lt, gt, lte, gte, eq, ne, defined or not_defined",
    ]);
  });
});
