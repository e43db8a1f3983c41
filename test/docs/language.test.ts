import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lower } from '../../compiler/analysis/lower.ts';
import { inCanonicalOrder } from '../../compiler/decompile/canonical-order.ts';
import { raise } from '../../compiler/decompile/raise.ts';
import { print } from '../../compiler/format/print.ts';
import { parse } from '../../grammar/index.ts';
import { statementKeywords } from '../../grammar/tokens.ts';
import { dumpCluster } from '../support/cluster-dump.ts';

const page = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```hac\n([\s\S]*?)```/g)].map(([, text]) => text!);

test('the page has examples of every statement', () => {
  const words = new Set(examples.join('\n').split(/[^\w-]+/));
  expect([...statementKeywords].filter((keyword) => !words.has(keyword))).toEqual([]);
});

describe.each(examples)('%s', (text) => {
  const parsed = parse({ path: 'docs/language.md', text });

  test('is right', () => {
    expect(parsed.faults.map(({ message }) => message)).toEqual([]);
    expect(lower(parsed.file).diagnostics.map(({ message }) => message)).toEqual([]);
  });

  test('means the same once it has been raised and printed', () => {
    const dump = (source: string): readonly string[] => {
      const { value } = lower(parse({ path: 'test.hac', text: source }).file);
      return dumpCluster({ ...inCanonicalOrder(value), convention: 'crmsh' })
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => !line.startsWith('//'))
        .sort();
    };
    const { value } = lower(parsed.file);
    expect(dump(print(raise(value, { keepIds: true })))).toEqual(dump(text));
  });
});
