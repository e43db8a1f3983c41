import type { Anchor, SourceText, Span } from '../../../grammar/source.ts';
import { attributeOf, attributeValue } from '../../model/access.ts';
import type {
  Attribute,
  Clone,
  CommentNode,
  Element,
  Extra,
  Identifier,
  Operation,
  UnknownElement,
} from '../../model/cluster.ts';
import { heartbeatPromotableTag } from '../../vocabulary/index.ts';
import { contentsOfHeartbeatSet } from './attribute-sets.ts';
import { attributeText } from './characters.ts';
import { unpadded } from './comment-padding.ts';
import { orderNames } from './constraints.ts';
import {
  attributeReading,
  heartbeatAttributeValue,
  heartbeatPairValue,
  type KindTable,
  pairSpelling,
  tableOf,
} from './dialect.ts';
import { withoutPromotablePair } from './promotable.ts';
import { childrenOf, commentName, commentText, nameOf, spanOf, textName, type XmlNode } from './read-xml.ts';
import { type Reading, report } from './reading.ts';
import { nameSpan, ReadAttribute, ReadIdentifier, StartTagSpan } from './spans.ts';
import { visitAttributes } from './start-tag.ts';
import { keepIrregularSet, keepUnknown } from './unknown.ts';

const noChildren: readonly never[] = [];
const sets: ReadonlySet<string> = new Set([
  'cluster_property_set',
  'instance_attributes',
  'meta_attributes',
  'utilization',
]);

/** What an element has in common with all others. */
interface Base {
  readonly kind: string;
  readonly id: Identifier | undefined;
  readonly attributes: readonly Attribute[];
  readonly children: readonly (Element | Extra)[];
  readonly span: Span;
  readonly headSpan: Span;
}

/**
 * Reads an element that is of a kind, by its table. `parent` is the kind of the element it stands in, `owner` the kind of the one
 * around that; for a pair, the set and what the set belongs to.
 */
export function readElement(
  reading: Reading,
  node: XmlNode,
  kind: string,
  parent: string,
  owner: string,
): Element | UnknownElement {
  const table = tableOf(reading.dialect, kind);
  const isHeartbeat = reading.dialect.name === 'heartbeat';
  const isHeartbeatSet = isHeartbeat && sets.has(kind);
  const nodes = isHeartbeatSet ? contentsOfHeartbeatSet(reading.document, node) : childrenOf(node);
  if (!nodes) return keepIrregularSet(reading, node);
  const span = spanOf(reading.document, node);
  const headSpan = new StartTagSpan(span);
  const gathered: Attribute[] = [];
  const renamed = isHeartbeat && kind === 'rsc_order' ? orderNames(reading.document, node) : undefined;
  const id = readAttributes(reading, table, span, gathered, renamed) ?? absentId(reading, table, gathered, headSpan);
  // A list that grew keeps room for many more, and these live as long as the Cluster.
  const attributes = gathered.slice();
  const children = nodes.length === 0 ? noChildren : readChildren(reading, nodes, table, headSpan, parent);
  const base: Base = { kind, id, attributes, children, span, headSpan };
  switch (kind) {
    case 'nvpair':
      return (isHeartbeat ? { ...base, attributes: respelledPair(attributes, owner) } : base) as Element;
    case 'op':
      return (isHeartbeat ? base : withoutSuppliedInterval(reading, base)) as Element;
    case 'clone':
      if (isHeartbeat) return { ...base, promotable: nameOf(node) === heartbeatPromotableTag } as Element;
      return withoutPromotablePair({ ...base, promotable: false } as Clone);
    default:
      return base as Element;
  }
}

/**
 * Says of an element that should have an id that it has none, so that no id is derived for it: an empty one. Where the id is
 * free text (a node, a user, a member of a tag) an empty one is an id like any other, and none is simply none.
 */
function absentId(
  { dialect }: Reading,
  { entry }: KindTable,
  attributes: readonly Attribute[],
  span: Span,
): Identifier | undefined {
  const isFree = entry.id !== 'id';
  const needsNone = isFree && !(entry.heartbeatId && dialect.name === 'heartbeat');
  return needsNone || attributes.some(({ name }) => name === 'id-ref') ? undefined : { value: '', span };
}

/** Reads the attributes of an element into a list, and returns its id. */
export function readAttributes(
  reading: Reading,
  table: KindTable,
  span: Span,
  into: Attribute[],
  renamed?: ReadonlyMap<string, string>,
): Identifier | undefined {
  const { dialect } = reading;
  const { anchor } = span;
  const isHeartbeat = dialect.name === 'heartbeat';
  let id: Identifier | undefined;
  visitAttributes(anchor.source.text, span.start, (written, raw, nameStart, valueStart) => {
    const value = attributeText(raw);
    if (written === 'id') {
      id = new ReadIdentifier(value, anchor, valueStart);
      return;
    }
    if (written[0] === 'x' && isUnusedNamespace(reading, written, anchor, nameStart)) return;
    const current = renamed?.get(written);
    const { name, literal } = current ? { name: current, literal: false } : attributeReading(dialect, table, written);
    const odd = isHeartbeat && heartbeatAttributeValue(table.kind, name, value) !== value;
    into.push(new ReadAttribute(name, value, literal || odd, anchor, nameStart, valueStart));
  });
  return id;
}

