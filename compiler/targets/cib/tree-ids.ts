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
  /** The explicit or derived id; undefined for what carries none in XML, also where it is said to be nothing (`as ""`). */
  idOf(element: Element): string | undefined;
  /** The id that an element would have if its own were not written; undefined where none can be derived. */
  derivedId(element: Element): string | undefined;
  /** The elements whose ids share the document's one namespace, parents first. */
  readonly inNamespace: readonly Element[];
  /** The ids of these, in the same order. */
  readonly names: readonly string[];
  /** Whether some of these has another id than the one that the document gives it. */
  readonly differs: boolean;
}

type IsWritten = (element: Element) => boolean;

function idKind(kind: string): string {
  return elementEntry(kind)?.id ?? (kind === 'link' ? 'reference' : 'id');
}

/** Looks at the elements of one tree, and keeps no more of them than what they do not say themselves. */
class Visit implements TreeIds {
  readonly inNamespace: Element[] = [];
  readonly names: string[] = [];
  differs = false;
  readonly #derivation: Derivation;
  readonly #isWritten: IsWritten | undefined;
  /** The derived ids that are not those written. */
  #others: Map<Element, string | undefined> | undefined;

  constructor(derivation: Derivation, isWritten: IsWritten | undefined) {
    this.#derivation = derivation;
    this.#isWritten = isWritten;
  }

  derivedId(element: Element): string | undefined {
    if (idKind(element.kind) === 'reference') return undefined;
    const id = this.#others?.get(element);
    return id !== undefined || this.#others?.has(element) ? id : element.id?.value;
  }

  idOf(element: Element): string | undefined {
    const sort = idKind(element.kind);
    const isWritten = sort === 'reference' || this.#isWritten?.(element) !== false;
    const id = (isWritten ? element.id?.value : undefined) ?? this.#others?.get(element);
    return id === '' && sort !== 'reference' && sort !== 'text' ? undefined : id;
  }

  enter(element: Element, place: Place): void {
    const { kind } = element;
    const own = element.id?.value;
    const isWritten = this.#isWritten;
    const sort = idKind(kind);
    const isReference = sort === 'reference';
    const isCounted = place.siblings !== undefined && isRepeatable(kind);
    const isAsked = !isReference && (isWritten !== undefined || isCounted || !own);
    const derived = isAsked ? derive(element, place, this.#derivation) : undefined;
    if (isAsked && derived !== own) {
      this.#others ??= new Map();
      this.#others.set(element, derived);
    }
    const id = own !== undefined && (isReference || isWritten?.(element) !== false) ? own : derived;
    if (id && !isReference && sort !== 'text') {
      this.inNamespace.push(element);
      this.names.push(id);
      if (id !== own) this.differs = true;
    }
    const children = element.children as readonly (Element | Extra)[];
    if (children.length === 0) return;
    const below: Place = {
      parent: element,
      parentId: id || derived || place.parentId,
      ownerId: brackets.has(kind) ? place.ownerId : id || derived || place.ownerId,
      siblings: isWritten || !areNamed(children) ? new SiblingCounts() : undefined,
    };
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!;
      if (child.kind !== 'comment' && child.kind !== 'xml') this.enter(child, below);
    }
  }
}

/**
 * The ids of one tree: nothing outside of it counts but its place. With `isWritten` the written ids of some elements do not
 * count, and an id is derived for every element; without it only where one is needed.
 */
export function idsOfTree(root: Element, place: Place, derivation: Derivation, isWritten?: IsWritten): TreeIds {
  const visit = new Visit(derivation, isWritten);
  visit.enter(root, place);
  return visit;
}

/** Whether all children of an element have their ids. */
function areNamed(children: readonly (Element | Extra)[]): boolean {
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.kind !== 'comment' && child.kind !== 'xml' && !child.id?.value) return false;
  }
  return true;
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
