import { expect } from 'vitest';
import { lower } from '../../compiler/analysis/lower.ts';
import { check } from '../../compiler/check/index.ts';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import type { Cluster } from '../../compiler/model/cluster.ts';
import { readCib } from '../../compiler/targets/cib/index.ts';
import { defaultTarget, isTarget, type Target } from '../../compiler/targets/target.ts';
import { parse } from '../../grammar/index.ts';
import { endOffset, startOffset } from '../../grammar/source.ts';

/** A text without its marks «…», and where they stood. */
export function unmark(marked: string): {
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
} {
  const ranges: [number, number][] = [];
  let text = '';
  for (const piece of marked.split(/(«[^»]*»)/)) {
    const inside = piece.startsWith('«') ? piece.slice(1, -1) : undefined;
    if (inside !== undefined) ranges.push([text.length, text.length + inside.length]);
    text += inside ?? piece;
  }
  return { text, ranges };
}

/** The Cluster of a .hac text, which must have no fault before the checks. */
export function clusterOf(text: string): Cluster {
  const parsed = parse({ path: 'test.hac', text });
  const lowered = lower(parsed.file);
  const faults = [...parsed.faults.map((fault) => fault.id), ...lowered.diagnostics.map(({ message }) => message)];
  if (faults.length > 0) throw new Error(`${faults.join('; ')} in ${text}`);
  return lowered.value;
}

/** What the checks find in a .hac text or a CIB, in the order of the text. */
export function diagnose(text: string, target?: Target): Diagnostic[] {
  if (text.startsWith('<')) {
    const read = readCib({ path: 'test.xml', text }, {}).value;
    if (!read) throw new Error(`unreadable: ${text}`);
    return inOrder(check(read.cluster, target ?? read.target ?? defaultTarget));
  }
  const cluster = clusterOf(text);
  const named = cluster.target?.value;
  return inOrder(check(cluster, target ?? (named !== undefined && isTarget(named) ? named : defaultTarget)));
}

function inOrder(found: readonly Diagnostic[]): Diagnostic[] {
  return [...found].sort((a, b) => startOffset(a.span) - startOffset(b.span));
}

/**
 * Expects exactly these findings in a text whose marks «…» say where, in the order of the text. Each is a line
 * `severity id: message | help`.
 */
export function expectFindings(marked: string, expected: readonly string[], target?: Target): void {
  const { text, ranges } = unmark(marked);
  const found = diagnose(text, target);
  expect(found.map(({ severity, id, message, help }) => `${severity} ${id}: ${message} | ${help ?? ''}`)).toEqual(
    expected,
  );
  expect(found.map(({ span }) => text.slice(startOffset(span), endOffset(span)))).toEqual(
    ranges.map(([start, end]) => text.slice(start, end)),
  );
  expect(found.map(({ span }) => [startOffset(span), endOffset(span)])).toEqual(ranges);
}

/** The text after the n-th fix of the n-th finding was made. */
export function fixed(text: string, finding = 0, fix = 0): string {
  const edits = diagnose(text)[finding]?.fixes()[fix]?.edits ?? [];
  let result = text;
  for (const { span, newText } of [...edits].sort((a, b) => startOffset(b.span) - startOffset(a.span))) {
    result = result.slice(0, startOffset(span)) + newText + result.slice(endOffset(span));
  }
  return result;
}
