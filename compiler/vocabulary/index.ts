import { alertMeta } from './alert-meta.ts';
import { bannedPairs } from './banned-pairs.ts';
import { clusterOptions, optionTwins } from './cluster-options.ts';
import type { ChildEntry, ElementEntry } from './elements/element-entry.ts';
import { elementEntries } from './elements/index.ts';
import { type Choice, type Entry, type SchemaVersion, schemaVersions } from './entry.ts';
import { fencingParameters, fencingParametersOfTheDevice } from './fencing-parameters.ts';
import { heartbeatDirectives } from './heartbeat-directives.ts';
import { nodeAttributeFamilies, nodeAttributes } from './node-attributes.ts';
import { operationMeta, operationParameters } from './operation-meta.ts';
import { type MetaOwner, metaOwners, resourceMeta } from './resource-meta.ts';
import { ruleAttributes } from './rule-attributes.ts';
import * as types from './value-types.ts';

export { type AgentArguments, agentArguments } from './agent-arguments.ts';
export { alertMeta } from './alert-meta.ts';
export { type AuthenticationMethod, authenticationMethods } from './authentication-methods.ts';
export { bannedPairs } from './banned-pairs.ts';
export { clusterOptions, foreignProperty, optionTwins } from './cluster-options.ts';
export type { ChildEntry, ElementEntry } from './elements/element-entry.ts';
export { elementEntries } from './elements/index.ts';
export type { Choice, Entry, SchemaVersion, ValueType } from './entry.ts';
export { schemaVersions } from './entry.ts';
export { fencingParameters } from './fencing-parameters.ts';
export { heartbeatDirectives } from './heartbeat-directives.ts';
export { nodeAttributes } from './node-attributes.ts';
export { operationMeta } from './operation-meta.ts';
export { operationActions, orderActions, roles } from './roles-and-actions.ts';
export { ruleAttributes } from './rule-attributes.ts';
export { isSecretName } from './secret-names.ts';
export { durationInMilliseconds } from './time.ts';
export { booleanValue, scoreValue } from './value-types.ts';

/** The kinds of sets of name-value pairs. */
export type PairSetKind = 'cluster_property_set' | 'instance_attributes' | 'meta_attributes' | 'utilization';

type Named = { readonly name: string };

function byName<Item extends Named>(entries: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(entries.map((entry) => [entry.name, entry]));
}

function byFormerName(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.flatMap((entry) => (entry.formerNames ?? []).map((former) => [former, entry] as const)));
}

function byHeartbeatName(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(
    entries.flatMap((entry) => (entry.heartbeat === undefined ? [] : [[entry.heartbeat, entry] as const])),
  );
}

interface ElementTables {
  readonly entry: ElementEntry;
  readonly attributes: ReadonlyMap<string, Entry>;
  readonly formerAttributes: ReadonlyMap<string, Entry>;
  readonly heartbeatAttributes: ReadonlyMap<string, Entry>;
  readonly children: ReadonlyMap<string, ChildEntry>;
}

const elements: ReadonlyMap<string, ElementTables> = new Map(
  elementEntries.map((entry) => [
    entry.kind,
    {
      entry,
      attributes: byName(entry.attributes),
      formerAttributes: byFormerName(entry.attributes),
      heartbeatAttributes: byHeartbeatName(entry.attributes),
      children: new Map(entry.children.map((child) => [child.kind, child])),
    },
  ]),
);

const elementsOfHeartbeat: ReadonlyMap<string, ElementEntry> = new Map(
  elementEntries.flatMap((entry) => (entry.heartbeat === undefined ? [] : [[entry.heartbeat, entry] as const])),
);

/** The tag that Heartbeat 2 has for a promotable clone; other clones are `clone`. */
export const heartbeatPromotableTag = 'master_slave';

/** What is known of an element of the CIB, by the kind that the Cluster gives it (`cib` and `configuration` besides). */
export function elementEntry(kind: string): ElementEntry | undefined {
  return elements.get(kind)?.entry;
}

/** The element that a tag of Heartbeat 2 means; `master_slave` means a clone. */
export function elementOfHeartbeatTag(tag: string): ElementEntry | undefined {
  return elementsOfHeartbeat.get(tag === heartbeatPromotableTag ? 'clone' : tag);
}

/** An XML attribute of an element by its current name; `id` has no entry. */
export function attributeEntry(kind: string, name: string): Entry | undefined {
  return elements.get(kind)?.attributes.get(name);
}

/** The XML attribute of an element that a former or mistaken spelling means. */
export function attributeOfFormerName(kind: string, name: string): Entry | undefined {
  return elements.get(kind)?.formerAttributes.get(name);
}

/** The XML attribute of an element that Heartbeat 2 spells so. */
export function entryOfHeartbeatName(kind: string, heartbeatName: string): Entry | undefined {
  return elements.get(kind)?.heartbeatAttributes.get(heartbeatName);
}

/** Whether and when an element may stand in another. */
export function childEntry(kind: string, childKind: string): ChildEntry | undefined {
  return elements.get(kind)?.children.get(childKind);
}

