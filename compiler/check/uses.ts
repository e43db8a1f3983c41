import { type Span, textOf } from '../../grammar/source.ts';
import type { Attribute, Element, Identifier } from '../model/cluster.ts';
import type { Entry } from '../vocabulary/entry.ts';
import { attributeEntry } from '../vocabulary/index.ts';

/** What a reference may mean, as the vocabulary says it. */
export type ReferenceKind = NonNullable<Entry['refersTo']>;

/** One name that an element uses. */
export interface Use {
  readonly name: string;
  /** Where the name stands, or what can tell it. */
  readonly place: Span | Attribute | Identifier;
  readonly refersTo: ReferenceKind;
  readonly attribute: string;
}

/** What the `id` of an element means that names another one. */
const meansById: Readonly<Record<string, ReferenceKind>> = {
  resource_ref: 'resource',
  link: 'resource',
  obj_ref: 'id',
  role: 'role',
  role_ref: 'role',
};

const none: readonly Use[] = [];

/** Where the name of a use stands. */
export function spanOfUse({ place }: Use): Span {
  if ('anchor' in place) return place;
  return 'valueSpan' in place ? place.valueSpan : place.span;
}

/** The names that an element uses by its own attributes, in the order written. */
export function usesOf(element: Element): readonly Use[] {
  let found: Use[] | undefined;
  const byId = meansById[element.kind];
  if (byId && element.id) {
    found = [{ name: element.id.value, place: element.id, refersTo: byId, attribute: 'id' }];
  }
  const { attributes } = element;
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index]!;
    const refersTo = attribute.name === 'id' ? byId : meaningOf(element, attribute.name);
    if (!refersTo) continue;
    found ??= [];
    if (refersTo === 'fence-device') found.push(...devicesOf(attribute));
    else found.push({ name: attribute.value, place: attribute, refersTo, attribute: attribute.name });
  }
  return found ?? none;
}

function meaningOf(element: Element, name: string): ReferenceKind | undefined {
  if (element.kind === 'expression') return name === 'value' && comparesNode(element) ? 'node' : undefined;
  return attributeEntry(element.kind, name)?.refersTo;
}

function comparesNode(element: Element): boolean {
  return element.attributes.some(({ name, value }) => name === 'attribute' && value === '#uname');
}

/**
 * The devices of a fencing level: a list with commas in the CIB, words of their own in a .hac file. What has blanks is no
 * list, and reported as such.
 */
function devicesOf(attribute: Attribute): Use[] {
  if (/\s/.test(attribute.value)) return [];
  const text = textOf(attribute.valueSpan);
  const found: Use[] = [];
  let from = 0;
  for (const name of attribute.value.split(',')) {
    if (name === '') continue;
    const at = text.indexOf(name, from);
    const span = at < 0 ? attribute.valueSpan : part(attribute.valueSpan, at, name.length);
    if (at >= 0) from = at + name.length;
    found.push({ name, place: span, refersTo: 'fence-device', attribute: attribute.name });
  }
  return found;
}

function part(span: Span, at: number, length: number): Span {
  const start = span.start + at;
  return { anchor: span.anchor, start, end: start + length };
}
