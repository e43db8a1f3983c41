import type { Attribute } from './cluster.ts';

/** The attributes by their ranks, those without one behind them; attributes of one rank, and all that are in order, stay as they are. */
export function inOrderOfRank(
  attributes: readonly Attribute[],
  ranks: ReadonlyMap<string, number>,
): readonly Attribute[] {
  const rankOf = ({ name }: Attribute): number => ranks.get(name) ?? ranks.size;
  let before = 0;
  for (let index = 0; index < attributes.length; index++) {
    const rank = rankOf(attributes[index]!);
    if (rank < before) return attributes.toSorted((one, other) => rankOf(one) - rankOf(other));
    before = rank;
  }
  return attributes;
}
