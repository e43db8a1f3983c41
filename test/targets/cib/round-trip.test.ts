import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cluster, Element } from '../../../compiler/model/cluster.ts';
import type { CibTarget } from '../../../compiler/targets/target.ts';
import { elementEntries, elementEntry } from '../../../compiler/vocabulary/index.ts';
import { nowhere } from '../../../grammar/source.ts';
import { judgedPairs } from '../../support/judged-pairs.ts';
import { describeWith, folder, program, tool } from '../../support/oracles.ts';
import { outlined, reading, written } from './plain.ts';

function documentsBelow(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) return documentsBelow(inner);
    return entry.name.endsWith('.xml') ? [inner] : [];
  });
}

describeWith(
  'real documents are written as they were read',
  [folder('HACC_CORPUS'), tool('cib-compare'), program('python3')],
  (corpus, judge) => {
    test.each(['pacemaker', 'heartbeat-2', 'seeds', 'faults'])('%s', (part) => {
      const temporary = mkdtempSync(join(tmpdir(), 'hacc-cib-'));
      const documents = documentsBelow(join(corpus, part));
      const pairs = documents.map((path, index) => {
        const { cluster, target } = reading(readFileSync(path, 'utf8'), path);
        const { text, findings } = written(cluster, target ?? 'pacemaker-3.9');
        expect(findings).toEqual([]);
        const result = join(temporary, `${index}.xml`);
        writeFileSync(result, text);
        return [path, result] as const;
      });
      const differences = judgedPairs(judge, 'exact', pairs);
      rmSync(temporary, { recursive: true });
      expect(documents.length).toBeGreaterThan(10);
      expect(differences).toEqual([]);
    });
  },
);

/** Whatever an XML document can hold, and what writers and readers get wrong. */
const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\t',
    '\r',
    '\r\n',
    '&lt;',
    '&amp;#10;',
    ']]>',
    '-->',
    '"\'<>&',
    '\u00a0',
    '😀',
    '#default',
  ),
  fc.string({ unit: fc.constantFrom(...'ab -<>&"\'\n\t\r;#x10é\u{1F600}\u2028\u0085') }),
  fc.string({ unit: 'grapheme' }).map((text) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
    text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''),
  ),
);

const sectionKinds = elementEntry('configuration')!.children.map(({ kind }) => kind);

/** A random Cluster of what a dialect has, every element with an id of its own where it should have one. */
function clusterArbitrary(isHeartbeat: boolean): fc.Arbitrary<Cluster> {
  let count = 0;
  const has = (entry: { heartbeat?: unknown; heartbeatOnly?: true }): boolean =>
    isHeartbeat ? entry.heartbeat !== undefined : !entry.heartbeatOnly;
  const element = (kind: string, depth: number): fc.Arbitrary<Element> => {
    const entry = elementEntry(kind)!;
    // Orders, intervals and promotable clones are said differently on purpose; they have tests of their own.
    const names = entry.attributes
      .filter(has)
      .map(({ name }) => name)
      .filter(
        (name) =>
          !['interval', 'type', ...(kind === 'rsc_order' ? ['from', 'to', 'action', 'to_action'] : [])].includes(name),
      );
    const kinds = depth > 5 ? [] : entry.children.filter(has).map((child) => child.kind);
    const extra = kind === 'op' ? ['interval'] : [];
    return fc
      .record({
        values: fc.uniqueArray(fc.tuple(fc.constantFrom('x-note', 'é', 'a:b', ...names), hostileText), {
          selector: ([name]) => name,
          maxLength: 4,
        }),
        rules: fc.nat(isHeartbeat && entry.children.some((child) => child.kind === 'rule') ? 1 : 0),
        children:
          kinds.length === 0
            ? fc.constant([])
            : fc.array(
                fc.constantFrom(...kinds).chain((child) => element(child, depth + 1)),
                { maxLength: 3 },
              ),
      })
      .map(({ values, children }) => {
        const attributes = [...values, ...extra.map((name) => [name, '10s'] as const)].map(([name, value]) => ({
          name,
          value,
          literal: false,
          nameSpan: nowhere,
          valueSpan: nowhere,
        }));
        const id =
          entry.id === 'none' && !(isHeartbeat && entry.heartbeatId)
            ? undefined
            : { value: `id${count++}`, span: nowhere };
        const rulesFirst = [...children].sort((a, b) => Number(b.kind === 'rule') - Number(a.kind === 'rule'));
        const promotable = isHeartbeat && children.length % 2 === 1;
        const common = {
          kind,
          id,
          attributes,
          children: isHeartbeat ? rulesFirst : children,
          span: nowhere,
          headSpan: nowhere,
        };
        return (kind === 'clone' ? { ...common, promotable } : common) as unknown as Element;
      });
  };
  const kinds = sectionKinds.filter((kind) => !isHeartbeat || elementEntry(kind)?.heartbeat !== undefined);
  return fc.tuple(...kinds.map((kind) => element(kind, 0))).map((sections) => ({
    target: undefined,
    convention: 'crmsh',
    header: [],
    extras: [],
    fragment: undefined,
    sections: sections.map((section) => ({ ...section, attributes: [] })) as unknown as Cluster['sections'],
    heartbeat: undefined,
  }));
}

/** The outline with the attributes of each line in one order. */
function comparable(cluster: Cluster): unknown {
  const plain = (element: Element): unknown => ({
    kind: element.kind,
    promotable: element.kind === 'clone' && element.promotable,
    id: element.id?.value,
    attributes: element.attributes.map(({ name, value }) => [name, value]).sort(([a], [b]) => (a! < b! ? -1 : 1)),
    children: (element.children as readonly Element[]).map(plain),
  });
  return cluster.sections.map((section) => plain(section));
}

describe('whatever a Cluster says is read again from what is written of it', () => {
  test('the generator knows every kind of element', () => {
    expect(elementEntries.length).toBeGreaterThan(50);
  });

  test.each([
    ['pacemaker-3.10', false],
    ['heartbeat-2', true],
  ] as const)('%s', (target: CibTarget, isHeartbeat) => {
    fc.assert(
      fc.property(clusterArbitrary(isHeartbeat), (cluster) => {
        const { text, findings } = written(cluster, target);
        expect(findings).toEqual([]);
        const { cluster: again } = reading(text);
        expect(comparable(again)).toEqual(comparable(cluster));
        expect(written(again, target).text).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('an independent parser reads the same values', () => {
    const python = spawnSync('python3', ['--version']);
    if (python.error) return;
    const program =
      'import sys,json,xml.etree.ElementTree as e;print(json.dumps([x.get("description") for x in e.parse(sys.stdin).getroot().iter("primitive")]))';
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 20, maxLength: 60 }), (values) => {
        const raw = values.map((value, index) => {
          const escaped = [...value].map((character) => `&#${character.codePointAt(0)};`).join('');
          return `<primitive id="p${index}" description="${escaped}"/>`;
        });
        const { cluster } = reading(`<resources>${raw.join('')}</resources>`);
        const { text } = written(cluster, 'pacemaker-3.9');
        expect(JSON.parse(execFileSync('python3', ['-c', program], { input: text, encoding: 'utf8' }))).toEqual(values);
      }),
      { numRuns: 5 },
    );
  });

  test('the outline of a document is that of its copy', () => {
    const text = '<resources><!-- c --><primitive id="a" class="ocf" type="b"/></resources>';
    const { cluster } = reading(text);
    expect(outlined(reading(written(cluster, 'pacemaker-3.9').text).cluster)).toBe(
      'resources\n  primitive as a class=ocf type=b',
    );
  });
});
