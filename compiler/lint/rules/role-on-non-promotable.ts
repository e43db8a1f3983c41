import { attributeOf, attributeValue, childrenOfKind } from '../../model/access.ts';
import type { Attribute, Constraint, Order } from '../../model/cluster.ts';
import { dummies } from '../examples.ts';
import { clonedBy, isPromotable, isPromotedRole, needsPromotion } from '../facts/instances.ts';
import { ownMeta, resourcesThatMaySay } from '../facts/meta.ts';
import { groupedByHolder, operationsThatMaySay } from '../facts/operations.ts';
import type { LintRule } from '../rule.ts';

const resources = dummies('database', 'address');

/** The attributes that demand something of a resource. */
const demanding = ['role', 'rsc-role', 'with-rsc-role', 'first-action', 'then-action', 'action'];

/** A role or action that a constraint asks of resources. */
interface Demand {
  readonly names: readonly string[];
  readonly attribute: Attribute | undefined;
}

export const roleOnNonPromotable: LintRule = {
  id: 'role-on-non-promotable',
  severity: 'error',
  area: 'constraints',
  summary: 'A constraint, a monitor or target-role asks for a role of a resource that has none.',
  reason:
    'Only instances of promotable clones are promoted. The role of any other resource is never reached, so the constraint is never satisfied and what depends on it never starts.',
  source: 'Pacemaker Explained, promotable clones; measured with crm_simulate',
  bad: `${resources}colocation address with database:Promoted\norder database -> address\n`,
  good: `${resources}colocation address with database\norder database -> address\n`,
  check(context, report) {
    for (const facts of resourcesThatMaySay(context, 'target-role')) {
      const role = ownMeta(context, facts).get('target-role');
      if (role && isPromotedRole(role.value.trim()) && !isPromotable(facts) && !isPromotable(facts.top)) {
        report({
          message: `${facts.id} never has the role ${role.value}, as only promotable clones do`,
          help: 'Write Started, or remove target-role.',
          span: role.span,
        });
      }
    }
    const withRoles = operationsThatMaySay(context, 'role').filter(({ role }) => needsPromotion(role));
    for (const [holder, operations] of groupedByHolder(withRoles)) {
      const { primitive, id } = holder;
      if (!primitive || isPromotable(primitive.top) || primitive.top.resource.kind === 'bundle') continue;
      const [first, ...others] = operations.map((operation) => operation.setting('role')!);
      if (!first) continue;
      report({
        message: `${id} never has the role ${first.value}, so that this operation never takes place`,
        help: `Remove role=${first.value}, or make a promotable clone of ${id}.`,
        span: first.span,
        related: others.map(({ span }) => ({ message: 'nor this one', span })),
      });
    }
    if (!demanding.some((name) => context.inventory.names.has(name))) return;
    for (const constraint of context.constraints.constraints) {
      for (const { names, attribute } of demandsOf(constraint)) {
        if (!attribute) continue;
        const { name, value, valueSpan: span } = attribute;
        const isAction = name.endsWith('action');
        if (isAction ? !/^(promote|demote)$/.test(value) : !needsPromotion(value)) continue;
        const lacking = names.flatMap((each) => context.resources.get(each) ?? []);
        const without = lacking.filter((facts) => !isPromotable(facts) && !clonedBy(facts));
        if (without.length === 0) continue;
        const [are, have] = without.length > 1 ? ['are', 'have'] : ['is', 'has'];
        const who = without.map(({ id }) => id).join(', ');
        report({
          message: isAction
            ? `${who} ${are} never ${value}d, as only promotable clones are`
            : `${who} never ${have} the role ${value}, as only promotable clones do`,
          help: `Remove ${value}, or make a promotable clone of ${who}.`,
          span,
          related: without.map(({ id, resource }) => ({
            message: `${id} is ${articleFor(resource.kind)}`,
            span: resource.headSpan,
          })),
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
    return name === undefined ? [] : [{ names: [name], attribute: attributeOf(constraint, demand) }];
  });
  const resource = attributeValue(constraint, 'rsc');
  if (constraint.kind === 'rsc_location' && resource !== undefined) {
    for (const rule of childrenOfKind(constraint, 'rule')) {
      found.push({ names: [resource], attribute: attributeOf(rule, 'role') });
    }
  }
  for (const set of childrenOfKind(constraint as Order, 'resource_set')) {
    const names = childrenOfKind(set, 'resource_ref').flatMap(({ id }) => id?.value ?? []);
    for (const attribute of [attributeOf(set, 'role'), attributeOf(set, 'action')]) found.push({ names, attribute });
  }
  return found;
}
