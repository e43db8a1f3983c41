import fc from 'fast-check';
import { expect, test } from 'vitest';
import { print } from '../../compiler/format/print.ts';
import { parse } from '../../grammar/index.ts';
import { plainTree } from '../support/plain-tree.ts';
import { file } from '../support/tree-arbitrary.ts';

test('what is printed is read back as the same tree, and printed again as the same text', () => {
  fc.assert(
    fc.property(file, (tree) => {
      const text = print(tree);
      const read = parse({ path: 'printed.hac', text });
      expect(read.faults.map(({ message }) => message)).toEqual([]);
      expect(plainTree(read.file)).toEqual(plainTree(tree));
      expect(print(read.file)).toBe(text);
    }),
    { numRuns: Number(process.env.HACC_RUNS ?? 1500) },
  );
});
