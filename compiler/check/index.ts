import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Cluster } from '../model/cluster.ts';
import type { Target } from '../targets/target.ts';
import { collectSymbols, type Symbols } from './symbols.ts';

export type { Definition, NodeName, Reference, ReferenceKind, Symbols } from './symbols.ts';
export { collectSymbols } from './symbols.ts';

/** Finds what is wrong with a configuration for a target, whatever it was written in. */
export function check(
  cluster: Cluster,
  _target: Target,
  _symbols: Symbols = collectSymbols(cluster),
): readonly Diagnostic[] {
  return [];
}
