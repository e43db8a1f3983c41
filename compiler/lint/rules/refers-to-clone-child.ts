import { schemaOf } from '../../targets/target.ts';
import { replaceWord } from '../edits.ts';
import { dummies } from '../examples.ts';
import { constraintReferences } from '../facts/constraint-references.ts';
import { clonedBy, sharedGroup } from '../facts/instances.ts';
import type { LintRule } from '../rule.ts';

const statements = (name: string): string => `clone web-clone {
  interleave=true
  primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
${dummies('log')}colocation log with ${name}
order ${name} -> log
`;

export const refersToCloneChild: LintRule = {
  id: 'refers-to-clone-child',
  severity: 'error',
  area: 'constraints',
  summary: 'A constraint names the resource inside a clone or bundle.',
  reason:
    'Pacemaker knows the resource inside by the names of its instances alone. It drops a constraint that names it, or refuses the configuration; constraints must name the clone.',
  source: 'Pacemaker Explained, clone constraints; SUSE administration guide, resource constraints',
  bad: statements('web').replace('colocation log with web', 'colocation log with web-clone'),
  good: statements('web-clone'),
  check(context, report) {
    if (!schemaOf(context.target)) return;
    const cloned = constraintReferences(context).filter(({ facts }) => clonedBy(facts));
    if (cloned.length === 0) return;
    // Within one group such an order is another fault.
    const insideGroup = new Set<unknown>(
      context.constraints.orders.flatMap(({ earlier, later, constraint }) =>
        sharedGroup(context, earlier, later) ? constraint : [],
      ),
    );
    for (const { name, span, facts, constraint } of cloned) {
      const clone = clonedBy(facts)!;
      if (insideGroup.has(constraint)) continue;
      const edits = replaceWord(span, clone.id);
      report({
        message: `${name} stands inside the ${clone.resource.kind} ${clone.id}, where no constraint reaches it`,
        help: `Name ${clone.id} instead.`,
        span,
        related: [{ message: `${clone.id} holds it`, span: clone.resource.headSpan }],
        fixes: () => (edits.length > 0 ? [{ title: `Replace ${name} with ${clone.id}`, edits, safe: false }] : []),
      });
    }
  },
};
