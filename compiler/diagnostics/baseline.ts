import type { Diagnostic } from './diagnostic.ts';

/** The findings of a tree at one time, which later runs leave out. */
export interface Baseline {
  /** How many findings there were of each file, id and message. */
  readonly counts: ReadonlyMap<string, number>;
}

interface BaselineEntry {
  readonly file: string;
  readonly id: string;
  readonly message: string;
  readonly count?: number;
}

/** What a finding is known by: places are left out, so that it stays known when lines move. */
function fingerprint(file: string, id: string, message: string): string {
  return JSON.stringify([file, id, message]);
}

/** Collects findings for a baseline. */
export interface BaselineWriter {
  /** Takes the findings of a file, under the name that it has relative to the baseline. */
  add(file: string, diagnostics: readonly Diagnostic[]): void;
  /** How many findings were taken. */
  readonly size: number;
  /** The JSON text, in an order that does not depend on that of the files. */
  text(): string;
}

/** A collector of findings whose text `parseBaseline` reads. */
export function baselineWriter(): BaselineWriter {
  const counts = new Map<string, number>();
  let size = 0;
  return {
    add(file, diagnostics) {
      for (const { id, message } of diagnostics) {
        const key = fingerprint(file, id, message);
        counts.set(key, (counts.get(key) ?? 0) + 1);
        size += 1;
      }
    },
    get size() {
      return size;
    },
    text() {
      const findings = [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, count]): BaselineEntry => {
          const [file, id, message] = JSON.parse(key) as [string, string, string];
          return { file, id, message, ...(count > 1 && { count }) };
        });
      return `${JSON.stringify({ version: 1, findings }, undefined, 2)}\n`;
    },
  };
}

/** Reads a baseline; undefined where the text is none. */
export function parseBaseline(text: string): Baseline | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { version, findings } = (parsed ?? {}) as { version?: unknown; findings?: unknown };
  if (version !== 1 || !Array.isArray(findings)) return undefined;
  const counts = new Map<string, number>();
  for (const entry of findings as Partial<BaselineEntry>[]) {
    const { file, id, message, count = 1 } = entry ?? {};
    if (typeof file !== 'string' || typeof id !== 'string' || typeof message !== 'string') return undefined;
    if (!Number.isInteger(count) || count < 1) return undefined;
    counts.set(fingerprint(file, id, message), count);
  }
  return { counts };
}

/** The findings of a file that are not in the baseline: of equal ones, those beyond the number that was known. */
export function newFindings(
  { counts }: Baseline,
  file: string,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const seen = new Map<string, number>();
  return diagnostics.filter(({ id, message }) => {
    const key = fingerprint(file, id, message);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before >= (counts.get(key) ?? 0);
  });
}
