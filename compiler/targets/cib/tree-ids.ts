import { attributeOf } from '../../model/access.ts';
import type { Element, Extra } from '../../model/cluster.ts';
import { elementEntry } from '../../vocabulary/index.ts';
import { constraintId } from './constraint-ids.ts';
import { type Belonging, type Derivation, derivedId, isRepeatable } from './derived-ids.ts';

/** What the ids of elements may be derived from: where they stand. */
export class Place implements Belonging {
  readonly parent: Element;
  readonly parentId: string;
  readonly ownerId: string;
  /** False where all siblings have their ids, so that nobody asks for their number. */
  readonly countsSiblings: boolean;
  /** How many siblings of each base there are so far; few elements have any that are counted. */
  #counts: Map<string, number> | undefined;

  constructor(parent: Element, parentId: string, ownerId: string, countsSiblings: boolean) {
    this.parent = parent;
    this.parentId = parentId;
    this.ownerId = ownerId;
    this.countsSiblings = countsSiblings;
  }

  /** Counts one more sibling of a base, and says how many stand before it. */
  add(base: string): number {
    if (!this.countsSiblings) return 0;
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
  /** The elements whose ids share the document's one namespace, parents first. */
  readonly inNamespace: readonly Element[];
  /** The ids of these, in the same order. */
  readonly names: readonly string[];
  /** Whether some of these has another id than the one that the document gives it. */
  readonly differs: boolean;
}

type IsWritten = (element: Element) => boolean;

/** What counts about a kind of element here. */
interface KindOfId {
  readonly isReference: boolean;
  readonly isText: boolean;
  readonly isRepeatable: boolean;
  /** Whether it stands between an element and its owner without a name of its own. */
  readonly isBracket: boolean;
}

const kinds = new Map<string, KindOfId>();

function kindOfId(kind: string): KindOfId {
  let known = kinds.get(kind);
  if (!known) {
    const sort = elementEntry(kind)?.id ?? (kind === 'link' ? 'reference' : 'id');
    known = {
      isReference: sort === 'reference',
      isText: sort === 'text',
      isRepeatable: isRepeatable(kind),
      isBracket: brackets.has(kind),
    };
    kinds.set(kind, known);
  }
  return known;
}

const brackets: ReadonlySet<string> = new Set(['operations', 'network', 'storage', 'select', 'select_attributes']);

/** Derived ids that are not those written; undefined for an element whose id none can be derived for. */
export type OtherIds = Map<Element, string | undefined>;

/** The id that an element would have if its own were not written, where all were derived. */
export function derivedIdOf(element: Element, others: OtherIds): string | undefined {
  if (kindOfId(element.kind).isReference) return undefined;
  return others.has(element) ? others.get(element) : element.id?.value;
}

/** Looks at the elements of one tree, and keeps no more of them than what they do not say themselves. */
class Visit implements TreeIds {
  readonly inNamespace: Element[] = [];
  readonly names: string[] = [];
  differs = false;
  readonly #derivation: Derivation;
  readonly #isWritten: IsWritten | undefined;
  #others: OtherIds | undefined;

  constructor(derivation: Derivation, isWritten: IsWritten | undefined, others: OtherIds | undefined) {
    this.#derivation = derivation;
    this.#isWritten = isWritten;
    this.#others = others;
  }

  idOf(element: Element): string | undefined {
    const { isReference, isText } = kindOfId(element.kind);
    const isWritten = isReference || this.#isWritten?.(element) !== false;
    const id = (isWritten ? element.id?.value : undefined) ?? this.#others?.get(element);
    return id === '' && !isReference && !isText ? undefined : id;
  }

  enter(element: Element, place: Place): void {
    const own = element.id?.value;
    const isWritten = this.#isWritten;
    const kind = kindOfId(element.kind);
    const isAsked =
      !kind.isReference && (isWritten !== undefined || !own || (place.countsSiblings && kind.isRepeatable));
    const derived = isAsked ? derive(element, place, this.#derivation, kind.isRepeatable) : undefined;
    if (isAsked && derived !== own) {
      this.#others ??= new Map();
      this.#others.set(element, derived);
    }
    const id = own !== undefined && (kind.isReference || isWritten?.(element) !== false) ? own : derived;
    if (id && !kind.isReference && !kind.isText) {
      this.inNamespace.push(element);
      this.names.push(id);
      if (id !== own) this.differs = true;
    }
    const children = element.children as readonly (Element | Extra)[];
    if (children.length === 0) return;
    const name = id || derived;
    const owner = kind.isBracket ? place.ownerId : name || place.ownerId;
    const below = new Place(element, name || place.parentId, owner, isWritten !== undefined || !areNamed(children));
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!;
      if (child.kind !== 'comment' && child.kind !== 'xml') this.enter(child, below);
    }
  }
}

/**
 * The ids of one tree: nothing outside of it counts but its place. With `isWritten` the written ids of some elements do not
 * count, and an id is derived for every element; without it only where one is needed. What is derived and not written is
 * put into `others`, where several trees may share one.
 */
export function idsOfTree(
  root: Element,
  place: Place,
  derivation: Derivation,
  isWritten?: IsWritten,
  others?: OtherIds,
): TreeIds {
  const visit = new Visit(derivation, isWritten, others);
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

/** The id that an element would have if none were written; every sibling counts, so that writing one changes no other. */
function derive(element: Element, place: Place, derivation: Derivation, mayRepeat: boolean): string | undefined {
  if (attributeOf(element, 'id-ref')) return undefined;
  const base = constraintId(element) ?? derivedId(element, place, derivation);
  if (base === undefined || !mayRepeat) return base;
  const count = place.add(base);
  if (element.kind === 'resource_set' && derivation.convention !== 'pcs') return `${base}-${count}`;
  return count === 0 ? base : `${base}-${count}`;
}
