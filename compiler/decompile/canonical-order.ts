import type { Attribute, Cluster, Element, ElementKind, Extra, Section } from '../model/cluster.ts';
import { elementEntries } from '../vocabulary/index.ts';

const ranks: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  elementEntries.map(({ kind, attributes }) => [kind, new Map(attributes.map(({ name }, index) => [name, index]))]),
);

/** The attributes in the order of the vocabulary, those that it does not know behind them as they were. */
function ordered(kind: ElementKind | 'cib', attributes: readonly Attribute[]): readonly Attribute[] {
  if (attributes.length < 2 || hasNames(attributes, lastInOrder.get(kind))) return attributes;
  const known = ranks.get(kind);
  const rank = ({ name }: Attribute): number => known?.get(name) ?? Number.MAX_SAFE_INTEGER;
  let before = 0;
  for (let index = 0; index < attributes.length; index++) {
    const place = rank(attributes[index]!);
    if (place < before) return attributes.toSorted((one, other) => rank(one) - rank(other));
    before = place;
  }
  lastInOrder.set(
    kind,
    attributes.map(({ name }) => name),
  );
  return attributes;
}

/** The names that were found in order last in an element of a kind; the next one mostly has the same. */
const lastInOrder = new Map<string, readonly string[]>();

function hasNames(attributes: readonly Attribute[], names: readonly string[] | undefined): boolean {
  if (attributes.length !== names?.length) return false;
  for (let index = 0; index < attributes.length; index++) {
    if (attributes[index]!.name !== names[index]) return false;
  }
  return true;
}

function orderedElement<Any extends Element | Extra>(element: Any): Any {
  if (element.kind === 'comment' || element.kind === 'xml') return element;
  const attributes = ordered(element.kind, element.attributes);
  const given = element.children as readonly (Element | Extra)[];
  let children: (Element | Extra)[] | undefined;
  for (let index = 0; index < given.length; index++) {
    const child = orderedElement(given[index]!);
    if (child === given[index]) continue;
    children ??= [...given];
    children[index] = child;
  }
  if (attributes === element.attributes && children === undefined) return element;
  return { ...element, attributes, children: children ?? given };
}

/**
 * The cluster with the attributes of every element in one order, the writer's. Their order means nothing to any reader of a
 * CIB; with one order a document that was imported and compiled is imported as the same text again.
 */
export function inCanonicalOrder(cluster: Cluster): Cluster {
  const sections = cluster.sections.map((section): Section => orderedElement(section));
  return { ...cluster, header: ordered('cib', cluster.header), sections };
}
