import type { Item, Name } from '../../grammar/index.ts';
import { textOf } from '../../grammar/index.ts';

/** More of a sentence than an outline shows. */
const longest = 80;

/** The word that names an item: of a declaration its first, of a constraint what `as` gives. */
export function nameOf(item: Item): Name | undefined {
  if (item.kind === 'declaration') {
    const [first] = item.words;
    return first?.kind === 'name' ? first : undefined;
  }
  if (item.kind === 'set') return item.as?.name;
  if (!('head' in item)) return undefined;
  return item.head.find((one) => one.kind === 'as')?.name;
}

/** The first line of an item without what opens its block. */
export function headlineOf(item: Item): string {
  const [line = ''] = textOf(item.span).split('\n');
  const end = 'block' in item && item.block ? item.block.span.start - item.span.start : line.length;
  const head = line.slice(0, end).trim();
  return head.length > longest ? `${head.slice(0, longest - 1)}…` : head;
}
