import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { print } from '../../compiler/format/print.ts';
import { parse } from '../../grammar/index.ts';
import { dumpTree } from '../support/dump-tree.ts';
import { plainTree } from '../support/plain-tree.ts';

const folder = join(import.meta.dirname, 'trees');
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.hac') ? [name.slice(0, -4)] : []));

/** Compares with a golden file, which UPDATE=1 rewrites; a missing one differs from everything. */
function golden(path: string, actual: string): void {
  if (process.env.UPDATE) writeFileSync(path, actual);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : 'no such file').toBe(actual);
}

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(folder, `${name}.hac`), 'utf8');
  const parsed = parse({ path: `${name}.hac`, text });

  test('is parsed whole, and its pieces tile it', () => {
    expect(parsed.faults.map(({ message }) => message)).toEqual([]);
    expect(parsed.parts.map((part) => part.text).join('')).toBe(text);
    golden(join(folder, `${name}.tree.txt`), `${dumpTree(parsed.file)}\n`);
  });

  test('is printed in the one style, without losing a word or comment', () => {
    const printed = print(parsed.file);
    golden(join(folder, `${name}.printed.hac.txt`), printed);
    const again = parse({ path: 'again.hac', text: printed });
    expect(print(again.file)).toBe(printed);
    const comments = (of: string): number => of.match(/(?:^|\s)#(?:[^a-z]|(?<=^\s*#)[a-z])/gm)?.length ?? 0;
    expect(comments(printed)).toBe(comments(text));
    if (!name.includes('comments')) expect(plainTree(again.file, true)).toEqual(plainTree(parsed.file, true));
  });
});
