import { inOrderOfRank } from '../model/attribute-order.ts';
import type { Attribute, Cluster, Element, ElementKind, Extra, Section } from '../model/cluster.ts';
import { elementEntries } from '../vocabulary/index.ts';

const ranks: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  elementEntries.map(({ kind, attributes }) => [kind, new Map(attributes.map(({ name }, index) => [name, index]))]),
);

const noRanks: ReadonlyMap<string, number> = new Map();

/** The attributes in the order of the vocabulary, those that it does not know behind them as they were. */
function ordered(kind: ElementKind | 'cib', attributes: readonly Attribute[]): readonly Attribute[] {
  return attributes.length < 2 ? attributes : inOrderOfRank(attributes, ranks.get(kind) ?? noRanks);
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
