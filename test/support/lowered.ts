import { lower } from '../../compiler/analysis/lower.ts';
import { parse } from '../../grammar/index.ts';
import { textOf } from '../../grammar/source.ts';
import { dumpCluster } from './cluster-dump.ts';

/** What lowering makes of a text: the cluster, and every finding as `id: what it stands at: message`. */
export interface Lowered {
  readonly cluster: string;
  readonly findings: readonly string[];
}

/** Lowers a text, which must be without faults of syntax. */
export function lowered(text: string): Lowered {
  const parsed = parse({ path: 'test.hac', text });
  if (parsed.faults.length > 0) throw new Error(`faults of syntax: ${parsed.faults.map(({ message }) => message)}`);
  const { value, diagnostics } = lower(parsed.file);
  return {
    cluster: dumpCluster(value),
    findings: diagnostics.map(({ id, span, message }) => `${id}: ${textOf(span)}: ${message}`),
  };
}
