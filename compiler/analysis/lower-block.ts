import type { Block, Item, RawXml } from '../../grammar/ast.ts';
import { joinSpans, type Span } from '../../grammar/source.ts';
import type { Extra, UnknownElement } from '../model/cluster.ts';
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
    let list = gathered.find((each) => each.gathering === gathering);
    if (list === undefined) {
      list = { gathering, position: made.length, parts: [], first: item, last: item };
      gathered.push(list);
      made.push(undefined);
    }
    list.parts.push(...commentsOf(item.layout), part);
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
    made.push(...commentsOf(item.layout));
    const child = item.kind === 'xml' ? unknownElement(item) : childOf?.(item, report);
    if (child !== undefined) made.push(child);
    else if (item.kind !== 'xml') report(misplaced(item, place));
  }
  for (const { gathering, position, parts, first, last } of gathered)
    made[position] = gathering.wrap(parts, joinSpans(first.span, last.span), first.span);
  made.push(...commentNodes(block.endComments));
  return made as (Child | Extra)[];
}
