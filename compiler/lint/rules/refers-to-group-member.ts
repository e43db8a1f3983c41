import { replaceWord } from '../edits.ts';
import { dummies, dummyGroup } from '../examples.ts';
import { type ConstraintReference, constraintReferences } from '../facts/constraint-references.ts';
import { clonedBy, groupOf } from '../facts/instances.ts';
import type { PrimitiveFacts } from '../facts/primitives.ts';
import type { LintRule } from '../rule.ts';

const group = `${dummyGroup('web', 'files', 'server')}${dummies('log')}`;

/** SAP's own guides set constraints on the instance in a group, which the other instances depend on alone. */
function isSapInstance({ facts }: ConstraintReference): boolean {
  return facts.resource.kind === 'primitive' && (facts as PrimitiveFacts).type === 'SAPInstance';
}

export const refersToGroupMember: LintRule = {
  id: 'refers-to-group-member',
  severity: 'warning',
  area: 'constraints',
  summary: 'A constraint names a member of a group instead of the group.',
  reason:
    'The members of a group move and stop together. A constraint on one of them reaches the others in part only: what waits for a member is not stopped with the rest, and a place for a member may tear the group between two nodes.',
  source: 'SUSE administration guide, groups; Pacemaker Explained, group properties',
  bad: `${group}order files -> log\ncolocation log with web\n`,
  good: `${group}order web -> log\ncolocation log with web\n`,
  check(context, report) {
    const all = constraintReferences(context).filter(({ constraint }) => constraint.kind !== 'rsc_ticket');
    if (!all.some(({ facts }) => groupOf(facts))) return;
    const groups = new Map<unknown, Map<unknown, number>>();
    for (const { constraint, facts } of all) {
      const known = groups.get(constraint) ?? new Map<unknown, number>();
      const holder = groupOf(facts) ?? facts;
      groups.set(constraint, known.set(holder, (known.get(holder) ?? 0) + 1));
    }
    const seen = new Set<string>();
    for (const reference of all) {
      const { name, span, constraint, facts } = reference;
      const holder = groupOf(facts);
      if (!holder || clonedBy(facts) || isSapInstance(reference)) continue;
      // An order or contradiction among the members of one group has a finding of its own.
      const isInside = constraint.kind !== 'rsc_location' && groups.get(constraint)?.size === 1;
      if (isInside && (constraint.kind === 'rsc_order' || isApart(constraint))) continue;
      const key = `${constraint.id?.value ?? constraint.span.start + constraint.span.anchor.offset} ${holder.id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const isAlone = groups.get(constraint)?.get(holder) === 1;
      const edits = isAlone ? replaceWord(span, holder.id) : [];
      report({
        message: `${name} is a member of the group ${holder.id}, which moves as one`,
        help: isInside
          ? 'Remove the constraint: a group keeps its members together.'
          : `Name the group ${holder.id}, or take ${name} out of it.`,
        span,
        related: [{ message: `the group ${holder.id}`, span: holder.resource.headSpan }],
        fixes: () => (edits.length > 0 ? [{ title: `Replace ${name} with ${holder.id}`, edits, safe: false }] : []),
      });
    }
  },
};

function isApart({ kind, attributes }: ConstraintReference['constraint']): boolean {
  return kind === 'rsc_colocation' && attributes.some(({ name, value }) => name === 'score' && value.startsWith('-'));
}
