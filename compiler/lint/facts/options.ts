import { attributeValue, membersOf } from '../../model/access.ts';
import type { AttributeSet, Cluster } from '../../model/cluster.ts';
import { booleanValue, optionEntry } from '../../vocabulary/index.ts';
import { addPairs, isRuled, type PairFacts } from './pairs.ts';

/** The cluster options and defaults as they are in force where no rule intervenes. */
export interface OptionFacts {
  /** The pair that counts for an option, under its name, its current name or a former one (`stonith-enabled`, `fencing-enabled`). */
  find(name: string): PairFacts | undefined;
  /** The value in force: what is written, else the option's default, else undefined. */
  value(name: string): string | undefined;
  /** Whether a boolean option is on (its default where nothing is written). */
  isOn(name: string): boolean;
  /** Every pair of every property set, in document order. */
  readonly pairs: readonly PairFacts[];
  /** rsc_defaults and op_defaults: every pair, in document order. */
  readonly resourceDefaults: readonly PairFacts[];
  readonly operationDefaults: readonly PairFacts[];
  /** The value of a resource default, or undefined. */
  resourceDefault(name: string): string | undefined;
  operationDefault(name: string): string | undefined;
}

/** Pairs in the order in which they count: `cib-bootstrap-options` first, then by descending score, later sets first among equals. */
function inForce(sets: readonly AttributeSet[]): PairFacts[] {
  const rank = (set: AttributeSet): number =>
    set.id?.value === 'cib-bootstrap-options'
      ? Number.POSITIVE_INFINITY
      : Number(attributeValue(set, 'score') ?? '0') || 0;
  return sets
    .map((set, index) => ({ set, index }))
    .sort((a, b) => rank(b.set) - rank(a.set) || b.index - a.index)
    .flatMap(({ set }) => factsOf(set));
}

/** Former and current names of an option are one option. */
function familyOf(name: string): string {
  const entry = optionEntry(name);
  return entry?.replacedBy ?? entry?.name ?? name;
}

function factsOf(set: AttributeSet): PairFacts[] {
  const list: PairFacts[] = [];
  addPairs(set, list);
  return list;
}

/** Reads options and defaults; sets with a rule are left out of what is in force, as they count only at times. */
export function optionFacts(cluster: Cluster): OptionFacts {
  const propertySets = membersOf(cluster, 'crm_config', 'cluster_property_set');
  const resourceSets = membersOf(cluster, 'rsc_defaults', 'meta_attributes');
  const operationSets = membersOf(cluster, 'op_defaults', 'meta_attributes');
  const counting = new Map<string, PairFacts>();
  for (const pair of inForce(propertySets.filter((set) => !isRuled(set)))) {
    const family = familyOf(pair.name);
    if (!counting.has(family)) counting.set(family, pair);
  }
  const first = (sets: readonly AttributeSet[]) => {
    const found = new Map<string, string>();
    for (const pair of inForce(sets.filter((set) => !isRuled(set)))) {
      if (!found.has(pair.name)) found.set(pair.name, pair.value);
    }
    return found;
  };
  const resourceDefaults = first(resourceSets);
  const operationDefaults = first(operationSets);
  const all = (sets: readonly AttributeSet[]): PairFacts[] => sets.flatMap(factsOf);
  const find = (name: string): PairFacts | undefined => counting.get(familyOf(name));
  const value = (name: string): string | undefined => find(name)?.value ?? optionEntry(name)?.default;
  return {
    find,
    value,
    isOn: (name) => booleanValue(value(name) ?? '') ?? booleanValue(optionEntry(name)?.default ?? '') ?? false,
    pairs: all(propertySets),
    resourceDefaults: all(resourceSets),
    operationDefaults: all(operationSets),
    resourceDefault: (name) => resourceDefaults.get(name),
    operationDefault: (name) => operationDefaults.get(name),
  };
}
