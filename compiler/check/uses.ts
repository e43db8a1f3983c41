import { type Span, textOf } from '../../grammar/source.ts';
import type { Attribute, Element } from '../model/cluster.ts';
import type { Entry } from '../vocabulary/entry.ts';
import { attributeEntry } from '../vocabulary/index.ts';

/** What a reference may mean, as the vocabulary says it. */
export type ReferenceKind = NonNullable<Entry['refersTo']>;

/** One name that an element uses. */
export interface Use {
  readonly name: string;
  readonly span: Span;
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

/** The names that an element uses by its own attributes, in the order written. */
export function usesOf(element: Element): readonly Use[] {
  let found: Use[] | undefined;
  const byId = meansById[element.kind];
  const { id } = element;
  if (byId && id) {
    const use: Use = {
      name: id.value,
      get span() {
        return id.span;
      },
      refersTo: byId,
      attribute: 'id',
    };
    found = [use];
  }
  for (const attribute of element.attributes) {
    const refersTo = attribute.name === 'id' ? byId : meaningOf(element, attribute.name);
    if (!refersTo) continue;
    found ??= [];
    if (refersTo === 'fence-device') found.push(...devicesOf(attribute));
    else found.push(useOf(attribute, refersTo));
  }
  return found ?? none;
}

function useOf(attribute: Attribute, refersTo: ReferenceKind): Use {
  return {
    name: attribute.value,
    get span() {
      return attribute.valueSpan;
    },
    refersTo,
    attribute: attribute.name,
  };
}

function meaningOf(element: Element, name: string): ReferenceKind | undefined {
  if (element.kind === 'expression') return name === 'value' && comparesNode(element) ? 'node' : undefined;
  return attributeEntry(element.kind, name)?.refersTo;
}

function comparesNode(element: Element): boolean {
  return element.attributes.some(({ name, value }) => name === 'attribute' && value === '#uname');
}

/** The devices of a fencing level: a list with commas in the CIB, words of their own in a .hac file. */
function devicesOf(attribute: Attribute): Use[] {
  const text = textOf(attribute.valueSpan);
  const found: Use[] = [];
  let from = 0;
  for (const name of attribute.value.split(',')) {
    if (name === '') continue;
    const at = text.indexOf(name, from);
    const span = at < 0 ? attribute.valueSpan : part(attribute.valueSpan, at, name.length);
    if (at >= 0) from = at + name.length;
    found.push({ name, span, refersTo: 'fence-device', attribute: attribute.name });
  }
  return found;
}

function part(span: Span, at: number, length: number): Span {
  const start = span.start + at;
  return { anchor: span.anchor, start, end: start + length };
}
