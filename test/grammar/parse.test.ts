import { expect, test } from 'vitest';
import { parse } from '../../grammar/index.ts';

const statement = (index: number): string =>
  `primitive p${index} Dummy {\n  op monitor interval=10s\n}\nlocation p${index} prefers n1 where #uname == a or x > ${index}\n`;

test('statements that an edit leaves alone are the same objects, moved', () => {
  const before = parse({ path: 'a.hac', text: 'node a\nnode b\n\nnode c\n' });
  const kept = [...before.file.statements];
  const text = 'node a\n# new\nnode bb\n\nnode c\n';
  const after = parse({ path: 'a.hac', text }, before);
  expect(after.file.statements.map((each) => kept.includes(each))).toEqual([true, false, true]);
  expect(after.parts.map(({ anchor }) => anchor.offset)).toEqual([0, 7, 21]);
  expect(after.parts.every(({ anchor }) => anchor.source.text === text)).toBe(true);
});

test('equal statements are handed out once each', () => {
  const before = parse({ path: 'a.hac', text: 'node a\nnode a\nnode b\n' });
  const after = parse({ path: 'a.hac', text: 'node b\nnode a\nnode a\nnode a\n' }, before);
  expect(new Set(after.parts).size).toBe(4);
});

test('a brace that is never closed costs its own statement only', () => {
  const text = 'primitive a Dummy {\n  ip=1\n\n# about b\nprimitive b Dummy { x=1 }\nnode n1\n';
  const { file, faults } = parse({ path: 'a.hac', text });
  expect(
    file.statements.map((each) => each.kind === 'declaration' && each.words.map((word) => word.span.start)),
  ).toHaveLength(3);
  expect(faults.map(({ id }) => id)).toEqual(['unclosed-bracket']);
});

test('a keystroke in a long file costs a small part of a parse', () => {
  const text = Array.from({ length: 2500 }, (_, index) => statement(index)).join('\n');
  let parsed = parse({ path: 'a.hac', text });
  const started = performance.now();
  parse({ path: 'a.hac', text });
  const fresh = performance.now() - started;
  let current = text;
  const times = Array.from({ length: 9 }, () => {
    const at = current.indexOf('p1200') + 5;
    current = `${current.slice(0, at)}x${current.slice(at)}`;
    const begun = performance.now();
    parsed = parse({ path: 'a.hac', text: current }, parsed);
    return performance.now() - begun;
  });
  expect(parsed.faults).toEqual([]);
  expect(times.sort((left, right) => left - right)[4]!).toBeLessThan(fresh / 4);
});

test.each([
  ['braces', '{'.repeat(10_000_000), 'too-long'],
  ['deep parentheses', `location a avoids where ${'('.repeat(100_000)}`, 'too-deep'],
  ['deep blocks', 'group g { '.repeat(5000), 'too-deep'],
  ['binary', '\0\u0001ÿ\n'.repeat(50_000), 'syntax'],
  ['text marks', "'''\n".repeat(100_001), 'syntax'],
  ['one long statement', `group g {\n${'  a=1\n'.repeat(200_000)}}`, 'too-long'],
])('%s neither exhaust nor stop it', (_, text, id) => {
  const { faults } = parse({ path: 'a.hac', text });
  expect(faults[0]?.id).toBe(id);
  expect(faults.length).toBeLessThanOrEqual(100);
});
