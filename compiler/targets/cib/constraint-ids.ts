import { attributeValue, childrenOfKind } from '../../model/access.ts';
import type { Constraint, Element } from '../../model/cluster.ts';
import { idOf } from './derived-ids.ts';

/** The id of a constraint that was given none, the same in all conventions; undefined for other elements. */
export function constraintId(element: Element): string | undefined {
  switch (element.kind) {
    case 'rsc_location': {
      const subject = attributeValue(element, 'rsc') ?? attributeValue(element, 'rsc-pattern') ?? membersOf(element);
      return idOf('location', subject, attributeValue(element, 'node'), scoreOfNode(element));
    }
    case 'rsc_colocation': {
      const [rsc, withRsc] = [attributeValue(element, 'rsc'), attributeValue(element, 'with-rsc')];
      if (rsc === undefined && withRsc === undefined) return idOf('colocation', membersOf(element));
      return idOf('colocation', rsc, withRsc, attributeValue(element, 'score'));
    }
    case 'rsc_order': {
      const first = attributeValue(element, 'first') ?? attributeValue(element, 'to');
      const then = attributeValue(element, 'then') ?? attributeValue(element, 'from');
      if (first === undefined && then === undefined) return idOf('order', membersOf(element));
      return idOf('order', first, then, attributeValue(element, 'kind') ?? 'mandatory');
    }
    case 'rsc_ticket':
      return idOf('ticket', attributeValue(element, 'ticket'), attributeValue(element, 'rsc') ?? membersOf(element));
    default:
      return undefined;
  }
}

/** The resources of all sets of a constraint, joined by dashes. */
function membersOf(constraint: Constraint): string {
  const sets =
    constraint.kind === 'rsc_location' ? childrenOfKind(constraint, 'resource_set') : resourceSets(constraint);
  return sets
    .flatMap((set) => childrenOfKind(set, 'resource_ref'))
    .map((reference) => reference.id?.value ?? '')
    .join('-');
}

function resourceSets(constraint: Exclude<Constraint, { kind: 'rsc_location' }>) {
  return constraint.children.flatMap((child) => (child.kind === 'resource_set' ? [child] : []));
}

/** The score counts for a location on a node alone: that of a rule stands in the rule. */
function scoreOfNode(location: Element): string | undefined {
  return attributeValue(location, 'node') === undefined ? undefined : attributeValue(location, 'score');
}
