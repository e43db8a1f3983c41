import type { RoundTrip } from './round-trip.ts';

/** Counts of one level. */
export interface LevelCount {
  readonly level: RoundTrip['level'];
  readonly files: number;
  readonly kept: number;
  readonly lost: number;
  readonly refused: number;
}

/** How imported files read, over those of whole CIBs at one level. */
export interface ReadingSummary {
  readonly files: number;
  /** Characters of all .hac texts for each character of their `<configuration>`s. */
  readonly ratio: number;
  readonly medianStructuralIds: number;
  readonly filesWithRawXml: number;
}

/** Counts the verdicts of each level. */
function countLevels(trips: readonly RoundTrip[]): readonly LevelCount[] {
  return [...new Set(trips.map(({ level }) => level))].map((level) => {
    const ofLevel = trips.filter((trip) => trip.level === level);
    const count = (verdict: RoundTrip['verdict']): number => ofLevel.filter((trip) => trip.verdict === verdict).length;
    return { level, files: ofLevel.length, kept: count('kept'), lost: count('lost'), refused: count('refused') };
  });
}

/** Sums up how the files of a level read; undefined where there is no whole CIB among them. */
export function summariseReading(trips: readonly RoundTrip[], level: RoundTrip['level']): ReadingSummary | undefined {
  const readings = trips.flatMap((trip) =>
    trip.level === level && trip.reading?.configurationCharacters !== undefined ? [trip.reading] : [],
  );
  if (readings.length === 0) return undefined;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const ids = readings.map(({ structuralIds }) => structuralIds).sort((a, b) => a - b);
  return {
    files: readings.length,
    ratio:
      sum(readings.map(({ hacCharacters }) => hacCharacters)) /
      sum(readings.map(({ configurationCharacters }) => configurationCharacters ?? 0)),
    medianStructuralIds: ids[(ids.length - 1) >> 1] ?? 0,
    filesWithRawXml: readings.filter(({ rawXml }) => rawXml > 0).length,
  };
}

/** The table that `hacc conformance` prints: counts, what was not kept with its first difference, and the figures. */
export function renderTable(trips: readonly RoundTrip[]): string {
  const columns = ['level', 'files', 'kept', 'lost', 'refused'] as const;
  const row = (cells: readonly (string | number)[]): string =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(7) : String(cell).padStart(8))).join('');
  const lines = [row(columns), ...countLevels(trips).map((count) => row(columns.map((column) => count[column])))];
  const failed = trips.filter(({ verdict }) => verdict !== 'kept');
  if (failed.length > 0) lines.push('');
  for (const { path, level, verdict, difference } of failed) lines.push(`${verdict} (${level}) ${path}: ${difference}`);
  for (const { level } of countLevels(trips)) {
    const reading = summariseReading(trips, level);
    if (!reading) continue;
    lines.push(
      '',
      `Reading quality at level ${level}, over ${reading.files} whole CIBs:`,
      `  ${(reading.ratio * 100).toFixed(1)} % of the characters of <configuration>`,
      `  ${reading.medianStructuralIds} explicit structural ids in the median file`,
      `  ${reading.filesWithRawXml} files with xml statements`,
    );
  }
  return `${lines.join('\n')}\n`;
}