/** Reports a namespace declaration that nothing uses, which is to be dropped; a default namespace is never of use. */
function isUnusedNamespace(reading: Reading, attribute: string, anchor: Anchor, start: number): boolean {
  if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) return false;
  if (attribute !== 'xmlns' && usedPrefixes(anchor.source).has(attribute.slice(6))) return false;
  reading.diagnostics.push(report('namespace-ignored', nameSpan(anchor, start), { attribute }));
  return true;
}

const prefixesOf = new WeakMap<SourceText, ReadonlySet<string>>();

/** The prefixes that stand before a name anywhere in a document. */
function usedPrefixes(source: SourceText): ReadonlySet<string> {
  let prefixes = prefixesOf.get(source);
  if (!prefixes) {
    prefixes = new Set([...source.text.matchAll(/[<\s]([^\s<>:="'/]+):/g)].map((found) => found[1]!));
    prefixesOf.set(source, prefixes);
  }
  return prefixes;
}

/** Reads what stands in an element, which itself stands in `parent`; what cannot stand there is kept as XML. */
function readChildren(
  reading: Reading,
  nodes: readonly XmlNode[],
  table: KindTable,
  head: Span,
  parent: string,
): (Element | Extra)[] {
  const children: (Element | Extra)[] = [];
  let previous: Span | undefined;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!;
    const tag = nameOf(node);
    const kind = table.childOfTag.get(tag);
    let child: Element | Extra;
    if (kind !== undefined) child = readElement(reading, node, kind, table.kind, parent);
    else if (tag === commentName) child = readComment(reading, node, previous?.end ?? head.end);
    else if (tag === textName) {
      reportText(reading, previous?.end ?? head.end, head, table.tag);
      continue;
    } else child = keepUnknown(reading, node, `<${table.tag}>`);
    children.push(child);
    previous = child.span;
  }
  return children.slice();
}

/** Reports text that stands directly behind an offset; where blanks or an instruction are between, at the element around it. */
export function reportText(reading: Reading, from: number, head: Span, element: string): void {
  const { anchor } = reading.document;
  const { text } = anchor.source;
  const found = /[^ \t\r\n]/g;
  found.lastIndex = from;
  const start = found.exec(text)?.index ?? from;
  const isHere = text[start] !== '<' || text.startsWith('<![CDATA[', start);
  const end = isHere ? Math.max(start + 1, text.indexOf('<', start + 1)) : start;
  reading.diagnostics.push(report('text-ignored', isHere ? { anchor, start, end } : head, { element }));
}

/** Reads a comment that begins at or behind an offset; the parser does not say where. */
export function readComment(reading: Reading, node: XmlNode, from: number): CommentNode {
  const { anchor } = reading.document;
  const { text } = anchor.source;
  const comment = commentText(node);
  const exact = text.indexOf(`<!--${comment}-->`, from);
  const start = exact >= 0 ? exact : Math.max(from, text.indexOf('<!--', from));
  return { kind: 'comment', text: unpadded(comment), span: { anchor, start, end: text.indexOf('-->', start) + 3 } };
}

/** The attributes of a Heartbeat 2 pair under its current name, marked literal where writing would spell it differently. */
function respelledPair(attributes: readonly Attribute[], owner: string): readonly Attribute[] {
  const { fromHeartbeat, toHeartbeat } = pairSpelling(owner);
  const value = attributes.find(({ name }) => name === 'value')?.value ?? '';
  return attributes.map((attribute) => {
    if (attribute.name !== 'name' || !(attribute instanceof ReadAttribute)) return attribute;
    const current = fromHeartbeat(attribute.value);
    const same = toHeartbeat(current) === attribute.value && heartbeatPairValue(owner, current, value) === value;
    return same ? attribute.as('name', current, false) : attribute.as('name', attribute.value, true);
  });
}

const recurringNames: ReadonlySet<string | undefined> = new Set(['monitor', 'status']);

/** The operation without the interval that the writer supplies, or marked as one that has none. */
function withoutSuppliedInterval(reading: Reading, operation: Base): Base & Pick<Operation, 'hasNoInterval'> {
  const interval = attributeOf(operation, 'interval');
  if (!interval) {
    reading.diagnostics.push(report('interval-absent', operation.headSpan, {}));
    return { ...operation, hasNoInterval: true };
  }
  if (interval.value !== '0s' || recurringNames.has(attributeValue(operation, 'name'))) return operation;
  return { ...operation, attributes: operation.attributes.filter((attribute) => attribute !== interval) };
}
