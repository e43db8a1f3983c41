import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { areas } from '../../compiler/lint/rule.ts';
import { rules } from '../../compiler/lint/rules/index.ts';
import { findings } from '../support/findings.ts';

const folder = new URL('../../compiler/lint/rules/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => name.slice(0, -'.ts'.length));

test('every rule file has its line in the index, and every line its file', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual(files.sort());
});

test('the index goes by area, and by name within one', () => {
  const place = ({ area, id }: { area: (typeof areas)[number]; id: string }): string =>
    `${String(areas.indexOf(area)).padStart(2, '0')} ${id}`;
  const places = rules.map(place);
  expect(places).toEqual([...places].sort());
});

describe.each(rules.map((rule) => ({ rule, id: rule.id })))('$id', ({ rule }) => {
  test('has a test file', () => {
    expect(existsSync(new URL(`./rules/${rule.id}.test.ts`, import.meta.url))).toBe(true);
  });

  test('says what, why and whence', () => {
    for (const text of [rule.summary, rule.reason, rule.source, rule.bad, rule.good]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/\/work\//);
    }
    expect(rule.summary).toMatch(/^[\p{Lu}`].*\.$/u);
  });

  test('finds its bad example, and only that', () => {
    expect(findings(rule.bad).map(({ id, severity }) => ({ id, severity }))).toEqual([
      { id: rule.id, severity: rule.severity },
    ]);
  });

  test('finds nothing in its good example', () => {
    expect(findings(rule.good).map(({ id, message }) => ({ id, message }))).toEqual([]);
  });
});
