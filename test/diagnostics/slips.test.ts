import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile, isRule } from '../../compiler/compile.ts';
import { placeOf, withoutEffectsOfSlips } from '../../compiler/diagnostics/slips.ts';
import { lintDocument } from '../../compiler/lint-document.ts';

const folderOfSamples = fileURLToPath(new URL('../../samples/', import.meta.url));
const sample = (name: string): string => readFileSync(folderOfSamples + name, 'utf8');

/** What a change of a text adds to what is found in it, as `line id`. */
function added(text: string, from: string, to: string): readonly string[] {
  const told = (of: string): string[] =>
    compile({ path: 'a.hac', text: of }).diagnostics.map(({ id, message }) => `${id}: ${message}`);
  expect(text).toContain(from);
  const before = new Set(told(text));
  return told(text.replace(from, to)).filter((finding) => !before.has(finding));
}

describe('a misspelt word is told once, not with what follows from it', () => {
  test.each([
    ['a target', 'hasi-xen.hac', 'target heartbeat-2', 'target hartbeat-2', 'There is no target hartbeat-2'],
    ['a keyword', 'drbd-web.hac', '\npromotable disk', '\npromotabel disk', "'promotabel' is no keyword"],
    ['a node', 'drbd-web.hac', '\nnode alice', '\nnoed alice', "'noed' is no keyword"],
    [
      'a verb',
      'drbd-web.hac',
      'web-service with disk',
      'web-service wiht disk',
      "Expected 'with' or 'avoids', found 'wiht'",
    ],
    [
      'a resource',
      'drbd-web.hac',
      'colocation web-service',
      'colocation web-servise',
      'There is no resource web-servise',
    ],
    [
      'an attribute of an operation',
      'drbd-web.hac',
      'op monitor interval=29s',
      'op monitor intervall=29s',
      'The operation monitor has no attribute intervall',
    ],
    [
      'a value',
      'gfs2.hac',
      'interleave=true\n  group',
      'interleave=truue\n  group',
      "'truue' is no value of the meta attribute interleave: it takes a boolean (true or false)",
    ],
    ['a directive', 'hasi-xen.hac', 'ucast eth0', 'ucats eth0', 'ha.cf has no directive ucats'],
  ])('%s', (_, name, from, to, message) => {
    expect(added(sample(name), from, to).map((finding) => finding.replace(/^[\w-]+: /, ''))).toEqual([message]);
  });

  test('also in CIB XML', () => {
    const text = compile({ path: 'a.hac', text: sample('drbd-web.hac') }).value.files[0]!.text;
    const edited = text.replace('name="monitor" interval="29s"', 'name="monitor" intervall="29s"');
    expect(edited).not.toBe(text);
    const found = lintDocument({ path: 'cib.xml', text: edited }, 'cib', {});
    expect(found.map(({ id }) => id)).toEqual(['op-attribute-unknown']);
  });

  test('but what has another cause is told as well', () => {
    const text = sample('drbd-web.hac').replace('op monitor interval=20s timeout=40s', 'op start timeout=40s');
    expect(added(text, 'op monitor interval=29s', 'op monitor intervall=29s')).toHaveLength(1);
    const all = compile({ path: 'a.hac', text: text.replace('interval=29s', 'intervall=29s') }).diagnostics;
    expect(all.map(({ id }) => id)).toContain('no-monitor');
  });

  test('and a trial that breaks the text hides nothing', () => {
    const text = sample('drbd-web.hac').replace('op monitor interval=29s', 'op monitor intervall=29s');
    const found = compile({ path: 'a.hac', text: `${text}primitive extra Dummy\n` }).diagnostics;
    const asked: string[] = [];
    const told = withoutEffectsOfSlips(found, isRule, (edits) => {
      asked.push(...edits.map(({ newText }) => newText));
      return [{ id: 'not-well-formed', offset: 0 }];
    });
    expect(asked).toEqual(['interval']);
    expect(told).toEqual(found);
  });

  test('and is tried once, though a keyword is tried before the rest', () => {
    const text = sample('drbd-web.hac').replace('\nnode alice', '\nnoed alice');
    const found = compile({ path: 'a.hac', text: `${text}primitive extra Dummy\n` }).diagnostics;
    const asked: string[][] = [];
    withoutEffectsOfSlips(found, isRule, (edits) => {
      asked.push(edits.map(({ newText }) => newText));
      return found.map(placeOf);
    });
    expect(asked).toEqual([['node']]);
  });

  test('and an error that forbids to compile is not hidden by a warning', () => {
    const text = 'target pacemaker-3.9\noptions { cluster-nam=x }\nprimitive a Dummy { op monitor }\n'.replace(
      'cluster-nam=x',
      'cluster-nam=x cluster-nam=y',
    );
    const ids = compile({ path: 'a.hac', text }, { lint: false }).diagnostics.map(({ id, severity }) => [id, severity]);
    expect(ids).toContainEqual(['duplicate-name-in-set', 'error']);
  });
});

test.each(readdirSync(folderOfSamples).filter((name) => name.endsWith('.hac')))(
  'a slip in a name of %s brings nothing with it but the places where the right name stands',
  (name) => {
    const text = sample(name);
    const told = (of: string) => compile({ path: name, text: of }).diagnostics;
    const known = new Set(told(text).map(({ id }) => id));
    const unknownName =
      /^(?:dangling-reference|unknown-(?:node|member)|rule-unknown-node|fence-host-unknown|level-unknown-.*|haresources-node-unknown)$/;
    const words = [...text.matchAll(/^ *(?:primitive|group|clone|promotable|bundle|template|node) ([\w-]{4,})/gm)];
    expect(words.length).toBeGreaterThan(0);
    for (const match of words) {
      const middle = match.index + match[0].length - (match[1]!.length >> 1);
      const edited = text.slice(0, middle) + text[middle] + text.slice(middle);
      const others = told(edited).filter(({ id }) => !known.has(id) && !unknownName.test(id));
      expect({ word: match[1], others: others.map(({ message }) => message) }).toEqual({ word: match[1], others: [] });
    }
  },
);
