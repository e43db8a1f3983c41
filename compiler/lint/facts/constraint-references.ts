import type { Span } from '../../../grammar/source.ts';
import type { Reference } from '../../check/index.ts';
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

/* A class, as there are thousands; a place in XML is looked for when asked. */

class FoundConstraintReference implements ConstraintReference {
  readonly constraint: Constraint;
  readonly facts: ResourceFacts;
  readonly #reference: Reference;

  constructor(reference: Reference, facts: ResourceFacts) {
    this.constraint = reference.member as Constraint;
    this.facts = facts;
    this.#reference = reference;
  }

  get name(): string {
    return this.#reference.name;
  }

  get span(): Span {
    return this.#reference.span;
  }
}

const constraintKinds: ReadonlySet<string> = new Set(['rsc_location', 'rsc_colocation', 'rsc_order', 'rsc_ticket']);

const known = new WeakMap<LintContext, ConstraintReference[]>();

/** Every resource that a constraint names by its own id, in document order, made once. */
export function constraintReferences(context: LintContext): readonly ConstraintReference[] {
  let found = known.get(context);
  if (found) return found;
  found = [];
  for (const reference of context.symbols.references) {
    if (reference.refersTo !== 'resource' || !constraintKinds.has(reference.member.kind)) continue;
    const facts = context.resources.get(reference.name);
    if (facts) found.push(new FoundConstraintReference(reference, facts));
  }
  known.set(context, found);
  return found;
}
