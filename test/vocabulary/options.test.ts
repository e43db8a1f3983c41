import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  alertMetaEntry,
  attributeEntry,
  type Entry,
  fencingParameterEntry,
  metaEntry,
  nodeAttributeEntry,
  operationMetaEntry,
  optionEntry,
  optionOfFormerName,
  ruleAttributeEntry,
  twinOption,
} from '../../compiler/vocabulary/index.ts';
import { describeWith, folder } from '../support/oracles.ts';

interface Fact {
  readonly name?: string;
  readonly type?: string;
  readonly default?: string | null;
  readonly values?: readonly string[] | null;
  readonly short?: string;
  readonly aliases?: readonly string[];
  readonly aliases_accepted?: readonly string[];
  readonly aliases_dropped?: readonly string[];
  readonly generated_by_cluster?: boolean;
  readonly deprecated?: boolean | string;
  readonly when?: string;
  readonly kind?: string;
}

interface Facts {
  readonly cluster_options: readonly Fact[];
  readonly cluster_options_removed: readonly Fact[];
  readonly resource_meta: Readonly<Record<string, readonly Fact[]>>;
  readonly fencing_params: readonly Fact[];
  readonly operations: Readonly<Record<'xml_attributes' | 'legacy_meta', readonly Fact[]>> & {
    readonly also_as_meta_attributes_of_op_or_op_defaults: readonly string[];
  };
  readonly node_attributes_special: readonly Fact[];
  readonly rule_builtin_attributes: readonly Fact[];
}

/** Words for types in the facts and here; a select is an enumeration. */
const typeNames: Readonly<Record<string, readonly string[]>> = {
  select: ['enumeration'],
  string: ['text', 'enumeration', 'version'],
  nonnegative_integer: ['nonnegative integer'],
  version: ['version', 'text'],
  duration: ['duration', 'timeout'],
  iso8601: ['date'],
};

function disagreements(facts: readonly Fact[], find: (name: string) => Entry | undefined): string[] {
  return facts.flatMap((fact) => {
    if (fact.name === undefined || fact.name === 'id') return [];
    const entry = find(fact.name);
    if (!entry) return [`${fact.name} is missing`];
    const found: string[] = [];
    const type = fact.type ?? 'string';
    if (!(typeNames[type] ?? [type]).includes(entry.type.name))
      found.push(`${fact.name}: ${type} is ${entry.type.name}`);
    const words = fact.default?.split(/[ (:]/);
    if (words?.length === 1 && entry.default !== fact.default) {
      found.push(`${fact.name}: default ${fact.default} is ${entry.default}`);
    }
    const values = new Set(
      (entry.choices ?? []).filter((choice) => !choice.heartbeatOnly).map((choice) => choice.value),
    );
    for (const value of fact.values ?? []) if (!values.has(value)) found.push(`${fact.name}=${value} is missing`);
    if (entry.doc === fact.short) found.push(`${fact.name}: the doc is a copy`);
    return found;
  });
}

describeWith('the tables have what Pacemaker has', [folder('HACC_FACTS')], (folderOfFacts) => {
  const facts = JSON.parse(readFileSync(join(folderOfFacts, 'options.json'), 'utf8')) as Facts;

  test('cluster options', () => {
    expect(facts.cluster_options).toHaveLength(48);
    expect(disagreements(facts.cluster_options, optionEntry)).toEqual([]);
    for (const fact of facts.cluster_options) {
      const entry = optionEntry(fact.name!)!;
      expect([fact.name, entry.runtime === true]).toEqual([fact.name, fact.generated_by_cluster === true]);
      expect([fact.name, entry.deprecated === true]).toEqual([fact.name, fact.deprecated === true]);
      for (const alias of fact.aliases_accepted ?? []) expect(twinOption(alias)).toBe(fact.name);
      for (const alias of fact.aliases_dropped ?? []) {
        const known = optionEntry(alias)?.replacedBy ?? optionOfFormerName(alias)?.name;
        expect([fact.name, twinOption(fact.name!)]).toContain(known);
      }
    }
  });

  test('removed cluster options', () => {
    for (const name of facts.cluster_options_removed.flatMap((fact) => fact.name!.split('|'))) {
      expect([name, (optionEntry(name) ?? optionOfFormerName(name)) !== undefined]).toEqual([name, true]);
    }
  });

  test.each(['primitive', 'group', 'clone', 'promotable', 'bundle', 'legacy'])('meta attributes of %s', (owner) => {
    const aliases = (fact: Fact) => ['master-max', 'master-node-max'].includes(fact.name ?? '');
    const kind = owner === 'legacy' ? 'primitive' : owner;
    const list = facts.resource_meta[owner]!.filter((fact) => !aliases(fact));
    expect(disagreements(list, (name) => metaEntry(kind, name))).toEqual([]);
  });

  test('alerts, operations, fence devices, nodes and rules', () => {
    const meta = (name: string) => operationMetaEntry(name);
    const generic = facts.node_attributes_special.filter(
      (fact) => !/ /.test(`${fact.name}${fact.type}`) && fact.type?.includes('|') !== true,
    );
    expect(disagreements(facts.resource_meta.alert_or_recipient!, alertMetaEntry)).toEqual([]);
    expect(
      disagreements(
        facts.operations.xml_attributes.filter((fact) => fact.name !== 'interval'),
        (name) => attributeEntry('op', name),
      ),
    ).toEqual([]);
    expect(facts.operations.also_as_meta_attributes_of_op_or_op_defaults.filter((name) => !meta(name))).toEqual([]);
    expect(disagreements(facts.operations.legacy_meta, meta)).toEqual([]);
    expect(facts.fencing_params).toHaveLength(27);
    expect(
      disagreements(
        facts.fencing_params.filter((fact) => fact.kind !== 'meta-attribute'),
        fencingParameterEntry,
      ),
    ).toEqual([]);
    expect(disagreements(generic, nodeAttributeEntry).filter((line) => !/fail-count|site-name/.test(line))).toEqual([]);
    expect(disagreements(facts.rule_builtin_attributes, ruleAttributeEntry)).toEqual([]);
  });
});
