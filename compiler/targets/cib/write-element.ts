import { attributeOf } from '../../model/access.ts';
import { inOrderOfRank } from '../../model/attribute-order.ts';
import type {
  Attribute,
  AttributeSet,
  Clone,
  Element,
  Extra,
  NameValuePair,
  ResourceLink,
  UnknownElement,
} from '../../model/cluster.ts';
import { elementEntry, heartbeatPromotableTag } from '../../vocabulary/index.ts';
import { pairsTag, splitForHeartbeat } from './attribute-sets.ts';
import { padded } from './comment-padding.ts';
import { heartbeatOrder, type WrittenAttribute } from './constraints.ts';
import {
  heartbeatAttributeName,
  heartbeatAttributeValue,
  heartbeatPairValue,
  isInHeartbeat,
  type KindTable,
  pairSpelling,
  tableOf,
} from './dialect.ts';
import { guardXml } from './guard-xml.ts';
import { needsPromotablePair, setForPromotablePair, suppliedPairId, suppliedSetId } from './promotable.ts';
import { report } from './reading.ts';
import type { TreeIds } from './tree-ids.ts';
import { reportHeartbeatOnly, reportMissingInHeartbeat, type Writing, writable } from './writing.ts';
import { type Attributes, addAttribute } from './written-attributes.ts';

type Child = Element | Extra;

const sets: ReadonlySet<string> = new Set([
  'cluster_property_set',
  'instance_attributes',
  'meta_attributes',
  'utilization',
]);

/** Where a child is written: the kinds of its parent and of what is around that, and the ids of the statement. */
export interface Around {
  readonly parent: string;
  readonly owner: string;
  readonly ids: TreeIds;
}

/** Writes a comment or an element that no schema knows. */
export function writeExtra(writing: Writing, extra: Extra): void {
  if (extra.kind === 'xml') writeUnknown(writing, extra);
  else if (writing.comments) writing.xml.comment(writable(writing, padded(extra.text), 'The comment', extra.span));
}

function writeChild(writing: Writing, child: Child, around: Around): void {
  if (child.kind === 'comment' || child.kind === 'xml') writeExtra(writing, child);
  else if (child.kind === 'link') writeLinked(writing, child, around);
  else writeElement(writing, child, around);
}

function writeChildren(writing: Writing, children: readonly Child[], around: Around): void {
  for (let index = 0; index < children.length; index++) writeChild(writing, children[index]!, around);
}

/** Writes an element and all that stands in it. */
export function writeElement(writing: Writing, element: Element, around: Around): void {
  const { xml, dialect } = writing;
  const table = tableOf(dialect, element.kind);
  const attributes = writtenAttributes(writing, element, table, around);
  const inside: Around = { parent: element.kind, owner: around.parent, ids: around.ids };
  const isHeartbeat = dialect.name === 'heartbeat';
  // What stands in something that Heartbeat 2 lacks goes with it.
  if (isHeartbeat && !isInHeartbeat(element.kind) && isInHeartbeat(around.parent)) {
    reportMissingInHeartbeat(writing, `<${element.kind}>`, element.headSpan);
  }
  if (isHeartbeat && sets.has(element.kind)) {
    const { rules, pairs } = splitForHeartbeat(element as AttributeSet);
    xml.element(table.tag, attributes, () => {
      writeChildren(writing, rules, inside);
      xml.element(pairsTag, [], () => writeChildren(writing, pairs, inside));
    });
  } else if (element.kind === 'clone') writeClone(writing, element, attributes, inside);
  else if (element.children.length === 0) xml.element(table.tag, attributes, nothing);
  else xml.element(table.tag, attributes, () => writeChildren(writing, element.children, inside));
}

const nothing = (): void => {};

function writeClone(writing: Writing, clone: Clone, attributes: Attributes, inside: Around): void {
  const { xml, dialect } = writing;
  const { ids } = inside;
  if (dialect.name === 'heartbeat') {
    const tag = clone.promotable ? heartbeatPromotableTag : 'clone';
    xml.element(tag, attributes, () => writeChildren(writing, clone.children, inside));
    return;
  }
  const isSupplied = needsPromotablePair(clone);
  const set = isSupplied ? setForPromotablePair(clone) : undefined;
  const writePair = (setId: string): void =>
    xml.element(
      'nvpair',
      [
        ['id', suppliedPairId(setId)],
        ['name', 'promotable'],
        ['value', 'true'],
      ],
      () => {},
    );
  xml.element('clone', attributes, () => {
    if (isSupplied && !set) {
      const setId = suppliedSetId(ids.idOf(clone) ?? 'clone');
      xml.element('meta_attributes', [['id', setId]], () => writePair(setId));
    }
    for (const child of clone.children) {
      if (child !== set) writeChild(writing, child, inside);
      else {
        const table = tableOf(dialect, child.kind);
        xml.element(table.tag, writtenAttributes(writing, child, table, inside), () => {
          writePair(ids.idOf(child) ?? '');
          writeChildren(writing, child.children, { parent: child.kind, owner: clone.kind, ids });
        });
      }
    }
  });
}

