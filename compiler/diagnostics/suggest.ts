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

/** The rows that the distance is counted in, used again and again: names are compared by the thousand. */
let rows: readonly [number[], number[], number[]] = [[], [], []];

function distanceOfDifferent(left: string, right: string, limit: number): number {
  let [older, previous, current] = rows;
  for (let column = 0; column <= right.length; column++) previous[column] = column;
  for (let row = 1; row <= left.length; row++) {
    current[0] = row;
    let best = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, older[column - 2]! + 1);
      current[column] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    [older, previous, current] = [previous, current, older];
  }
  rows = [older, previous, current];
  return previous[right.length]!;
}

/** Which letters a word has, a bit for each, the same for both cases and for `-` and `_`; 0 where that cannot be told. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    if (code > 127) return 0;
    letters |= 1 << (code === 0x5f ? 0x2d & 31 : code & 31);
  }
  return letters;
}

function countOf(letters: number): number {
  let count = 0;
  for (let rest = letters; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * The candidate that the author most likely meant by a word, or undefined where none is near. Case and the choice between
 * `-` and `_` count for nothing; a third of the letters, at most three, may differ. Of equally near ones the first wins.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replaceAll('_', '-');
  const wanted = plain(word);
  if (wanted === '' || wanted.length > 100) return undefined;
  const letters = lettersOf(word);
  let limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  let found: string | undefined;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > limit) continue;
    // Each letter that only one of the two has costs an edit.
    const others = letters === 0 ? 0 : lettersOf(candidate);
    if (others !== 0 && Math.max(countOf(letters & ~others), countOf(others & ~letters)) > limit) continue;
    const apart = distance(wanted, plain(candidate), limit);
    if (apart > limit) continue;
    found = candidate;
    if (apart === 0) break;
    limit = apart - 1;
  }
  return found;
}
