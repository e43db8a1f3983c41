import type { Span } from '../../../grammar/source.ts';
import type { Constraint } from '../../model/cluster.ts';
import type { LintContext } from '../context.ts';
import type { ResourceFacts } from './primitives.ts';

/** A resource that a constraint names. */
export interface ConstraintReference {
  readonly name: string;
  readonly span: Span;
  readonly constraint: Constraint;
  readonly facts: ResourceFacts;
}

const constraintKinds: ReadonlySet<string> = new Set(['rsc_location', 'rsc_colocation', 'rsc_order', 'rsc_ticket']);

const known = new WeakMap<LintContext, readonly ConstraintReference[]>();

/** Every resource that a constraint names by its own id, in document order, made once. */
export function constraintReferences(context: LintContext): readonly ConstraintReference[] {
  let found = known.get(context);
  if (found) return found;
  found = context.symbols.references.flatMap((reference): ConstraintReference[] => {
    if (reference.refersTo !== 'resource' || !constraintKinds.has(reference.member.kind)) return [];
    const facts = context.resources.get(reference.name);
    if (!facts) return [];
    return [{ name: reference.name, span: reference.span, constraint: reference.member as Constraint, facts }];
  });
  known.set(context, found);
  return found;
}
