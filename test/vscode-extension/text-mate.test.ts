import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { itemKeywords, joiningKeywords } from '../../grammar/tokens.ts';
import { expectGolden } from '../support/golden.ts';
import { drawScopes, scopedTokens } from './support/scopes.ts';

const samples = join(import.meta.dirname, '../../samples');
const texts: readonly (readonly [name: string, path: string])[] = [
  ...readdirSync(samples)
    .filter((name) => name.endsWith('.hac'))
    .map((name) => [name, join(samples, name)] as const),
  ['corners.hac', join(import.meta.dirname, 'corners.hac')],
];

test.each(texts)('%s is coloured as was recorded', (name, path) => {
  expectGolden(join(import.meta.dirname, 'goldens', `${name}.scopes`), drawScopes(readFileSync(path, 'utf8')));
});

function scopeOf(text: string, word: string): string | undefined {
  return scopedTokens(text)
    .find((token) => token.text.trim() === word)
    ?.scopes.at(-1);
}

describe('keywords', () => {
  const beginning = itemKeywords.filter((word) => word !== 'root');

  test.each(beginning)('%s begins an item', (word) => {
    expect(scopeOf(`${word} x\n`, word)).toBe('keyword.control.hac');
  });

  test.each(beginning)('%s is the key of a pair where `=` follows', (word) => {
    expect(scopeOf(`{ ${word}=1 }\n`, word)).toBe('variable.other.property.hac');
  });

  test.each(joiningKeywords)('%s joins', (word) => {
    const sentence = ['as', 'with', 'any', 'for'].includes(word)
      ? `colocation a ${word} b`
      : `location ${word === 'matching' ? '' : 'x where '}${word} "y"`;
    expect(scopeOf(`${sentence}\n`, word)).toBe('keyword.control.hac');
  });
});

test('a text of several lines ends where it ends, and what follows is coloured', () => {
  const text = "xml '''<a\n  b=\"c\"/>'''\ngroup g\n";
  expect(scopeOf(text, 'group')).toBe('keyword.control.hac');
});

test('an unclosed string ends with its line', () => {
  expect(scopeOf('options { a="b\n  meta c=1\n}\n', 'meta')).toBe('keyword.control.hac');
});
