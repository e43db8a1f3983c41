import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Cluster } from '../model/cluster.ts';
import { perMember } from '../model/per-member.ts';
import type { Target } from '../targets/target.ts';
import { type Context, contextOf } from './context.ts';
import { checkDocument } from './document.ts';
import { checkCollisions } from './ids.ts';
import { checkMember } from './member.ts';
import { checkReferences } from './references.ts';
import { weighed } from './severity.ts';
import { collectSymbols, elementsIn, type Symbols } from './symbols.ts';

export { type Context, contextOf } from './context.ts';
export { checkMember } from './member.ts';
export type { NodeName } from './node-names.ts';
export { collectSymbols, type Definition, type Reference, type Symbols } from './symbols.ts';
export type { ReferenceKind } from './uses.ts';

/**
 * Finds what is wrong with a configuration for a target, whatever it was written in: first what can be said of each
 * statement by itself, section by section, then what needs the whole. Linear in the size of the cluster.
 */
export function check(
  cluster: Cluster,
  target: Target,
  symbols: Symbols = collectSymbols(cluster, target),
): readonly Diagnostic[] {
  const context = contextOf(cluster, target);
  const found: Diagnostic[] = [];
  for (const section of cluster.sections) {
    const key = `${section.kind} ${context.target} ${context.unvalidated}`;
    for (const member of elementsIn(section)) {
      for (const finding of checkOnce(member, key, () => checkMember(member, section, context))) found.push(finding);
    }
  }
  for (const finding of checkTogether(cluster, symbols, context)) found.push(finding);
  return found;
}

const checkOnce = perMember<readonly Diagnostic[]>();

/** What needs the whole document: its header and sections, names that are used, ids that clash. */
function checkTogether(cluster: Cluster, symbols: Symbols, context: Context): Diagnostic[] {
  return [
    ...checkDocument(cluster, context),
    ...checkReferences(cluster, symbols, context),
    ...checkCollisions(symbols, context),
  ].map((finding) => weighed(finding, context));
}
