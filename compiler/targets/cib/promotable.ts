import { attributeValue } from '../../model/access.ts';
import type { AttributeSet, Clone, Element, Extra, NameValuePair } from '../../model/cluster.ts';
import { booleanValue } from '../../vocabulary/index.ts';

/*
 * Pacemaker's CIB says that a clone is promotable by a pair of its meta attributes. In a Cluster the clone says it, and the
 * writer supplies the pair as the first of the first set, so that a reader may leave it out where it stands just there.
 */

const name = 'promotable';

const isMetaSet = (child: { readonly kind: string }): child is AttributeSet => child.kind === 'meta_attributes';
const isPair = (child: { readonly kind: string }): child is NameValuePair => child.kind === 'nvpair';

/** The meta attributes of a clone that are named promotable, in document order. */
function promotablePairs(clone: { readonly children: readonly (Element | Extra)[] }): NameValuePair[] {
  return clone.children
    .filter(isMetaSet)
    .flatMap((set) => set.children.filter(isPair))
    .filter((pair) => attributeValue(pair, 'name') === name);
}

/** The id of the set that the writer makes for the pair where a clone has no meta attributes. */
export function suppliedSetId(cloneId: string): string {
  return `${cloneId}-meta_attributes`;
}

/** The id of the pair that the writer supplies. */
export function suppliedPairId(setId: string): string {
  return `${setId}-promotable`;
}

/** Whether the writer of Pacemaker's CIB has to supply the pair. */
export function needsPromotablePair(clone: Clone): boolean {
  return clone.promotable && promotablePairs(clone).length === 0;
}

/** The set that the pair is supplied in: the first of the clone's meta attributes, undefined where one has to be made. */
export function setForPromotablePair(clone: Clone): AttributeSet | undefined {
  return clone.children.find(isMetaSet);
}

/**
 * What a clone of Pacemaker's CIB is in a Cluster: promotable where a pair says so in whatever spelling; without that pair
 * where writing supplies an identical one.
 */
export function withoutPromotablePair(clone: Clone): Clone {
  const pairs = promotablePairs(clone);
  const [pair] = pairs;
  if (!pair || booleanValue(attributeValue(pair, 'value') ?? '') !== true) return clone;
  const promotable: Clone = { ...clone, promotable: true };
  const sets = clone.children.filter(isMetaSet);
  const [set] = sets;
  if (pairs.length > 1 || !set || set.children.find(isPair) !== pair || !isSupplied(set, pair)) return promotable;
  const rest = set.children.filter((child) => child !== pair);
  if (rest.length > 0) return replacing(promotable, set, { ...set, children: rest });
  const made = sets.length === 1 && clone.id !== undefined && set.id?.value === suppliedSetId(clone.id.value);
  return made ? replacing(promotable, set, undefined) : promotable;
}

/** Whether the pair is the one that the writer would put into the set. */
function isSupplied(set: AttributeSet, pair: NameValuePair): boolean {
  const plain = set.attributes.length === 0 && set.children.every((child) => child.kind !== 'rule');
  if (!plain || set.id === undefined || pair.children.length > 0) return false;
  if (pair.id?.value !== suppliedPairId(set.id.value)) return false;
  return pair.attributes.length === 2 && attributeValue(pair, 'value') === 'true';
}

function replacing(clone: Clone, set: AttributeSet, by: AttributeSet | undefined): Clone {
  const children = clone.children.flatMap((child) => (child !== set ? [child] : by ? [by] : []));
  return { ...clone, children };
}
