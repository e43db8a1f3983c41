import type { SourceText } from '../grammar/index.ts';
import { type CompileOptions, compile, distinct, inTextOrder, judge, withLevels } from './compile.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { readCib } from './targets/cib/index.ts';
import { readHeartbeat } from './targets/haresources/index.ts';

/** What a document is written in. */
export type DocumentKind = 'hac' | 'cib' | 'haresources';

/**
 * Everything that is wrong or risky in a document, in the order of its text. What was read from CIB XML or haresources is
 * judged by the same checks and rules as .hac, with places in that document.
 */
export function lintDocument(source: SourceText, kind: DocumentKind, options: CompileOptions): readonly Diagnostic[] {
  if (kind === 'hac') return compile(source, options).diagnostics;
  if (kind === 'haresources') {
    const { value, diagnostics } = readHeartbeat({ haresources: source, haCf: undefined, authkeys: undefined });
    const found = [...diagnostics, ...judge(value, options.target ?? 'heartbeat-1', options)];
    return inTextOrder(withLevels(distinct(found), options.levels));
  }
  const { value, diagnostics } = readCib(source);
  const target = options.target ?? value?.target ?? options.fallbackTarget ?? 'pacemaker-3.9';
  const found = value === undefined ? diagnostics : [...diagnostics, ...judge(value.cluster, target, options)];
  return inTextOrder(withLevels(distinct(found), options.levels));
}
