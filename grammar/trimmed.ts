/** A copy of a list that takes up what it needs: one that grew by push keeps room for many more, which lists that live on would keep too. */
export function trimmed<Item>(list: readonly Item[]): Item[] {
  return list.slice();
}
