import type { TextEdit } from 'vscode-languageserver/node';

/** Lines that differ beyond this are replaced together: finding the fewest edits would cost more than it saves. */
const mostDifferences = 400;

/** A run of lines of the old text and what stands in its place. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** The pairs of equal lines that a shortest edit script keeps, in order; undefined where the texts differ too much. */
function keptLines(old: readonly string[], made: readonly string[]): [number, number][] | undefined {
  const reached: number[][] = [];
  let furthest: number[] = [];
  const at = (from: readonly number[], diagonal: number): number => from[diagonal + mostDifferences + 1] ?? -1;
  for (let differences = 0; differences <= mostDifferences; differences++) {
    const row: number[] = [];
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const [above, left] = [at(furthest, diagonal + 1), at(furthest, diagonal - 1) + 1];
      const goesDown = diagonal === -differences || (diagonal !== differences && left <= above);
      let x = differences === 0 ? 0 : goesDown ? above : left;
      while (x < old.length && x - diagonal < made.length && old[x] === made[x - diagonal]) x++;
      row[diagonal + mostDifferences + 1] = x;
      if (x >= old.length && x - diagonal >= made.length) return traced(old.length, made.length, [...reached, row], at);
    }
    reached.push(row);
    furthest = row;
  }
  return undefined;
}

function traced(
  oldLength: number,
  madeLength: number,
  rows: readonly (readonly number[])[],
  at: (from: readonly number[], diagonal: number) => number,
): [number, number][] {
  const kept: [number, number][] = [];
  let [x, y] = [oldLength, madeLength];
  for (let differences = rows.length - 1; differences >= 0; differences--) {
    const before = rows[differences - 1] ?? [];
    const diagonal = x - y;
    const [above, left] = [at(before, diagonal + 1), at(before, diagonal - 1) + 1];
    const goesDown = diagonal === -differences || (diagonal !== differences && left <= above);
    const startX = differences === 0 ? 0 : goesDown ? above : left;
    while (x > startX) kept.push([--x, --y]);
    if (differences === 0) break;
    if (goesDown) y--;
    else x--;
  }
  return kept.reverse();
}

function replacements(old: readonly string[], made: readonly string[]): Replacement[] {
  const kept = keptLines(old, made);
  if (!kept) return [{ start: 0, end: old.length, lines: made }];
  const found: Replacement[] = [];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...kept, [old.length, made.length] as const]) {
    if (nextX > x || nextY > y) found.push({ start: x, end: nextX, lines: made.slice(y, nextY) });
    [x, y] = [nextX + 1, nextY + 1];
  }
  return found;
}

/**
 * The fewest edits of whole lines that turn one text into another; lines are counted from `firstLine`. The last line of each
 * text is what stands behind its last line end.
 */
export function lineEdits(old: string, made: string, firstLine = 0): TextEdit[] {
  if (old === made) return [];
  const [oldLines, madeLines] = [old.split('\n'), made.split('\n')];
  return replacements(oldLines, madeLines).map(({ start, end, lines }) => {
    const text = lines.map((line) => `${line}\n`).join('');
    const reachesEnd = end === oldLines.length;
    if (!reachesEnd) {
      const range = { start: { line: firstLine + start, character: 0 }, end: { line: firstLine + end, character: 0 } };
      return { range, newText: text };
    }
    const last = { line: firstLine + oldLines.length - 1, character: oldLines.at(-1)!.length };
    const isWhole = start === 0;
    const from = isWhole
      ? { line: firstLine, character: 0 }
      : { line: firstLine + start - 1, character: oldLines[start - 1]!.length };
    const joined = lines.join('\n');
    return { range: { start: from, end: last }, newText: isWhole || lines.length === 0 ? joined : `\n${joined}` };
  });
}
