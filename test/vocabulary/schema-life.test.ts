import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  bannedPairs,
  type Entry,
  elementEntries,
  elementEntry,
  isAvailable,
  type SchemaVersion,
  schemaVersions,
} from '../../compiler/vocabulary/index.ts';
import { describeWith, folder } from '../support/oracles.ts';

/*
 * The lifetimes in the tables against those computed from Pacemaker's schemas: lines `## path [ span ]`, `@attribute REQ|opt type
 * [span]` and `<child> 0..1 [span]`. An element stands on many paths; the tables have the widest life of each kind.
 */
interface Fact {
  readonly versions: ReadonlySet<SchemaVersion>;
  readonly required: boolean;
  readonly single: boolean;
  readonly choices: readonly string[];
  readonly excluded: readonly string[];
}

interface Context {
  readonly path: readonly string[];
  readonly kind: string;
  readonly versions: ReadonlySet<SchemaVersion>;
  readonly attributes: Map<string, Fact[]>;
  readonly children: Map<string, Fact[]>;
}

function versionsOf(spans: string): Set<SchemaVersion> {
  const found = new Set<SchemaVersion>();
  for (const span of spans.trim().split(/,\s*/)) {
    const [first, last = first] = span.split('–') as [SchemaVersion, SchemaVersion?];
    const from = schemaVersions.indexOf(first);
    const to = schemaVersions.indexOf(last as SchemaVersion);
    expect([from, to], span).not.toContain(-1);
    for (const version of schemaVersions.slice(from, to + 1)) found.add(version);
  }
  return found;
}

function readContexts(text: string): Context[] {
  const contexts: Context[] = [];
  for (const line of text.split('\n')) {
    const head = /^## (\S+) \[ (.*) \]$/.exec(line);
    if (head) {
      const path = head[1]!.split('/');
      contexts.push({
        path,
        kind: path.at(-1)!,
        versions: versionsOf(head[2]!),
        attributes: new Map(),
        children: new Map(),
      });
      continue;
    }
    if (line.trim() === '') continue;
    const item = /^ +(?:@(\S+)|<(\S+)>) (.*?) *\[([^\]]*)\]$/.exec(line);
    expect(item, line).not.toBeNull();
    const [, attribute, child, rest, spans] = item!;
    const fact: Fact = {
      versions: versionsOf(spans!),
      required: /^REQ|^1\.\./.test(rest!),
      single: /\.\.1$/.test(rest!),
      choices: attribute ? [...rest!.matchAll(/ =(\S+)/g)].map((match) => match[1]!) : [],
      excluded: / except (.*)$/.exec(rest!)?.[1]?.split('|') ?? [],
    };
    const { attributes, children } = contexts.at(-1)!;
    const map = attribute ? attributes : children;
    const name = (attribute ?? child)!;
    map.set(name, [...(map.get(name) ?? []), fact]);
  }
  return contexts;
}

function sorted(versions: Iterable<SchemaVersion>): SchemaVersion[] {
  const set = new Set(versions);
  return schemaVersions.filter((version) => set.has(version));
}

/** The versions in which any context of a kind has something. */
function life(contexts: readonly Context[], kind: string): SchemaVersion[] {
  return sorted(contexts.filter((context) => context.kind === kind).flatMap((context) => [...context.versions]));
}

function tableLife(kind: string, part: { since?: SchemaVersion; until?: SchemaVersion; heartbeatOnly?: true }) {
  const element = elementEntry(kind)!;
  return schemaVersions.filter((version) => isAvailable(element, version) && isAvailable(part, version));
}

const ofPacemaker = (entry: Entry): boolean => !entry.heartbeatOnly;

