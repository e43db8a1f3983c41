import { attributeOf, attributeValue, childrenOfKind } from '../../model/access.ts';
import type { Attribute, Constraint, Order } from '../../model/cluster.ts';
import { dummies } from '../examples.ts';
import { clonedBy, isPromotable, needsPromotion } from '../facts/instances.ts';
import type { LintRule } from '../rule.ts';

const resources = dummies('database', 'address');

/** A role or action that a constraint asks of a resource. */
interface Demand {
  readonly name: string;
  readonly attribute: Attribute | undefined;
}

export const roleOnNonPromotable: LintRule = {
  id: 'role-on-non-promotable',
  severity: 'error',
  area: 'constraints',
  summary: 'A constraint asks for the role or promotion of a resource that has no roles.',
  reason:
    'Only instances of promotable clones are promoted. The role of any other resource is never reached, so the constraint is never satisfied and what depends on it never starts.',
  source: 'Pacemaker Explained, promotable clones; measured with crm_simulate',
  bad: `${resources}colocation address with database:Promoted\norder database -> address\n`,
  good: `${resources}colocation address with database\norder database -> address\n`,
  check(context, report) {
    for (const constraint of context.constraints.constraints) {
      for (const { name, attribute } of demandsOf(constraint)) {
        const facts = context.resources.get(name);
        if (!attribute || !facts || isPromotable(facts) || clonedBy(facts)) continue;
        const isAction = attribute.name.endsWith('action');
        const isAsked = isAction ? /^(promote|demote)$/.test(attribute.value) : needsPromotion(attribute.value);
        if (!isAsked) continue;
        report({
          message: isAction
            ? `${name} is never ${attribute.value}d, as it is not promotable`
            : `${name} never has the role ${attribute.value}, as it is not promotable`,
          help: `Remove ${attribute.value}, or make ${name} a promotable clone.`,
          span: attribute.valueSpan,
          related: [{ message: `${name} is ${articleFor(facts.resource.kind)}`, span: facts.resource.headSpan }],
        });
      }
    }
  },
};

function articleFor(kind: string): string {
  return kind === 'primitive' ? 'a plain resource' : `a ${kind}`;
}

function demandsOf(constraint: Constraint): Demand[] {
  const pairs = [
    ['rsc', 'role'],
    ['rsc', 'rsc-role'],
    ['with-rsc', 'with-rsc-role'],
    ['first', 'first-action'],
    ['then', 'then-action'],
  ] as const;
  const found: Demand[] = pairs.flatMap(([resource, demand]) => {
    const name = attributeValue(constraint, resource);
    return name === undefined ? [] : [{ name, attribute: attributeOf(constraint, demand) }];
  });
  const resource = attributeValue(constraint, 'rsc');
  if (constraint.kind === 'rsc_location' && resource !== undefined) {
    for (const rule of childrenOfKind(constraint, 'rule')) {
      found.push({ name: resource, attribute: attributeOf(rule, 'role') });
    }
  }
  for (const set of childrenOfKind(constraint as Order, 'resource_set')) {
    for (const demand of [attributeOf(set, 'role'), attributeOf(set, 'action')]) {
      const members = childrenOfKind(set, 'resource_ref').flatMap(({ id }) => id?.value ?? []);
      if (demand) found.push(...members.map((name) => ({ name, attribute: demand })));
    }
  }
  return found;
}
