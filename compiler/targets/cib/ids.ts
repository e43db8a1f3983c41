import type { Cluster, Element, IdConvention, Member } from '../../model/cluster.ts';
import { perMember } from '../../model/per-member.ts';
import type { CibTarget } from '../target.ts';
import { type Derivation, isRepeatable } from './derived-ids.ts';
import { countIds, type Namespace } from './namespace.ts';
import { idsOfTree, type OtherIds, Place, type TreeIds } from './tree-ids.ts';

export type { Namespace } from './namespace.ts';
export { derivedIdOf, type TreeIds } from './tree-ids.ts';

/** Two elements that would have one id in the document's one id namespace. */
export interface IdCollision {
  readonly id: string;
  /** The element that has the id first in document order. */
  readonly first: Element;
  readonly second: Element;
  /** Whether at least one of the two ids was derived, so that `as` mends it. */
  readonly derived: boolean;
}

/** The ids of a document; what is about all of them is put together when first asked for. */
export interface IdAssignment {
  readonly collisions: readonly IdCollision[];
  /** How often each id stands. */
  readonly namespace: Namespace;
  /** Whether some element of the one namespace has another id than the one that the document gives it. */
  readonly differs: boolean;
  /** With `isWritten` the elements whose derived id is not the one that they have, and that id; empty without it. */
  readonly others: OtherIds;
  /** The ids of one statement and of all that stands in it: the same object as long as the statement stays the same. */
  idsIn(member: Member): TreeIds;
}

const idsOfMember = perMember<TreeIds>();

/**
 * Gives every element its id: the one that was written, or the one that the convention derives from what it is and whom it
 * belongs to. A derived id depends on ids above the element, never on others of the document; only siblings that no word tells
 * apart are told apart by their position. Takes linear time. With `isWritten` the written ids of some elements do not count, and an id is
 * derived for every element; without it only where one is needed. With the namespace of an older version of the document ids are
 * counted only where the two differ, and the older one must not be used any more.
 */
export function assignIds(
  cluster: Cluster,
  convention: IdConvention,
  target: CibTarget,
  isWritten?: (element: Element) => boolean,
  previous?: Namespace,
): IdAssignment {
  const derivation: Derivation = { convention, isHeartbeat: target === 'heartbeat-2' };
  const trees = new Map<Member, TreeIds>();
  const others: OtherIds | undefined = isWritten && new Map();
  const placesIn = new Map<string, Place>();
  for (const section of cluster.sections) {
    const place = placesIn.get(section.kind) ?? new Place(section, section.kind, section.kind, true);
    placesIn.set(section.kind, place);
    const key = `${section.kind} ${convention} ${derivation.isHeartbeat}`;
    for (const member of section.children) {
      if (member.kind === 'comment' || member.kind === 'xml') continue;
      // What no sibling can change: the ids of a statement that has a name of its own or words that tell it from others.
      const isAlone = !isWritten && !isRepeatable(member.kind);
      const work = (): TreeIds => idsOfTree(member, place, derivation, isWritten, others);
      trees.set(member, isAlone ? idsOfMember(member, key, work) : work());
    }
  }
  const writtenId = (element: Element): string | undefined =>
    isWritten?.(element) === false ? undefined : element.id?.value;
  let collisions: readonly IdCollision[] | undefined;
  let namespace = previous && countIds([...trees.values()], previous);
  const counted = (): Namespace => {
    namespace ??= countIds([...trees.values()]);
    return namespace;
  };
  return {
    others: others ?? new Map(),
    get collisions() {
      collisions ??= collide(counted(), writtenId);
      return collisions;
    },
    get namespace() {
      return counted();
    },
    get differs() {
      return [...trees.values()].some((tree) => tree.differs);
    },
    idsIn: (member) => trees.get(member) ?? noIds,
  };
}

const noIds: TreeIds = {
  idOf: () => undefined,
  inNamespace: [],
  names: [],
  differs: false,
};

function collide(
  { trees, repeated }: Namespace,
  writtenId: (element: Element) => string | undefined,
): readonly IdCollision[] {
  const owners = new Map<string, Element>();
  const collisions: IdCollision[] = [];
  if (repeated.size === 0) return collisions;
  for (const { names, inNamespace } of trees) {
    for (let index = 0; index < names.length; index++) {
      const id = names[index]!;
      if (!repeated.has(id)) continue;
      const element = inNamespace[index]!;
      const first = owners.get(id);
      if (!first) owners.set(id, element);
      else collisions.push({ id, first, second: element, derived: !writtenId(first) || !writtenId(element) });
    }
  }
  return collisions;
}
