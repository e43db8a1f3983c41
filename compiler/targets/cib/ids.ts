import type { Cluster, Element, IdConvention } from '../../model/cluster.ts';
import type { CibTarget } from '../target.ts';

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
  /** Explicit and derived ids; elements that carry no id in XML are absent. */
  readonly ids: ReadonlyMap<Element, string>;
  readonly collisions: readonly IdCollision[];
}

/** Gives every element its id: the one that was written, or the one that the convention derives from what it is and whom it belongs to. */
export function assignIds(_cluster: Cluster, _convention: IdConvention, _target: CibTarget): IdAssignment {
  return { ids: new Map(), collisions: [] };
}
