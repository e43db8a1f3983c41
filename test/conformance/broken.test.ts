import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { firstDifference } from '../../compiler/conformance/compare.ts';
import { plainXml } from '../../compiler/conformance/plain-xml.ts';
import { importDocument } from '../../compiler/import.ts';
import { brokenDocuments } from '../support/broken-documents.ts';

describe('a broken document is imported with a diagnosis and compiles to itself', () => {
  test.each(brokenDocuments)('$name', ({ text, found, difference }) => {
    const source = { path: 'cib.xml', text };
    for (const [keepIds, level] of [
      [true, 'exact'],
      [false, 'ids'],
    ] as const) {
      const { value, diagnostics } = importDocument(source, { from: 'cib', keepIds });
      const told = new Set(diagnostics.map(({ id }) => id));
      expect(found.filter((id) => !told.has(id))).toEqual([]);
      expect(found.length > 0 || told.size === 0, `nothing is wrong, but ${[...told]}`).toBe(true);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const compiled = compile({ path: 'a.hac', text: value!.text }, { lint: false, comments: true });
      expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const result = { path: 'result.xml', text: compiled.value.files[0]!.text };
      expect(firstDifference(plainXml(source)!, plainXml(result)!, level)).toBe(difference);
      expect(result.text.split('<!--').length).toBe(text.split('<!--').length);
      expect(result.text).not.toContain('hacc-ignore');
      expect(importDocument(result, { from: 'cib', keepIds }).value!.text).toBe(value!.text);
    }
  });
});
