import {
  attributeEntry,
  type ElementEntry,
  elementEntry,
  entryOfHeartbeatName,
  heartbeatOptionName,
  heartbeatPairName,
  heartbeatPromotableTag,
  heartbeatValue,
  optionNameFromHeartbeat,
  pairEntry,
  pairNameFromHeartbeat,
} from '../../vocabulary/index.ts';

/** The two ways to write a CIB: Pacemaker's, in all its schemas, and Heartbeat 2's. */
export type DialectName = 'pacemaker' | 'heartbeat';

/** What an attribute of XML is in the Cluster. */
export interface AttributeReading {
  readonly name: string;
  /** The dialect's writer would spell it differently. */
  readonly literal: boolean;
}

/** One kind of element in a dialect. */
export interface KindTable {
  readonly kind: string;
  readonly entry: ElementEntry;
  /** Its tag; what the dialect lacks has the other's. */
  readonly tag: string;
  /** The kind that a tag means among its children; `link` and what the dialect lacks are absent. */
  readonly childOfTag: ReadonlyMap<string, string>;
  /** The place of an attribute of the Cluster among those that are written. */
  readonly rank: ReadonlyMap<string, number>;
  /** The attributes that only Heartbeat 2 has. */
  readonly heartbeatOnly: ReadonlySet<string>;
  /** What attributes of XML are, by their names; filled as they occur. */
  readonly readings: Map<string, AttributeReading>;
}

export interface Dialect {
  readonly name: DialectName;
  readonly tables: Map<string, KindTable>;
}

const dialects: Readonly<Record<DialectName, Dialect>> = {
  pacemaker: { name: 'pacemaker', tables: new Map() },
  heartbeat: { name: 'heartbeat', tables: new Map() },
};

/** The dialect of that name. */
export function dialectOf(name: DialectName): Dialect {
  return dialects[name];
}

/** The table of a kind, which must be one that the vocabulary knows. */
export function tableOf(dialect: Dialect, kind: string): KindTable {
  let table = dialect.tables.get(kind);
  if (!table) {
    table = makeTable(dialect, kind);
    dialect.tables.set(kind, table);
  }
  return table;
}

const nothing: ElementEntry = { kind: '', attributes: [], id: 'id', children: [], doc: '' };

function makeTable({ name }: Dialect, kind: string): KindTable {
  const entry = elementEntry(kind) ?? nothing;
  const childOfTag = new Map<string, string>();
  for (const child of entry.children) {
    if (name === 'pacemaker') childOfTag.set(child.kind, child.kind);
    else if (child.heartbeat) {
      const tag = elementEntry(child.kind)?.heartbeat;
      if (tag !== undefined) childOfTag.set(tag, child.kind);
      if (child.kind === 'clone') childOfTag.set(heartbeatPromotableTag, 'clone');
    }
  }
  const rank = new Map(entry.attributes.map((attribute, index) => [attribute.name, index]));
  const tag = name === 'heartbeat' ? (entry.heartbeat ?? kind) : kind;
  const onlyThere = entry.attributes.filter((attribute) => attribute.heartbeatOnly);
  const heartbeatOnly = new Set(onlyThere.map((attribute) => attribute.name));
  return { kind, entry, tag, childOfTag, rank, heartbeatOnly, readings: new Map() };
}

/** What an attribute of XML, given by its name, is in the Cluster. */
export function attributeReading(dialect: Dialect, table: KindTable, written: string): AttributeReading {
  let reading = table.readings.get(written);
  if (!reading) {
    reading = dialect.name === 'pacemaker' ? { name: written, literal: false } : heartbeatReading(table.kind, written);
    if (table.readings.size < 1000) table.readings.set(written, reading);
  }
  return reading;
}

function heartbeatReading(kind: string, written: string): AttributeReading {
  const known = attributeEntry(kind, written);
  if (known?.heartbeatOnly || known?.heartbeat === written) return { name: written, literal: false };
  const entry = entryOfHeartbeatName(kind, written);
  if (entry) return { name: entry.name, literal: false };
  return { name: written, literal: known !== undefined };
}

/** How Heartbeat 2 spells an attribute of the Cluster; undefined where it lacks it. */
export function heartbeatAttributeName(kind: string, name: string): string | undefined {
  const entry = attributeEntry(kind, name);
  if (!entry) return name;
  return entry.heartbeat ?? (entry.heartbeatOnly ? name : undefined);
}

/** How Heartbeat 2 spells the value of an attribute. */
export function heartbeatAttributeValue(kind: string, name: string, value: string): string {
  const entry = attributeEntry(kind, name);
  return entry?.choices ? heartbeatValue(entry, value) : value;
}

/**
 * How Heartbeat 2 spells the value of a pair of a resource: a role has another name there. Options of resources may stand among its
 * instance attributes too.
 */
export function heartbeatPairValue(ownerKind: string, name: string, value: string): string {
  const entry = respelledOwners.has(ownerKind) ? pairEntry(ownerKind, 'meta_attributes', name) : undefined;
  return entry?.choices ? heartbeatValue(entry, value) : value;
}

/** Whether Heartbeat 2 has a kind of element. */
export function isInHeartbeat(kind: string): boolean {
  return elementEntry(kind)?.heartbeat !== undefined;
}

const unrespelled = (name: string): string => name;

/** How the names of pairs are spelt, each way. */
export interface PairSpelling {
  readonly toHeartbeat: (name: string) => string;
  readonly fromHeartbeat: (name: string) => string;
}

const optionSpelling: PairSpelling = { toHeartbeat: heartbeatOptionName, fromHeartbeat: optionNameFromHeartbeat };
const resourceSpelling: PairSpelling = { toHeartbeat: heartbeatPairName, fromHeartbeat: pairNameFromHeartbeat };
const ownSpelling: PairSpelling = { toHeartbeat: unrespelled, fromHeartbeat: unrespelled };
const respelledOwners: ReadonlySet<string> = new Set(['primitive', 'template', 'group', 'clone', 'master', 'op']);

/** The spelling of pairs in the sets of a kind of owner: Heartbeat 2 has its own for options of the cluster, of resources, and of operations. */
export function pairSpelling(ownerKind: string): PairSpelling {
  if (ownerKind === 'crm_config') return optionSpelling;
  return respelledOwners.has(ownerKind) ? resourceSpelling : ownSpelling;
}
