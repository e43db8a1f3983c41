import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../compiler/check/index.ts';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { readCib } from '../../compiler/targets/cib/index.ts';
import { schemaVersions } from '../../compiler/vocabulary/index.ts';
import { describeWith, folder, program } from '../support/oracles.ts';
import { mutate, randomNumbers } from './mutations.ts';

const documents = 400;
const longest = 60_000;
const seed = 20_260_701;

/** What Pacemaker's daemons stumble over, and no schema knows. */
const beyondSchemas = new Set([
  'property-value',
  'meta-value',
  'boolean-value',
  'number-value',
  'property-in-defaults',
  'duplicate-name-in-set',
  'op-attribute-unknown',
  'meta-inside-op',
  'node-attribute-value',
  'wrong-kind',
]);
/** Values that a schema takes as any text: times, dates, fields of the calendar. */
const textForSchemas =
  /^'.*' is no value of '(?:timeout|interval|start-delay|start|end|hours|weekdays|years|months|monthdays|seconds)'/;
/** What reading says of a document that is read as if a part that every schema demands were there. */
const suppliedByReading = new Set(['interval-absent', 'document-completed', 'text-ignored', 'attribute-ignored']);

interface Case {
  readonly what: string;
  readonly text: string;
  readonly schema: string;
  readonly path: string;
}

function findings(text: string): readonly Diagnostic[] {
  const { value, diagnostics } = readCib({ path: 'cib.xml', text }, {});
  return value?.target ? [...diagnostics, ...check(value.cluster, value.target)] : diagnostics;
}

/** The paths of the documents that the schema takes. */
function validated(xmllint: string, schemas: string, cases: readonly Case[]): ReadonlySet<string> {
  const valid = new Set<string>();
  for (const schema of new Set(cases.map((one) => one.schema))) {
    const paths = cases.filter((one) => one.schema === schema).map(({ path }) => path);
    const run = spawnSync(xmllint, ['--noout', '--relaxng', join(schemas, 'pacemaker', `${schema}.rng`), ...paths], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    for (const match of run.stderr.matchAll(/^(.*) validates$/gm)) valid.add(match[1]!);
  }
  return valid;
}

describeWith(
  'documents that are changed in one place',
  [folder('HACC_CORPUS'), folder('HACC_SCHEMAS'), program('xmllint', 'libxml2-utils')],
  (corpus, schemas, xmllint) => {
    test('are refused where the schema refuses them, and hardly elsewhere', { timeout: 120_000 }, () => {
      const sources = readdirSync(join(corpus, 'pacemaker'))
        .filter((name) => name.endsWith('.xml'))
        .map((name) => readFileSync(join(corpus, 'pacemaker', name), 'utf8'))
        .filter((text) => text.length < longest && /validate-with="pacemaker-\d/.test(text));
      const everyElement = ['pacemaker-3.9.xml', 'pacemaker-1.3.xml'].map((name) =>
        readFileSync(new URL(`every-element/${name}`, import.meta.url), 'utf8'),
      );
      const random = randomNumbers(seed);
      const place = mkdtempSync(join(tmpdir(), 'hacc-'));
      try {
        const cases: Case[] = [];
        while (cases.length < documents) {
          // Every second document has what real configurations seldom have: alerts, permissions, bundles, dates.
          const chosen = cases.length % 2 === 0 ? sources : everyElement;
          const source = chosen[Math.floor(random() * chosen.length)]!;
          const mutation = mutate(source, random, schemaVersions);
          if (!mutation || mutation.text === source) continue;
          const path = join(place, `${cases.length}.xml`);
          writeFileSync(path, mutation.text);
          const schema = /validate-with="(pacemaker-[\d.]+)"/.exec(mutation.text)![1]!;
          cases.push({ ...mutation, path, schema });
        }
        const valid = validated(xmllint, schemas, cases);
        const refused = cases.filter(({ path }) => !valid.has(path));
        const missed = refused.filter(
          ({ text }) => !findings(text).some(({ id, severity }) => severity === 'error' || suppliedByReading.has(id)),
        );
        const surplus = cases
          .filter(({ path }) => valid.has(path))
          .flatMap(({ what, text }) =>
            findings(text)
              .filter(({ id, severity, message }) => {
                return severity === 'error' && !beyondSchemas.has(id) && !textForSchemas.test(message);
              })
              .map(({ message }) => `${what}: ${message}`),
          );
        expect(surplus).toEqual([]);
        expect(refused.length).toBeGreaterThan(documents / 3);
        expect({
          missed: missed.map(({ what, schema }) => `${what} (${schema})`),
          enough: missed.length <= refused.length / 50,
        }).toEqual({ missed: expect.any(Array), enough: true });
      } finally {
        rmSync(place, { recursive: true });
      }
    });
  },
);
