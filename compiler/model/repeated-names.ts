/** Longer lists are taken to have some. */
const longestCompared = 16;

/** Whether two of some things may have one name. Most lists are short and have none, which is quicker to see than to count names. */
export function mayRepeatNames<Item>(items: readonly Item[], nameOf: (item: Item) => string): boolean {
  if (items.length > longestCompared) return true;
  for (let index = 1; index < items.length; index++) {
    const name = nameOf(items[index]!);
    for (let before = 0; before < index; before++) if (nameOf(items[before]!) === name) return true;
  }
  return false;
}