const options = byName(clusterOptions);
const formerOptions = byFormerName(clusterOptions);
const optionsOfHeartbeat = byHeartbeatName(clusterOptions);
const twins: ReadonlyMap<string, string> = new Map(optionTwins.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));

/** A cluster option by its name; `stonith-enabled` and `fencing-enabled` have an entry each. */
export function optionEntry(name: string): Entry | undefined {
  return options.get(name);
}

/** The cluster option that a former or mistaken spelling means (`no_quorum_policy`). */
export function optionOfFormerName(name: string): Entry | undefined {
  return formerOptions.get(name);
}

/** The other name of an option that has two in use: `stonith-enabled` for `fencing-enabled`, and the reverse. */
export function twinOption(name: string): string | undefined {
  return twins.get(name);
}

const metaByOwner: ReadonlyMap<string, ReadonlyMap<string, Entry>> = new Map(
  metaOwners.map((owner) => [owner, byName(resourceMeta[owner])]),
);
const formerMetaByOwner: ReadonlyMap<string, ReadonlyMap<string, Entry>> = new Map(
  metaOwners.map((owner) => [owner, byFormerName(resourceMeta[owner])]),
);

/** All meta attributes that a resource of a kind may have, its own before those that its members inherit. */
export function metaEntries(owner: string): readonly Entry[] {
  return metaByOwner.has(owner) ? resourceMeta[owner as MetaOwner] : [];
}

/**
 * A meta attribute of a resource: of a `primitive`, `template`, `group`, `clone`, `promotable`, `master` or `bundle`, or of the
 * resource defaults (`rsc_defaults`).
 */
export function metaEntry(resourceKind: string, name: string): Entry | undefined {
  return metaByOwner.get(resourceKind)?.get(name);
}

/** The meta attribute of a resource that a former or mistaken spelling means (`migration_threshold`, `master-max`). */
export function metaOfFormerName(resourceKind: string, name: string): Entry | undefined {
  return formerMetaByOwner.get(resourceKind)?.get(name);
}

const operationMetaByName = byName(operationMeta);
const formerOperationMeta = byFormerName(operationMeta);
const operationParametersByName = byName(operationParameters);
const alertMetaByName = byName(alertMeta);
const nodeAttributesByName = byName(nodeAttributes);
const fencingByName = byName(fencingParameters);
const fencingOfTheDevice = byName(fencingParametersOfTheDevice);
const ruleAttributesByName = byName(ruleAttributes);
const directivesByName = byName(heartbeatDirectives);

/** An option of an operation in its meta attributes or in the operation defaults. */
export function operationMetaEntry(name: string): Entry | undefined {
  return operationMetaByName.get(name);
}

/** A parameter of an operation that Pacemaker itself knows (`OCF_CHECK_LEVEL`). */
export function operationParameterEntry(name: string): Entry | undefined {
  return operationParametersByName.get(name);
}

/** A meta attribute of an alert or a recipient. */
export function alertMetaEntry(name: string): Entry | undefined {
  return alertMetaByName.get(name);
}

/** A node attribute that Pacemaker itself knows, also one of a family such as `#health-cpu` or `fail-count-web`. */
export function nodeAttributeEntry(name: string): Entry | undefined {
  return (
    nodeAttributesByName.get(name) ?? nodeAttributeFamilies.find((family) => name.startsWith(family.prefix))?.entry
  );
}

/** A parameter that Pacemaker's fencer takes for any fence device (`pcmk_host_list`). */
export function fencingParameterEntry(name: string): Entry | undefined {
  return fencingByName.get(name) ?? fencingOfTheDevice.get(name);
}

/** An attribute that expressions may ask although no node has it (`#uname`). */
export function ruleAttributeEntry(name: string): Entry | undefined {
  return ruleAttributesByName.get(name);
}

/** A directive of ha.cf. */
export function directiveEntry(name: string): (typeof heartbeatDirectives)[number] | undefined {
  return directivesByName.get(name);
}

/**
 * What is known of a name-value pair, by the kind of the element that holds its set, the kind of set, and the pair's name.
 * A clone that is promotable is asked for as `promotable`. Agents' own parameters and utilization are not known here.
 */
export function pairEntry(owner: string, set: PairSetKind, name: string): Entry | undefined {
  if (set === 'cluster_property_set') return optionEntry(name);
  if (set === 'meta_attributes') {
    if (owner === 'op' || owner === 'op_defaults') return operationMetaEntry(name);
    if (owner === 'alert' || owner === 'recipient') return alertMetaEntry(name);
    return metaEntry(owner, name);
  }
  if (set === 'instance_attributes') {
    if (owner === 'node') return nodeAttributeEntry(name);
    if (owner === 'op') return operationParameterEntry(name) ?? operationMetaEntry(name);
  }
  return undefined;
}

/** The entry that a former or mistaken spelling of a pair means; arguments as those of pairEntry. */
export function pairOfFormerName(owner: string, set: PairSetKind, name: string): Entry | undefined {
  if (set === 'cluster_property_set') return optionOfFormerName(name);
  if (set !== 'meta_attributes') return undefined;
  if (owner === 'op' || owner === 'op_defaults') return formerOperationMeta.get(name);
  return metaOfFormerName(owner, name);
}

