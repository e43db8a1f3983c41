import type { Annotation, Block, Item, Pair, PairReference, SetDeclaration } from '../../grammar/ast.ts';
import { noLayout } from '../../grammar/no-layout.ts';
import { nowhere } from '../../grammar/source.ts';
import { attributeOf } from '../model/access.ts';
import type { AttributeSet, Element, Extra, NameValuePair, Rule, SetKind } from '../model/cluster.ts';
import { annotationOf } from './raise-annotation.ts';
import { idReference } from './raise-declaration.ts';
import { below, hatch, inOrder, type Place, type Raised, raiseBlock, rankOf, tagOf } from './raise-items.ts';
import { as, commentRuns, commentsBelow, name, pair, type WritesId } from './raise-parts.ts';
import { raiseRule } from './raise-rule.ts';

/** A pair, or undefined where the language has no words for it. */
function raisePair(nvpair: NameValuePair, writesId: WritesId): Pair | PairReference | undefined {
  const named = attributeOf(nvpair, 'name');
  const value = attributeOf(nvpair, 'value');
  const refers = attributeOf(nvpair, 'id-ref');
  const known = (named ? 1 : 0) + (value ? 1 : 0) + (refers ? 1 : 0);
  const isPlain = known === nvpair.attributes.length && !nvpair.children.some(({ kind }) => kind === 'xml');
  if (!isPlain || value?.literal || refers?.literal || (value && refers)) return undefined;
  const id = nvpair.id && writesId(nvpair) ? as(nvpair.id) : undefined;
  const isBare = nvpair.children.length === 0;
  const layout = isBare ? noLayout : { ...noLayout, comments: commentRuns(commentsBelow(nvpair)) };
  const reference = refers && idReference(refers.value);
  if (named === undefined) {
    if (reference === undefined || id) return undefined;
    return { kind: 'pairReference', reference, layout, span: nowhere };
  }
  const plain = pair(name(named.value, named.literal), value?.value, id, layout);
  return reference ? { ...plain, value: reference } : plain;
}

function pairItem(nvpair: NameValuePair, writesId: WritesId): Item {
  return raisePair(nvpair, writesId) ?? hatch(nvpair);
}

/** The bare pairs that say a set as it is: it has nothing but pairs, no id, no rule, no comment that would slip out of it. */
function barePairs(set: AttributeSet, writesId: WritesId): readonly Item[] | undefined {
  if (set.attributes.length > 0 || (set.id && writesId(set)) || set.children.at(-1)?.kind !== 'nvpair')
    return undefined;
  if (set.children.some(({ kind }) => kind !== 'nvpair' && kind !== 'comment')) return undefined;
  const block = raiseBlock<NameValuePair | Rule>(set.children, (child) =>
    inOrder(pairItem(child as NameValuePair, writesId)),
  );
  return block?.items.every(({ kind }) => kind !== 'xml') ? block.items : undefined;
}

/** The widest set that stands on its keyword's line, in characters. */
const lineLimit = 64;

function width(item: Pair | PairReference): number {
  if (item.kind === 'pairReference') return item.reference.id.length + 2;
  const id = item.id?.name ? item.id.name.value.length + 4 : 0;
  const text = item.value?.kind === 'value' ? item.value.text : (item.value?.id ?? '');
  return item.key.value.length + text.length + id + 2;
}

/** The pairs where they can stand on the line of their keyword. */
function linePairs(items: readonly Item[]): (Pair | PairReference)[] | undefined {
  const pairs = items.filter((item) => item.kind === 'pair' || item.kind === 'pairReference');
  const fits = pairs.reduce((sum, item) => sum + width(item), 0) <= lineLimit;
  const isPlain = pairs.length === items.length && pairs.every(({ layout }) => layout.comments.length === 0);
  return fits && isPlain && pairs.length > 0 && pairs[0]?.kind === 'pair' ? pairs : undefined;
}

interface SetHead {
  readonly when: Rule | undefined;
  readonly annotation: Annotation | undefined;
  readonly reference: SetDeclaration['reference'];
}

function headOfSet(set: AttributeSet, writesId: WritesId): SetHead {
  const when = set.children.find((child): child is Rule => child.kind === 'rule');
  const refers = attributeOf(set, 'id-ref');
  const isReference = refers && !refers.literal && set.children.every(({ kind }) => kind === 'comment');
  const reference = isReference ? idReference(refers.value) : undefined;
  const rest = set.attributes.filter((attribute) => !reference || attribute !== refers);
  return { when, annotation: annotationOf({ ...set, id: undefined }, rest, writesId), reference };
}

/** A set with its keyword. */
export function raiseSet(
  set: AttributeSet,
  keyword: SetDeclaration['keyword'],
  writesId: WritesId,
  scope?: 'resource' | 'op',
): SetDeclaration {
  const { when, annotation, reference } = headOfSet(set, writesId);
  const comments = when ? commentRuns(commentsBelow(when)) : [];
  const pairs = (set.children as readonly (NameValuePair | Rule | Extra)[]).filter((child) => child !== when);
  const block = raiseBlock<NameValuePair | Rule>(
    pairs,
    (child) => inOrder(child.kind === 'rule' ? hatch(child) : pairItem(child, writesId)),
    { always: true, keepsOrder: true },
  ) as Block;
  const isInner = keyword !== 'options' && keyword !== 'defaults';
  const line = isInner && !when && block.endComments.length === 0 ? linePairs(block.items) : undefined;
  const isBare = line !== undefined || (reference !== undefined && block.items.length === 0);
  const declared: SetDeclaration = {
    kind: 'set',
    keyword,
    keywordSpan: nowhere,
    scope: scope && name(scope),
    as: set.id && writesId(set) ? as(set.id) : undefined,
    annotation,
    when: when && raiseRule(when, writesId),
    reference,
    pairs: line,
    block: isBare ? undefined : block,
    layout: noLayout,
    span: nowhere,
  };
  return below(isBare ? [...comments, ...block.endComments] : comments, declared);
}

const keywords: Readonly<Record<SetKind, SetDeclaration['keyword'] | undefined>> = {
  cluster_property_set: undefined,
  instance_attributes: 'params',
  meta_attributes: 'meta',
  utilization: 'utilization',
};

/**
 * A set in the block of its owner: bare pairs where it is the first of the kind that is the owner's own, and they say just this
 * set; otherwise its keyword.
 */
export function raiseInnerSet(
  set: AttributeSet,
  place: Place,
  owner: { readonly element: Element; readonly own: SetKind },
  writesId: WritesId,
): Raised {
  const children = owner.element.children as readonly (Element | Extra)[];
  const isFirst = children.find((child) => tagOf(child) === owner.own) === set;
  const bare = isFirst && !place.commented ? barePairs(set, writesId) : undefined;
  if (bare) return { rank: 0, items: bare };
  const keyword = keywords[set.kind];
  return { rank: rankOf(set.kind), items: [keyword ? raiseSet(set, keyword, writesId) : hatch(set)] };
}
