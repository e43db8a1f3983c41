import type { TreeIds } from './tree-ids.ts';

/** How often each id stands in a document. */
export interface Namespace {
  /** The statements that were counted. */
  readonly trees: readonly TreeIds[];
  readonly counts: ReadonlyMap<string, number>;
  /** The ids that stand more than once. */
  readonly repeated: ReadonlySet<string>;
}

/**
 * Counts the ids of all statements. With the count of an older version only what differs is counted; the older one is changed
 * for that, so that it must not be used any more.
 */
export function countIds(trees: readonly TreeIds[], previous?: Namespace): Namespace {
  const counts = (previous?.counts as Map<string, number> | undefined) ?? new Map<string, number>();
  const repeated = (previous?.repeated as Set<string> | undefined) ?? new Set<string>();
  const older = previous?.trees ?? [];
  const add = ({ names }: TreeIds, difference: 1 | -1): void => {
    for (let index = 0; index < names.length; index++) {
      const id = names[index]!;
      const count = (counts.get(id) ?? 0) + difference;
      if (count === 0) counts.delete(id);
      else counts.set(id, count);
      if (count > 1) repeated.add(id);
      else repeated.delete(id);
    }
  };
  const before = new Set(older);
  const now = older.length === 0 ? before : new Set(trees);
  for (const tree of older) if (!now.has(tree)) add(tree, -1);
  for (const tree of trees) if (!before.has(tree)) add(tree, 1);
  return { trees, counts, repeated };
}
