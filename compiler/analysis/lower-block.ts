import type { Block, Item, RawXml } from '../../grammar/ast.ts';
import { joinSpans, type Span } from '../../grammar/source.ts';
import { trimmed } from '../../grammar/trimmed.ts';
import type { CommentNode, Extra, UnknownElement } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { commentNodes, commentsOf } from './lower-comments.ts';
import { misplaced } from './misplaced.ts';

/** Items that make one child together, although no keyword of theirs says so: bare pairs a set, operations their list. */
export interface Gathering<Child> {
  /** What the item becomes in the child, or undefined where it is none of these. */
  readonly part: (item: Item, report: Report) => unknown;
  readonly wrap: (parts: readonly unknown[], span: Span, headSpan: Span) => Child;
}

/** What may stand in a block. */
export interface BlockContent<Child> {
  /** Where the items stand, for messages: `a group`. */
  readonly place: string;
  readonly gatherings?: readonly Gathering<Child>[];
  /** What an item becomes; undefined where it has no meaning here. */
  readonly child?: (item: Item, report: Report) => Child | undefined;
}

/** An element that no schema knows; undefined where the text is missing, which the syntax has reported. */
export function unknownElement(item: RawXml): UnknownElement | undefined {
  return item.text && { kind: 'xml', text: item.text.value, span: item.text.span };
}

interface Gathered<Child> {
  readonly gathering: Gathering<Child>;
  readonly position: number;
  readonly parts: unknown[];
  readonly first: Item;
  last: Item;
}

/** The children that are made of the items of a block, with room kept for those that are still being gathered. */
interface Children<Child> {
  readonly made: (Child | Extra | undefined)[];
  readonly gathered: Gathered<Child>[];
}

function listOf<Child>(gathered: readonly Gathered<Child>[], gathering: Gathering<Child>): Gathered<Child> | undefined {
  for (let index = 0; index < gathered.length; index++)
    if (gathered[index]!.gathering === gathering) return gathered[index];
  return undefined;
}

function addAll(children: unknown[], comments: readonly CommentNode[]): void {
  for (let index = 0; index < comments.length; index++) children.push(comments[index]);
}

/** Adds an item to what is gathered, if it belongs to it. */
function gather<Child>(
  { made, gathered }: Children<Child>,
  gatherings: readonly Gathering<Child>[],
  item: Item,
  report: Report,
): boolean {
  for (let index = 0; index < gatherings.length; index++) {
    const gathering = gatherings[index]!;
    const part = gathering.part(item, report);
    if (part === undefined) continue;
    let list = listOf(gathered, gathering);
    if (list === undefined) {
      list = { gathering, position: made.length, parts: [], first: item, last: item };
      gathered.push(list);
      made.push(undefined);
    }
    addAll(list.parts, commentsOf(item.layout));
    list.parts.push(part);
    list.last = item;
    return true;
  }
  return false;
}

const none: readonly never[] = [];

/**
 * The children that the items of a block make, in their order, each behind the comments above it. What is gathered stands
 * where its first item stood.
 */
export function lowerBlock<Child>(
  block: Block | undefined,
  { place, gatherings = none, child: childOf }: BlockContent<Child>,
  report: Report,
): readonly (Child | Extra)[] {
  if (!block) return none;
  const made: (Child | Extra | undefined)[] = [];
  const gathered: Gathered<Child>[] = [];
  const children: Children<Child> = { made, gathered };
  for (let index = 0; index < block.items.length; index++) {
    const item = block.items[index]!;
    if (gather(children, gatherings, item, report)) continue;
    addAll(made, commentsOf(item.layout));
    const child = item.kind === 'xml' ? unknownElement(item) : childOf?.(item, report);
    if (child !== undefined) made.push(child);
    else if (item.kind !== 'xml') report(misplaced(item, place));
  }
  for (let index = 0; index < gathered.length; index++) {
    const { gathering, position, parts, first, last } = gathered[index]!;
    made[position] = gathering.wrap(trimmed(parts), joinSpans(first.span, last.span), first.span);
  }
  addAll(made, commentNodes(block.endComments));
  return trimmed(made as (Child | Extra)[]);
}
