import { endOffset, type SourceText, startOffset } from '../grammar/source.ts';
import { applyEdits } from './diagnostics/apply-edits.ts';
import type { Diagnostic, Edit } from './diagnostics/diagnostic.ts';
import { faultsOfText } from './diagnostics/syntax-catalogue.ts';

/** A document after its safe fixes. */
export interface FixedDocument {
  readonly source: SourceText;
  /** What is still found in it. */
  readonly diagnostics: readonly Diagnostic[];
  /** Titles of the fixes that were applied, in the order of the text of each round. */
  readonly applied: readonly string[];
}

/** A fix may uncover the next; no chain of them is longer. */
const mostRounds = 10;

interface Chosen {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** The safe fixes of findings that do not touch one another; of two that overlap the one that begins first is taken. */
function chooseFixes(source: SourceText, diagnostics: readonly Diagnostic[]): readonly Chosen[] {
  const candidates = diagnostics.flatMap((found): (Chosen & { start: number; end: number })[] => {
    const fix = found.fixes().find(({ safe, edits }) => safe && edits.length > 0);
    if (!fix || fix.edits.some(({ span }) => span.anchor.source !== source)) return [];
    const start = Math.min(...fix.edits.map(({ span }) => startOffset(span)));
    const end = Math.max(...fix.edits.map(({ span }) => endOffset(span)));
    return [{ title: fix.title, edits: fix.edits, start, end }];
  });
  candidates.sort((a, b) => a.start - b.start);
  const chosen: Chosen[] = [];
  let free = -1;
  for (const { title, edits, start, end } of candidates) {
    if (start <= free) continue;
    chosen.push({ title, edits });
    free = end;
  }
  return chosen;
}

/**
 * Applies the safe fixes of a .hac document and judges it anew, until none is left; everything else of the text stays as it is
 * written. A round that would break the text is not taken.
 */
export function fixDocument(source: SourceText, judge: (source: SourceText) => readonly Diagnostic[]): FixedDocument {
  let current = source;
  let diagnostics = judge(current);
  const applied: string[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const chosen = chooseFixes(current, diagnostics);
    const text =
      chosen.length === 0
        ? undefined
        : applyEdits(
            current,
            chosen.flatMap(({ edits }) => edits),
          );
    if (text === undefined || text === current.text) break;
    const next = { path: source.path, text };
    const after = judge(next);
    if (faultsOfText(after) > faultsOfText(diagnostics)) break;
    current = next;
    diagnostics = after;
    applied.push(...chosen.map(({ title }) => title));
  }
  return { source: current, diagnostics, applied };
}
