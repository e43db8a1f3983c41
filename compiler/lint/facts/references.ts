import type { Reference } from '../../check/index.ts';
import type { ElementKind } from '../../model/cluster.ts';
import type { LintContext } from '../context.ts';

type ByKind = ReadonlyMap<ElementKind, readonly Reference[]>;

const byKind = new WeakMap<LintContext, ByKind>();
const none: readonly Reference[] = [];

/** The names that elements of a kind use, section by section, in document order within each. */
export function referencesOf(context: LintContext, kind: ElementKind): readonly Reference[] {
  let found = byKind.get(context);
  if (!found) {
    found = sorted(context.symbols.references);
    byKind.set(context, found);
  }
  return found.get(kind) ?? none;
}

function sorted(references: readonly Reference[]): ByKind {
  const found = new Map<ElementKind, Reference[]>();
  for (let index = 0; index < references.length; index++) {
    const reference = references[index]!;
    const others = found.get(reference.element.kind);
    if (others) others.push(reference);
    else found.set(reference.element.kind, [reference]);
  }
  return found;
}
