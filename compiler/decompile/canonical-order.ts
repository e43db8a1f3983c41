import type { Attribute, Cluster, Element, ElementKind, Extra, Section } from '../model/cluster.ts';
import { elementEntries } from '../vocabulary/index.ts';

const ranks: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  elementEntries.map(({ kind, attributes }) => [kind, new Map(attributes.map(({ name }, index) => [name, index]))]),
);

/** The attributes in the order of the vocabulary, those that it does not know behind them as they were. */
function ordered(kind: ElementKind | 'cib', attributes: readonly Attribute[]): readonly Attribute[] {
  if (attributes.length < 2) return attributes;
  const known = ranks.get(kind);
  const rank = ({ name }: Attribute): number => known?.get(name) ?? Number.MAX_SAFE_INTEGER;
  const isOrdered = attributes.every(
    (attribute, index) => index === 0 || rank(attributes[index - 1]!) <= rank(attribute),
  );
  return isOrdered ? attributes : attributes.toSorted((one, other) => rank(one) - rank(other));
}

function orderedElement<Any extends Element | Extra>(element: Any): Any {
  if (element.kind === 'comment' || element.kind === 'xml') return element;
  const attributes = ordered(element.kind, element.attributes);
  const children = (element.children as readonly (Element | Extra)[]).map(orderedElement);
  const isSame =
    attributes === element.attributes && children.every((child, index) => child === element.children[index]);
  return isSame ? element : { ...element, attributes, children };
}

/**
 * The cluster with the attributes of every element in one order, the writer's. Their order means nothing to any reader of a
 * CIB; with one order a document that was imported and compiled is imported as the same text again.
 */
export function inCanonicalOrder(cluster: Cluster): Cluster {
  const sections = cluster.sections.map((section): Section => orderedElement(section));
  return { ...cluster, header: ordered('cib', cluster.header), sections };
}
