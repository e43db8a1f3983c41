import { attributeOf } from '../../model/access.ts';
import type { Element, Extra } from '../../model/cluster.ts';
import { elementEntry } from '../../vocabulary/index.ts';
import { constraintId } from './constraint-ids.ts';
import { type Derivation, derivedId, isRepeatable } from './derived-ids.ts';

/** An element with what its id may be derived from. */
export interface Place {
  readonly parent: Element;
  readonly parentId: string;
  /** What the element belongs to where the parent is no more than a bracket (`operations`, `network`). */
  readonly ownerId: string;
  /** The siblings that stand before; absent where all siblings have their ids, so that nobody asks. */
  readonly siblings: SiblingCounts | undefined;
}

/** How many siblings of each base there are so far. Few elements have any that are counted. */
export class SiblingCounts {
  #counts: Map<string, number> | undefined;

  /** Counts one more, and says how many were there before it. */
  add(base: string): number {
    this.#counts ??= new Map();
    const before = this.#counts.get(base) ?? 0;
    this.#counts.set(base, before + 1);
    return before;
  }
}

/** The ids of an element and of all below it. */
export interface TreeIds {
  /** Explicit and derived ids, parents first. */
  readonly ids: ReadonlyMap<Element, string>;
  /** The id that each element has or would have if its own were not written; absent where none can be or was derived. */
  readonly derived: ReadonlyMap<Element, string>;
  /** The elements whose ids share the document's one namespace. */
  readonly inNamespace: readonly Element[];
}

/**
 * The ids of one tree: nothing outside of it counts but its place. With `isWritten` the written ids of some elements do not
 * count, and an id is derived for every element; without it only where one is needed.
 */
export function idsOfTree(
  root: Element,
  rootPlace: Place,
  derivation: Derivation,
  isWritten?: (element: Element) => boolean,
): TreeIds {
  const ids = new Map<Element, string>();
  const derivedIds = new Map<Element, string>();
  const inNamespace: Element[] = [];
  const visit = (element: Element, place: Place): void => {
    const { kind } = element;
    const sort = elementEntry(kind)?.id ?? (kind === 'link' ? 'reference' : 'id');
    const isCounted = place.siblings !== undefined && isRepeatable(kind);
    const isAsked = sort !== 'reference' && (isWritten !== undefined || isCounted || !element.id?.value);
    const derived = isAsked ? derive(element, place, derivation) : undefined;
    if (derived !== undefined) derivedIds.set(element, derived);
    const counts = sort === 'reference' || isWritten?.(element) !== false;
    const id = (counts ? element.id?.value : undefined) ?? derived;
    const isText = sort === 'reference' || sort === 'text';
    if (id !== undefined && (isText || id !== '')) {
      ids.set(element, id);
      if (!isText) inNamespace.push(element);
    }
    if (element.children.length === 0) return;
    const below: Place = {
      parent: element,
      parentId: id || derived || place.parentId,
      ownerId: brackets.has(kind) ? place.ownerId : id || derived || place.ownerId,
      siblings: isWritten || !areNamed(element) ? new SiblingCounts() : undefined,
    };
    const children = element.children as readonly (Element | Extra)[];
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!;
      if (child.kind !== 'comment' && child.kind !== 'xml') visit(child, below);
    }
  };
  visit(root, rootPlace);
  return { ids, derived: derivedIds, inNamespace };
}

/** Whether all children of an element have their ids. */
function areNamed(parent: Element): boolean {
  const children = parent.children as readonly (Element | Extra)[];
  return children.every((child) => child.kind === 'comment' || child.kind === 'xml' || child.id?.value);
}

/** Elements that stand between an element and its owner without a name of their own. */
const brackets: ReadonlySet<string> = new Set(['operations', 'network', 'storage', 'select', 'select_attributes']);

/** The id that an element would have if none were written; every sibling counts, so that writing one changes no other. */
function derive(element: Element, place: Place, derivation: Derivation): string | undefined {
  if (attributeOf(element, 'id-ref')) return undefined;
  const base = constraintId(element) ?? derivedId(element, place, derivation);
  if (base === undefined || !isRepeatable(element.kind)) return base;
  const count = place.siblings?.add(base) ?? 0;
  if (element.kind === 'resource_set' && derivation.convention !== 'pcs') return `${base}-${count}`;
  return count === 0 ? base : `${base}-${count}`;
}
