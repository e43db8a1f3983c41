/** Restricted edit distance (insert, delete, replace, swap of neighbours), or `limit + 1` as soon as it must be higher. */
function distance(left: string, right: string, limit: number): number {
  const shorter = Math.min(left.length, right.length);
  if (Math.max(left.length, right.length) - shorter > limit) return limit + 1;
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const cut = (text: string): string => text.slice(start, text.length - end);
  return distanceOfDifferent(cut(left), cut(right), limit);
}

function distanceOfDifferent(left: string, right: string, limit: number): number {
  let older: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, older[column - 2]! + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    older = previous;
    previous = current;
  }
  return previous[right.length]!;
}

/**
 * The candidate that the author most likely meant by a word, or undefined where none is near. Case and the choice between
 * `-` and `_` count for nothing; a third of the letters, at most three, may differ. Of equally near ones the first wins.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replaceAll('_', '-');
  const wanted = plain(word);
  if (wanted === '' || wanted.length > 100) return undefined;
  let limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  let found: string | undefined;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > limit) continue;
    const apart = distance(wanted, plain(candidate), limit);
    if (apart > limit) continue;
    found = candidate;
    if (apart === 0) break;
    limit = apart - 1;
  }
  return found;
}
