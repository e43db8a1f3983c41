import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { applySuppressions, parseSuppression } from '../../compiler/diagnostics/suppressions.ts';
import { parse } from '../../grammar/index.ts';
import { finding } from '../support/findings.ts';

/** What is left of findings at the marked words (`«id:word»`), as `line id`. */
function left(text: string, checked?: (id: string) => boolean): string[] {
  const plain = text.replace(/«[\w-]+:([^»]*)»/g, '$1');
  const source = { path: 'a.hac', text: plain };
  const found: Diagnostic[] = [];
  let removed = 0;
  for (const match of text.matchAll(/«([\w-]+):([^»]*)»/g)) {
    const start = match.index - removed;
    removed += match[0].length - match[2]!.length;
    const span = { anchor: { source, offset: 0 }, start, end: start + match[2]!.length };
    found.push(finding(span, { id: match[1]! }));
  }
  const { file, faults } = parse(source);
  expect(faults).toEqual([]);
  const lineOf = (offset: number): number => plain.slice(0, offset).split('\n').length;
  return applySuppressions(file, found, checked).map(
    ({ id, span }) => `${lineOf(span.anchor.offset + span.start)} ${id}`,
  );
}

describe('what a comment says', () => {
  test.each([
    [' hacc-ignore unused-ignore: lab', { ids: ['unused-ignore'], reason: 'lab' }],
    ['hacc-ignore a, b c:  two: reasons ', { ids: ['a', 'b', 'c'], reason: 'two: reasons' }],
    [' hacc-ignore a', { ids: ['a'], reason: '' }],
    [' hacc-ignore', { ids: [], reason: '' }],
    [' hacc-ignored a: b', undefined],
    [' see hacc-ignore a: b', undefined],
  ])('%j', (text, expected) => expect(parseSuppression(text)).toEqual(expected));
});

describe('hacc-ignore', () => {
  test('rules the statement below with its block, and nothing else', () => {
    const text = [
      '# hacc-ignore dangling-reference: later',
      'group g «dangling-reference:a» {',
      '  primitive «unknown-attribute:b» Dummy { «dangling-reference:x»=1 }',
      '}',
      'tag t «dangling-reference:c»',
      '',
    ].join('\n');
    expect(left(text)).toEqual(['3 unknown-attribute', '5 dangling-reference']);
  });

  test('above an item rules the item alone', () => {
    const text = [
      'group g {',
      '  # hacc-ignore dangling-reference: later',
      '  primitive a Dummy { «dangling-reference:x»=1 }',
      '  primitive b Dummy { «dangling-reference:x»=1 }',
      '}',
      '',
    ].join('\n');
    expect(left(text)).toEqual(['4 dangling-reference']);
  });

  test('of several ids, and several comments above one statement', () => {
    const text = [
      '# hacc-ignore dangling-reference, unknown-attribute: lab',
      '# another comment',
      '# hacc-ignore missing-attribute: lab',
      'tag «dangling-reference:t» «unknown-attribute:c» «missing-attribute:d» «missing-attribute:e»',
      '',
    ].join('\n');
    expect(left(text)).toEqual([]);
  });

  test('needs a reason, a known id, and something to ignore', () => {
    const text = [
      '# hacc-ignore dangling-reference',
      'tag a «dangling-reference:c»',
      '# hacc-ignore dangling-referenc: typo',
      'tag b «dangling-reference:c»',
      '# hacc-ignore dangling-reference: nothing there',
      'tag c d',
      '# hacc-ignore syntax: no',
      'tag d e',
      '# hacc-ignore dangling-reference: nothing below',
      '',
    ].join('\n');
    expect(left(text)).toEqual([
      '2 dangling-reference',
      '4 dangling-reference',
      '1 ignore-without-reason',
      '3 ignore-unknown-id',
      '5 unused-ignore',
      '7 ignore-of-syntax',
      '9 unused-ignore',
    ]);
  });

  test('of what was not looked for in this run is not called unused', () => {
    expect(left('# hacc-ignore dangling-reference: lab\ntag c d\n', () => false)).toEqual([]);
  });
});