/** Writes the resource that a member only names, in its place; what is named a second time or defined nowhere is reported. */
function writeLinked(writing: Writing, link: ResourceLink, around: Around): void {
  const name = link.id?.value ?? '';
  const resource = writing.linked.get(name);
  if (resource && !writing.taken.has(resource)) {
    writing.taken.add(resource);
    writeElement(writing, resource, { ...around, ids: writing.idsIn(resource) });
  } else if (!resource) writing.diagnostics.push(report('undefined-member', link.span, { name }));
}

function writeUnknown(writing: Writing, unknown: UnknownElement): void {
  const guarded = guardXml(unknown.text);
  if (guarded.id === 'guarded') writing.xml.raw(unknown.text.trim());
  else {
    const problem = guarded.problem || guarded.id;
    writing.diagnostics.push(report('malformed-xml', unknown.span, { problem }));
  }
}

/** The attributes of an element as they are written: the id, those of the vocabulary in its order, then all others. */
function writtenAttributes(writing: Writing, element: Element, table: KindTable, around: Around): Attributes {
  const written: Attributes = [];
  const id = around.ids.idOf(element);
  if (id !== undefined) written.push(['id', writable(writing, id, 'The id', element.id?.span ?? element.headSpan)]);
  const isHeartbeat = writing.dialect.name === 'heartbeat';
  const order = isHeartbeat && element.kind === 'rsc_order' ? heartbeatOrder(element.attributes) : undefined;
  const ordered = inOrderOfRank(withInterval(element, isHeartbeat), table.rank);
  for (let index = 0; index < ordered.length; index++) {
    const attribute = ordered[index]!;
    const named = isHeartbeat
      ? heartbeatAttribute(writing, element, attribute, around, order)
      : pacemakerAttribute(writing, element, attribute, table);
    addAttribute(writing, written, named, attribute);
  }
  if (order) {
    for (const [name, supplied] of order) {
      if (!attributeOf(element, name)) written.push([supplied.name, supplied.value]);
    }
  }
  return written;
}

/** The attributes of an element; Pacemaker's schemas demand an interval on every operation. */
function withInterval(element: Element, isHeartbeat: boolean): readonly Attribute[] {
  const { attributes, headSpan } = element;
  if (isHeartbeat || element.kind !== 'op' || element.hasNoInterval || attributeOf(element, 'interval'))
    return attributes;
  return [...attributes, { name: 'interval', value: '0s', literal: false, nameSpan: headSpan, valueSpan: headSpan }];
}

function pacemakerAttribute(
  writing: Writing,
  element: Element,
  attribute: Attribute,
  { heartbeatOnly }: KindTable,
): WrittenAttribute {
  const { name, literal } = attribute;
  if (heartbeatOnly.size > 0 && !literal && heartbeatOnly.has(name)) {
    reportHeartbeatOnly(writing, `The attribute ${name} of <${element.kind}>`, attribute.nameSpan);
  }
  return attribute;
}

function heartbeatAttribute(
  writing: Writing,
  element: Element,
  attribute: Attribute,
  around: Around,
  order: ReadonlyMap<string, WrittenAttribute> | undefined,
): WrittenAttribute {
  const { name, value, literal } = attribute;
  if (element.kind === 'nvpair') return heartbeatPairAttribute(element, attribute, around);
  if (literal) return attribute;
  const ordered = order?.get(name);
  if (ordered) return ordered;
  const respelled = heartbeatAttributeName(element.kind, name);
  if (respelled === undefined && elementEntry(element.kind)?.heartbeat !== undefined) {
    reportMissingInHeartbeat(writing, `The attribute ${name} of <${element.kind}>`, attribute.nameSpan);
  }
  return { name: respelled ?? name, value: heartbeatAttributeValue(element.kind, name, value) };
}

function heartbeatPairAttribute(pair: NameValuePair, attribute: Attribute, { owner }: Around): WrittenAttribute {
  const { name, value } = attribute;
  const key = attributeOf(pair, 'name');
  if (!key || key.literal) return attribute;
  if (name === 'name') return { name, value: pairSpelling(owner).toHeartbeat(value) };
  return name === 'value' ? { name, value: heartbeatPairValue(owner, key.value, value) } : attribute;
}
