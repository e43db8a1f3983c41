import { attributeOf, childrenOfKind } from '../../model/access.ts';
import type { Colocation, ElementKind } from '../../model/cluster.ts';
import type { LintContext } from '../context.ts';
import type { LintRule } from '../rule.ts';

const statements = (
  second: string,
): string => `template guest ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
template disk ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive guest-a @guest
primitive disk-a @disk
colocation guest with ${second}
order disk-a -> guest-a
`;

export const templateTwice: LintRule = {
  id: 'template-twice',
  severity: 'error',
  area: 'constraints',
  summary: 'A colocation names two templates or tags.',
  reason:
    'A template stands for all resources made from it, and Pacemaker does not expand two of them in one colocation: it ignores the constraint.',
  source: 'Pacemaker Explained, templates in constraints',
  bad: statements('disk'),
  good: statements('disk-a'),
  check(context, report) {
    for (const constraint of context.constraints.constraints) {
      if (constraint.kind !== 'rsc_colocation' || childrenOfKind(constraint, 'resource_set').length > 0) continue;
      const first = standsFor(context, constraint, 'rsc');
      const second = standsFor(context, constraint, 'with-rsc');
      if (!first || !second) continue;
      report({
        message: `${first.name} and ${second.name} each stand for several resources, of which a colocation may name one only`,
        help: 'Name the resources themselves on one side, or use resource sets.',
        span: second.span,
      });
    }
  },
};

const several: ReadonlySet<ElementKind> = new Set<ElementKind>(['template', 'tag']);

function standsFor({ symbols }: LintContext, constraint: Colocation, attribute: string) {
  const name = attributeOf(constraint, attribute);
  const element = name && symbols.find(name.value)[0]?.element;
  return element && several.has(element.kind) ? { name: name.value, span: name.valueSpan } : undefined;
}