describeWith('the tables have what the schemas have', [folder('HACC_FACTS')], (facts) => {
  const contexts = readContexts(readFileSync(join(facts, 'schema-life.txt'), 'utf8'));
  const kinds = [...new Set(contexts.map((context) => context.kind))].sort();

  test('every element, and no other', () => {
    expect(elementEntries.map((entry) => entry.kind).sort()).toEqual(kinds);
  });

  test.each(kinds)('%s', (kind) => {
    const element = elementEntry(kind)!;
    const names = (part: 'attributes' | 'children') =>
      new Set(contexts.filter((context) => context.kind === kind).flatMap((context) => [...context[part].keys()]));
    const factsOf = (part: 'attributes' | 'children', name: string) =>
      contexts.filter((context) => context.kind === kind).flatMap((context) => context[part].get(name) ?? []);

    const expected = {
      life: life(contexts, kind),
      hasId: names('attributes').has('id'),
      attributes: Object.fromEntries(
        [...names('attributes')]
          .filter((name) => name !== 'id')
          .sort()
          .map((name) => [
            name,
            {
              life: sorted(factsOf('attributes', name).flatMap((fact) => [...fact.versions])),
              required: factsOf('attributes', name).every((fact) => fact.required),
            },
          ]),
      ),
      children: Object.fromEntries(
        [...names('children')].sort().map((name) => [
          name,
          {
            life: sorted(factsOf('children', name).flatMap((fact) => [...fact.versions])),
            least: factsOf('children', name).every((fact) => fact.required),
            most: factsOf('children', name).every((fact) => fact.single),
          },
        ]),
      ),
    };
    const actual = {
      life: tableLife(kind, {}),
      hasId: element.id !== 'none',
      attributes: Object.fromEntries(
        element.attributes
          .filter(ofPacemaker)
          .map((entry) => [entry.name, { life: tableLife(kind, entry), required: entry.required === true }]),
      ),
      children: Object.fromEntries(
        element.children.map((child) => [
          child.kind,
          { life: tableLife(kind, child), least: child.least === 1, most: child.most === 1 },
        ]),
      ),
    };
    expect(actual).toEqual(expected);
  });

  test.each(kinds)('the values of %s', (kind) => {
    const expected: Record<string, Record<string, SchemaVersion[]>> = {};
    for (const context of contexts.filter((known) => known.kind === kind)) {
      for (const [name, list] of context.attributes) {
        for (const fact of list) {
          for (const choice of fact.choices.filter((word) => !/INFINITY$/.test(word) && kind !== 'nvpair')) {
            expected[name] ??= {};
            expected[name][choice] = sorted([...(expected[name][choice] ?? []), ...fact.versions]);
          }
        }
      }
    }
    const actual: typeof expected = {};
    for (const entry of elementEntry(kind)!.attributes.filter(ofPacemaker)) {
      for (const choice of entry.choices ?? []) {
        if (choice.heartbeatOnly) continue;
        actual[entry.name] ??= {};
        actual[entry.name]![choice.value] = tableLife(kind, entry).filter((version) => isAvailable(choice, version));
      }
    }
    expect(actual).toEqual(expected);
  });

  test('the same pairs are forbidden', () => {
    const expected = new Set<string>();
    for (const context of contexts.filter((known) => known.kind === 'nvpair')) {
      const [owner, set] = context.path.slice(-3);
      for (const part of ['name', 'value']) {
        for (const fact of context.attributes.get(part) ?? []) {
          // A name that is excluded and listed again has banned values instead.
          for (const word of fact.excluded.filter((excluded) => !fact.choices.includes(excluded))) {
            for (const version of fact.versions) expected.add([owner, set, part, word, version].join(' '));
          }
        }
      }
    }
    const actual = new Set<string>();
    for (const ban of bannedPairs) {
      for (const owner of ban.owners.filter((kind) => kind !== 'promotable')) {
        for (const word of ban.values ?? ban.names) {
          for (const version of schemaVersions.filter((known) => isAvailable(ban, known))) {
            actual.add([owner, ban.set, ban.values ? 'value' : 'name', word, version].join(' '));
          }
        }
      }
    }
    expect([...actual].sort()).toEqual([...expected].sort());
  });
});
