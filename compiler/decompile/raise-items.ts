import type { Block, Comment, Item, RawXml } from '../../grammar/ast.ts';
import { noLayout } from '../../grammar/no-layout.ts';
import { nowhere } from '../../grammar/source.ts';
import { trimmed } from '../../grammar/trimmed.ts';
import type { CommentNode, Element, Extra } from '../model/cluster.ts';
import { commentRuns, commentsBelow, joinComments, name } from './raise-parts.ts';
import { xmlTextOf } from './raise-xml.ts';

/** A statement or item with comments above those that it has. */
export function below<Any extends Item>(comments: readonly Comment[], item: Any): Any {
  if (comments.length === 0) return item;
  return { ...item, layout: { ...item.layout, comments: joinComments(comments, item.layout.comments) } };
}

/** `xml '…'` with a text as it is. */
export function rawXml(text: string): RawXml {
  return { kind: 'xml', text: name(text, true), layout: noLayout, span: nowhere };
}

/** An element that the language has no words for, as XML; the comments inside it stand above it. */
export function hatch(element: Element): RawXml {
  return below(commentRuns(commentsBelow(element)), rawXml(xmlTextOf(element)));
}

/** What a child becomes: items of a block, and the place among the other kinds that they are put at. */
export interface Raised {
  readonly rank: number;
  readonly items: readonly Item[];
}

/** A child with what its form may depend on. */
export interface Place {
  /** Whether comments stand directly above the child. */
  readonly commented: boolean;
}

const lastRank = 9;

/** Where the kinds of child stand in a block whose kinds of child have no order of their own. */
const ranks: Readonly<Record<string, number>> = {
  instance_attributes: 1,
  meta_attributes: 2,
  utilization: 3,
  operations: 4,
  docker: 4,
  podman: 4,
  rkt: 4,
  network: 5,
  storage: 6,
  select: 6,
  primitive: 7,
  group: 7,
  clone: 7,
  master: 7,
  master_slave: 7,
  bundle: 7,
  recipient: 7,
};

/** The place of a kind of child among the others. */
export function rankOf(kind: string): number {
  return ranks[kind] ?? lastRank;
}

/** The kind of an element that stands as XML: the name of its tag. */
export function tagOf(child: { readonly kind: string; readonly text?: string }): string {
  return child.kind === 'xml' ? (/^<([^\s/>]+)/.exec(child.text ?? '')?.[1] ?? '') : child.kind;
}

/**
 * The block of an element. The children keep their order within a rank; the comments above a child go above its first item.
 * An element without children has no block, unless `always` says that an empty one is needed. With `keepsOrder` unknown
 * elements stay where they are among the others, instead of among those of their tag.
 */
export function raiseBlock<Child extends Element>(
  children: readonly (Child | Extra)[],
  raiseChild: (child: Child, place: Place) => Raised,
  { always = false, keepsOrder = false } = {},
): Block | undefined {
  const raised: Raised[] = [];
  let isInOrder = true;
  let pending: CommentNode[] = [];
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.kind === 'comment') {
      pending.push(child as CommentNode);
      continue;
    }
    const made =
      child.kind === 'xml'
        ? { rank: keepsOrder ? lastRank : rankOf(tagOf(child as Extra)), items: [rawXml((child as Extra).text)] }
        : raiseChild(child as Child, { commented: pending.length > 0 });
    isInOrder &&= raised.length === 0 || raised.at(-1)!.rank <= made.rank;
    if (pending.length === 0 || made.items.length === 0) raised.push(made);
    else {
      const [first, ...others] = made.items;
      raised.push({ rank: made.rank, items: [below(commentRuns(pending), first!), ...others] });
      pending = [];
    }
  }
  if (!always && raised.length === 0 && pending.length === 0) return undefined;
  if (!isInOrder) raised.sort((one, other) => one.rank - other.rank);
  const items: Item[] = [];
  for (let index = 0; index < raised.length; index++) {
    const own = raised[index]!.items;
    for (let place = 0; place < own.length; place++) items.push(own[place]!);
  }
  return { kind: 'block', items: trimmed(items), endComments: commentRuns(pending), span: nowhere };
}

/** A raised child where all kinds keep their order. */
export function inOrder(...items: readonly Item[]): Raised {
  return { rank: lastRank, items };
}
