import type { Cluster, Element, Extra, IdConvention } from '../../model/cluster.ts';
import { elementEntry } from '../../vocabulary/index.ts';
import type { CibTarget } from '../target.ts';
import { constraintId } from './constraint-ids.ts';
import { type Derivation, derivedId, isRepeatable } from './derived-ids.ts';

/** Two elements that would have one id in the document's one id namespace. */
export interface IdCollision {
  readonly id: string;
  /** The element that has the id first in document order. */
  readonly first: Element;
  readonly second: Element;
  /** Whether at least one of the two ids was derived, so that `as` mends it. */
  readonly derived: boolean;
}

/** The id of every element that has one in the document. */
export interface IdAssignment {
  /** Explicit and derived ids; elements that carry no id in XML are absent, also those whose id is said to be nothing (`as ""`). */
  readonly ids: ReadonlyMap<Element, string>;
  /** The id that each element has or would have if its own were not written; absent where none can be or was derived. */
  readonly derived: ReadonlyMap<Element, string>;
  readonly collisions: readonly IdCollision[];
}

/** An element with what its id may be derived from. */
interface Place {
  readonly parent: Element;
  readonly parentId: string;
  /** What the element belongs to where the parent is no more than a bracket (`operations`, `network`). */
  readonly ownerId: string;
  /** How many siblings of each base stand before; absent where all siblings have their ids, so that nobody asks. */
  readonly counts: Map<string, number> | undefined;
}

/**
 * Gives every element its id: the one that was written, or the one that the convention derives from what it is and whom it
 * belongs to. A derived id depends on ids above the element, never on others of the document; only siblings that no word tells
 * apart are told apart by their position. Takes linear time. With `isWritten` the written ids of some elements do not count, and an id is
 * derived for every element; without it only where one is needed.
 */
export function assignIds(
  cluster: Cluster,
  convention: IdConvention,
  target: CibTarget,
  isWritten?: (element: Element) => boolean,
): IdAssignment {
  const ids = new Map<Element, string>();
  const derivedIds = new Map<Element, string>();
  const owners = new Map<string, Element>();
  const collisions: IdCollision[] = [];
  const derivation: Derivation = { convention, isHeartbeat: target === 'heartbeat-2' };

  const writtenId = (element: Element): string | undefined =>
    isWritten?.(element) === false ? undefined : element.id?.value;

  const take = (element: Element, id: string, isOutside: boolean): void => {
    ids.set(element, id);
    if (isOutside) return;
    const first = owners.get(id);
    if (!first) owners.set(id, element);
    else collisions.push({ id, first, second: element, derived: !writtenId(first) || !writtenId(element) });
  };

  const visit = (element: Element, place: Place): void => {
    const { kind } = element;
    const sort = elementEntry(kind)?.id ?? (kind === 'link' ? 'reference' : 'id');
    const isCounted = place.counts !== undefined && isRepeatable(kind);
    const isAsked = sort !== 'reference' && (isWritten !== undefined || isCounted || !element.id?.value);
    const derived = isAsked ? derive(element, place, derivation) : undefined;
    if (derived !== undefined) derivedIds.set(element, derived);
    const id = (sort === 'reference' ? element.id?.value : writtenId(element)) ?? derived;
    const isOutside = sort === 'reference' || sort === 'text';
    if (id !== undefined && id !== '') take(element, id, isOutside);
    if (element.children.length === 0) return;
    const below: Place = {
      parent: element,
      parentId: id || derived || place.parentId,
      ownerId: brackets.has(kind) ? place.ownerId : id || derived || place.ownerId,
      counts: isWritten ? new Map() : countsFor(element),
    };
    for (const child of element.children as readonly (Element | Extra)[]) {
      if (child.kind !== 'comment' && child.kind !== 'xml') visit(child, below);
    }
  };

  const countsOf = new Map<string, Map<string, number>>();
  for (const section of cluster.sections) {
    const counts = countsOf.get(section.kind) ?? new Map<string, number>();
    countsOf.set(section.kind, counts);
    if (section.id) ids.set(section, section.id.value);
    const place: Place = { parent: section, parentId: section.kind, ownerId: section.kind, counts };
    for (const member of section.children) {
      if (member.kind !== 'comment' && member.kind !== 'xml') visit(member, place);
    }
  }
  return { ids, derived: derivedIds, collisions };
}

function countsFor(parent: Element): Map<string, number> | undefined {
  const children = parent.children as readonly (Element | Extra)[];
  const isComplete = children.every((child) => child.kind === 'comment' || child.kind === 'xml' || child.id?.value);
  return isComplete ? undefined : new Map();
}

/** Elements that stand between an element and its owner without a name of their own. */
const brackets: ReadonlySet<string> = new Set(['operations', 'network', 'storage', 'select', 'select_attributes']);

/** The id that an element would have if none were written; every sibling counts, so that writing one changes no other. */
function derive(element: Element, place: Place, derivation: Derivation): string | undefined {
  const { parent, parentId, ownerId, counts } = place;
  if (element.attributes.some(({ name }) => name === 'id-ref')) return undefined;
  const base = constraintId(element) ?? derivedId(element, { parent, parentId, ownerId }, derivation);
  if (base === undefined || !isRepeatable(element.kind)) return base;
  const count = counts?.get(base) ?? 0;
  counts?.set(base, count + 1);
  if (element.kind === 'resource_set' && derivation.convention !== 'pcs') return `${base}-${count}`;
  return count === 0 ? base : `${base}-${count}`;
}
