import { type Span, textOf } from '../../grammar/source.ts';
import type { Attribute, Element, Identifier } from '../model/cluster.ts';
import type { Entry } from '../vocabulary/entry.ts';
import { elementEntries } from '../vocabulary/index.ts';

/** What a reference may mean, as the vocabulary says it. */
export type ReferenceKind = NonNullable<Entry['refersTo']>;

/** One name that an element uses. */
export interface Use {
  readonly name: string;
  /** Where the name stands, or what can tell it. */
  readonly place: Span | Attribute | Identifier;
  readonly refersTo: ReferenceKind;
  readonly attribute: string;
  /** The element that uses it. */
  readonly element: Element;
}

/** What the `id` of an element means that names another one. */
const meansById: Readonly<Record<string, ReferenceKind>> = {
  resource_ref: 'resource',
  link: 'resource',
  obj_ref: 'id',
  role: 'role',
  role_ref: 'role',
};

/** Where the name of a use stands. */
export function spanOfUse({ place }: Use): Span {
  if ('anchor' in place) return place;
  return 'valueSpan' in place ? place.valueSpan : place.span;
}

/** An attribute by which elements of a kind name something else. */
interface Naming {
  readonly attribute: string;
  readonly refersTo: ReferenceKind;
}

const namingsOf = new Map<string, readonly Naming[]>();
for (const { kind, attributes } of elementEntries) {
  const byId = meansById[kind];
  const namings: Naming[] = byId ? [{ attribute: 'id', refersTo: byId }] : [];
  for (const { name, refersTo } of attributes) if (refersTo) namings.push({ attribute: name, refersTo });
  if (namings.length > 0) namingsOf.set(kind, namings);
}
namingsOf.set('link', [{ attribute: 'id', refersTo: meansById.link! }]);
namingsOf.set('expression', [{ attribute: 'value', refersTo: 'node' }]);

function comparesNode(element: Element): boolean {
  return element.attributes.some(({ name, value }) => name === 'attribute' && value === '#uname');
}

/** Adds the names that an element uses by its own attributes, in the order written. */
export function addUses(element: Element, found: Use[]): void {
  const namings = namingsOf.get(element.kind);
  if (!namings || (element.kind === 'expression' && !comparesNode(element))) return;
  const first = namings[0]!;
  if (element.id && first.attribute === 'id') {
    found.push({ name: element.id.value, place: element.id, refersTo: first.refersTo, attribute: 'id', element });
  }
  const { attributes } = element;
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index]!;
    const { name, value } = attribute;
    const refersTo = meaningOf(name, namings);
    if (!refersTo) continue;
    if (refersTo === 'fence-device') addDevices(attribute, element, found);
    else found.push({ name: value, place: attribute, refersTo, attribute: name, element });
  }
}

function meaningOf(name: string, namings: readonly Naming[]): ReferenceKind | undefined {
  for (let index = 0; index < namings.length; index++) {
    if (namings[index]!.attribute === name) return namings[index]!.refersTo;
  }
  return undefined;
}

/**
 * The devices of a fencing level: a list with commas in the CIB, words of their own in a .hac file. What has blanks is no
 * list, and reported as such.
 */
function addDevices(attribute: Attribute, element: Element, found: Use[]): void {
  if (/\s/.test(attribute.value)) return;
  const text = textOf(attribute.valueSpan);
  let from = 0;
  for (const name of attribute.value.split(',')) {
    if (name === '') continue;
    const at = text.indexOf(name, from);
    const span = at < 0 ? attribute.valueSpan : part(attribute.valueSpan, at, name.length);
    if (at >= 0) from = at + name.length;
    found.push({ name, place: span, refersTo: 'fence-device', attribute: attribute.name, element });
  }
}

function part(span: Span, at: number, length: number): Span {
  const start = span.start + at;
  return { anchor: span.anchor, start, end: start + length };
}
