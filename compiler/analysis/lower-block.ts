import type { Block, Item, RawXml } from '../../grammar/ast.ts';
import { joinSpans, type Span } from '../../grammar/source.ts';
import type { CommentNode, Extra, UnknownElement } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { commentNodes, commentsOf } from './lower-comments.ts';
import { misplaced } from './misplaced.ts';

/** Items that make one child together, although no keyword of theirs says so: bare pairs a set, operations their list. */
export interface Gathering<Child> {
  /** What the item becomes in the child, or undefined where it is none of these. */
  readonly part: (item: Item) => unknown;
  readonly wrap: (parts: readonly unknown[], span: Span, headSpan: Span) => Child;
}

/** What may stand in a block. */
export interface BlockContent<Child> {
  /** Where the items stand, for messages: `a group`. */
  readonly place: string;
  readonly gatherings?: readonly Gathering<Child>[];
  /** What an item becomes; undefined where it has no meaning here. */
  readonly child?: (item: Item) => Child | undefined;
}

/** An element that no schema knows; undefined where the text is missing, which the syntax has reported. */
export function unknownElement(item: RawXml): UnknownElement | undefined {
  return item.text && { kind: 'xml', text: item.text.value, span: item.text.span };
}

interface Gathered {
  readonly position: number;
  readonly parts: unknown[];
  readonly first: Item;
  last: Item;
}

/**
 * The children that the items of a block make, in their order, each behind the comments above it. What is gathered stands
 * where its first item stood.
 */
export function lowerBlock<Child>(
  block: Block | undefined,
  content: BlockContent<Child>,
  report: Report,
): (Child | Extra)[] {
  if (!block) return [];
  const children: (Child | Extra | undefined)[] = [];
  const gathered = new Map<Gathering<Child>, Gathered>();

  const gather = (item: Item, comments: readonly CommentNode[]): boolean => {
    for (const gathering of content.gatherings ?? []) {
      const part = gathering.part(item);
      if (part === undefined) continue;
      let list = gathered.get(gathering);
      if (list === undefined) {
        list = { position: children.length, parts: [], first: item, last: item };
        gathered.set(gathering, list);
        children.push(undefined);
      }
      list.parts.push(...comments, part);
      list.last = item;
      return true;
    }
    return false;
  };

  for (const item of block.items) {
    const comments = commentsOf(item.layout);
    if (gather(item, comments)) continue;
    children.push(...comments);
    if (item.kind === 'xml') {
      children.push(unknownElement(item));
      continue;
    }
    const child = content.child?.(item);
    if (child === undefined) report(misplaced(item, content.place));
    else children.push(child);
  }
  for (const [gathering, { position, parts, first, last }] of gathered)
    children[position] = gathering.wrap(parts, joinSpans(first.span, last.span), first.span);
  children.push(...commentNodes(block.endComments));
  return children.filter((child) => child !== undefined);
}