const heartbeatPairs = new Map<string, string>();
const pairsOfHeartbeat = new Map<string, string>();
for (const entry of [...metaOwners.flatMap((owner) => resourceMeta[owner]), ...operationMeta]) {
  if (entry.heartbeat === undefined || entry.heartbeat === entry.name) continue;
  heartbeatPairs.set(entry.name, entry.heartbeat);
  pairsOfHeartbeat.set(entry.heartbeat, entry.name);
}

/**
 * How Heartbeat 2 spells the name of a pair in the meta or instance attributes of a resource or operation
 * (`clone-max` is `clone_max`); a name that it spells alike, or lacks, is returned as it is.
 */
export function heartbeatPairName(name: string): string {
  return heartbeatPairs.get(name) ?? name;
}

/** The current name of such a pair: undoes heartbeatPairName for every name that Heartbeat 2 itself would write. */
export function pairNameFromHeartbeat(name: string): string {
  return pairsOfHeartbeat.get(name) ?? name;
}

/** How Heartbeat 2 spells a cluster option (`dc-deadtime` is `dc_deadtime`); other names are returned as they are. */
export function heartbeatOptionName(name: string): string {
  return options.get(name)?.heartbeat ?? name;
}

/** The current name of a cluster option of Heartbeat 2; names that it does not spell differently are returned as they are. */
export function optionNameFromHeartbeat(name: string): string {
  return optionsOfHeartbeat.get(name)?.name ?? name;
}

const age: ReadonlyMap<SchemaVersion, number> = new Map(schemaVersions.map((version, index) => [version, index]));

/** Anything with a first and a last schema version: an entry, choice, element or child. */
export interface Lifetime {
  readonly since?: SchemaVersion;
  readonly until?: SchemaVersion;
  readonly heartbeatOnly?: true;
}

/** Whether a Pacemaker schema version has it. An attribute or child lives no longer than its element: ask for both. */
export function isAvailable(entry: Lifetime, schemaVersion: SchemaVersion): boolean {
  if (entry.heartbeatOnly) return false;
  const version = age.get(schemaVersion)!;
  return (
    (entry.since === undefined || age.get(entry.since)! <= version) &&
    (entry.until === undefined || version <= age.get(entry.until)!)
  );
}

/** Whether Heartbeat 2 has it. */
export function isAvailableInHeartbeat(entry: Entry | Choice | ElementEntry | ChildEntry): boolean {
  return entry.heartbeat !== undefined;
}

const bannedNames: ReadonlySet<string> = new Set(bannedPairs.flatMap(({ names }) => names));

/**
 * Whether the schema of a version forbids a pair by its name or its value (`default-action-timeout` since 3.0,
 * stonith-action=poweroff since 4.0); arguments as those of pairEntry.
 */
export function isBannedPair(
  owner: string,
  set: PairSetKind,
  name: string,
  value: string | undefined,
  schemaVersion: SchemaVersion,
): boolean {
  if (!bannedNames.has(name)) return false;
  return bannedPairs.some(
    (ban) =>
      ban.set === set &&
      ban.owners.includes(owner) &&
      isAvailable(ban, schemaVersion) &&
      (ban.values === undefined
        ? ban.names.includes(name)
        : ban.names.includes(name) && value !== undefined && ban.values.includes(value)),
  );
}

/** The choice of an enumeration that a text means, in any case, or in Heartbeat 2's spelling where that is another. */
export function choiceOf(entry: Entry, text: string): Choice | undefined {
  const word = types.collapsed(text);
  const lower = word.toLowerCase();
  return (
    entry.choices?.find((choice) => choice.value === word) ??
    entry.choices?.find((choice) => choice.value.toLowerCase() === lower) ??
    entry.choices?.find((choice) => typeof choice.heartbeat === 'string' && choice.heartbeat.toLowerCase() === lower)
  );
}

/** How Heartbeat 2 spells a value: `Promoted` is `Master`; what it spells alike, or lacks, is returned as it is. */
export function heartbeatValue(entry: Entry, value: string): string {
  const choice = entry.choices?.find((known) => known.value === value);
  return typeof choice?.heartbeat === 'string' ? choice.heartbeat : value;
}

/**
 * Whether Heartbeat 2 takes a value, which compared words in any case, had ten words for a boolean, cut fractions off scores
 * and did not check ids; for Pacemaker ask the entry's type.
 */
export function acceptedByHeartbeat(entry: Entry, text: string): boolean {
  if (entry.choices) {
    const choice = choiceOf(entry, text);
    return choice !== undefined && isAvailableInHeartbeat(choice);
  }
  if (entry.type.name === 'boolean') return types.boolean.accepts(types.collapsed(text));
  if (entry.type.name === 'score') return types.heartbeatScore.accepts(text);
  if (entry.type.name === 'id' || entry.type.name === 'idref') return true;
  return entry.type.accepts(text);
}
