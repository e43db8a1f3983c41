import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { renderSarif } from '../../compiler/diagnostics/render-sarif.ts';
import { rules } from '../../compiler/lint/rules/index.ts';
import { findings } from '../support/findings.ts';

/** What a validator of JSON schemas offers of itself here. */
interface Validator {
  addMetaSchema(schema: object): void;
  validate(schema: object, value: unknown): boolean;
  readonly errors: unknown;
}

const require = createRequire(import.meta.url);
const package_ = createRequire(require.resolve('@microsoft/jest-sarif/package.json'));
const schema = JSON.parse(readFileSync(package_.resolve('./lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object;
// The schema is of draft 4, which the validator that comes with it still knows.
const validator = new (package_('ajv') as new (options: object) => Validator)({ schemaId: 'auto' });
validator.addMetaSchema(package_('ajv/lib/refs/json-schema-draft-04.json') as object);

function faultsOf(diagnostics: readonly Diagnostic[]): unknown {
  const log: unknown = JSON.parse(renderSarif(diagnostics, '1.2.3'));
  return validator.validate(schema, log) ? [] : validator.errors;
}

test('the schema refuses what is no log', () => {
  expect(validator.validate(schema, { version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
});

test('findings of every rule make a log that the schema of SARIF 2.1.0 accepts', () => {
  for (const rule of rules) expect(faultsOf(findings(rule.bad))).toEqual([]);
  expect(faultsOf([])).toEqual([]);
});

test('fixes, related places and odd paths do as well', () => {
  const found = findings('primitive a IPaddr2 {\n  ip=10.0.0.1\n', {});
  const odd = findings('options { no-quorum-polcy=stop }\n').map((one): Diagnostic => {
    const source = { ...one.span.anchor.source, path: 'a b/ä#%.hac' };
    return { ...one, span: { ...one.span, anchor: { source, offset: 0 } } };
  });
  const related = rules.flatMap(({ bad }) => findings(bad)).filter((one) => one.related.length > 0);
  const fixed = rules.flatMap(({ bad }) => findings(bad)).filter((one) => one.fixes().length > 0);
  expect(related.length).toBeGreaterThan(0);
  expect(fixed.length).toBeGreaterThan(0);
  expect(faultsOf([...found, ...odd, ...related, ...fixed])).toEqual([]);
});
