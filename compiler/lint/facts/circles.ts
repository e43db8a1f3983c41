import type { Related } from '../../diagnostics/diagnostic.ts';
import type { Element } from '../../model/cluster.ts';
import type { LintContext } from '../context.ts';
import type { ColocationEdge, OrderEdge } from './constraints.ts';
import { placeOfColocation, placeOfOrder } from './constraints.ts';
import { circlesOf, componentsOf, type Edge, graphOf } from './graph.ts';
import { sharedGroup, topOf } from './instances.ts';
import type { ResourceFacts } from './primitives.ts';

/** A link of a circle: a constraint's edge, or that a group holds its members in their order. */
type Link<ConstraintEdge> =
  | { readonly constraint: ConstraintEdge; readonly isOpposite: boolean }
  | { readonly constraint: undefined; readonly member: string; readonly before: string; readonly place: Element };

/** A circle of constraints with its links in words. */
export interface Circle<ConstraintEdge> {
  /** The constraints of the circle in its order; the last one closes it. */
  readonly constraints: readonly ConstraintEdge[];
  /** The resources in the order of the circle, as written. */
  readonly resources: readonly string[];
  readonly related: readonly Related[];
}

const opposite: Readonly<Record<string, string>> = {
  start: 'stop',
  stop: 'start',
  promote: 'demote',
  demote: 'promote',
};

/** The members of a group or the child of a clone, in order. */
function childrenOf({ resource }: ResourceFacts): readonly string[] {
  const children = resource.children.filter(({ kind }) => kind === 'primitive' || kind === 'group') as Element[];
  return children.flatMap(({ id }) => id?.value ?? []);
}

/*
 * A primitive's action is one event; that of a group or clone begins before the first of its members acts and ends behind the
 * last, as Pacemaker's pseudo actions do. So an order on a member between two others of its group is no circle.
 */
const begins = (name: string, action: string): string => `${action} ${name} begins`;
const ends = (name: string, action: string): string => `${action} ${name} ends`;

function structureOfActions({ resources }: LintContext): Edge<Link<OrderEdge>>[] {
  const edges: Edge<Link<OrderEdge>>[] = [];
  for (const facts of resources.values()) {
    const { id, resource } = facts;
    const link = (from: string, to: string, member = id, before = id): void => {
      edges.push({ from, to, label: { constraint: undefined, member, before, place: resource } });
    };
    const inOrder = childrenOf(facts);
    for (const action of Object.keys(opposite)) {
      link(begins(id, action), ends(id, action));
      const children = action === 'stop' || action === 'demote' ? [...inOrder].reverse() : inOrder;
      children.forEach((child, index) => {
        link(begins(id, action), begins(child, action));
        link(ends(child, action), ends(id, action));
        const previous = children[index - 1];
        if (resource.kind === 'group' && previous !== undefined) {
          link(ends(previous, action), begins(child, action), child, previous);
        }
      });
    }
    link(ends(id, 'start'), begins(id, 'promote'));
    link(ends(id, 'demote'), begins(id, 'stop'));
  }
  return edges;
}

function inWords({ earlier, earlierAction, later, laterAction }: OrderEdge): string {
  const word = (name: string, action: string): string => (action === 'start' ? name : `${name}:${action}`);
  return `${word(later, laterAction)} waits for ${word(earlier, earlierAction)}`;
}

/** Joins the names of a circle so that it begins and ends with the same one, none twice in a row. */
function roundOf(names: readonly string[]): readonly string[] {
  const round = names.filter((name, index) => index === 0 || name !== names[index - 1]);
  return round.length > 1 && round[0] === round.at(-1) ? round : [...round, round[0]!];
}

function groupRelated(link: Link<object>, words: (member: string, before: string) => string): Related[] {
  if (link.constraint !== undefined || link.member === link.before) return [];
  return [{ message: words(link.member, link.before), span: link.place.headSpan }];
}

const knownCircles = new WeakMap<LintContext, readonly Circle<OrderEdge>[]>();

/**
 * Whether the orders can lead in a circle at all. Where all of them are about starting, a circle leads through outermost
 * resources too, whose graph is a small part of that of all actions.
 */
function mayBeCircular(context: LintContext): boolean {
  const { orders } = context.constraints;
  const isStart = (action: string): boolean => action === 'start' || action === 'promote';
  if (!orders.every(({ earlierAction, laterAction }) => isStart(earlierAction) && isStart(laterAction))) return true;
  const edges = orders.map(({ earlier, later }) => ({
    from: topOf(context, earlier),
    to: topOf(context, later),
    label: undefined,
  }));
  const component = componentsOf(graphOf(edges));
  return edges.some(({ from, to }) => component.get(from) === component.get(to));
}

/** Circles in the order of actions: one for each knot of constraints. Serialize and require-all=false bind nobody to wait. */
export function orderCircles(context: LintContext): readonly Circle<OrderEdge>[] {
  let circles = knownCircles.get(context);
  if (!circles) {
    circles = mayBeCircular(context) ? findOrderCircles(context) : [];
    knownCircles.set(context, circles);
  }
  return circles;
}

function findOrderCircles(context: LintContext): readonly Circle<OrderEdge>[] {
  const edges = structureOfActions(context);
  const numbers = new Map(context.constraints.orders.map((order, index) => [order, index]));
  for (const order of context.constraints.orders) {
    const { earlier, earlierAction, later, laterAction, symmetrical, kind, isAlternative } = order;
    if (kind === 'Serialize' || isAlternative || sharedGroup(context, earlier, later)) continue;
    edges.push({
      from: ends(earlier, earlierAction),
      to: begins(later, laterAction),
      label: { constraint: order, isOpposite: false },
    });
    const back = opposite[laterAction];
    const backEarlier = opposite[earlierAction];
    if (!symmetrical || back === undefined || backEarlier === undefined) continue;
    edges.push({
      from: ends(later, back),
      to: begins(earlier, backEarlier),
      label: { constraint: order, isOpposite: true },
    });
  }
  const seen = new Set<string>();
  return circlesOf(edges).flatMap((circle) => {
    const links = circle.map(({ label }) => label);
    const constraints = links.flatMap((link) => (link.constraint ? [link] : []));
    // A circle of opposite actions alone is the same circle as that of the actions that are written.
    if (constraints.every(({ isOpposite }) => isOpposite)) return [];
    // What cannot start in any order often cannot stop either; that is one fault.
    const key = [...new Set(constraints.map(({ constraint }) => numbers.get(constraint)))].sort().join(' ');
    if (seen.has(key)) return [];
    seen.add(key);
    const names = constraints.flatMap(({ constraint, isOpposite }) =>
      isOpposite ? [constraint.later, constraint.earlier] : [constraint.earlier, constraint.later],
    );
    const related = links.flatMap((link): Related[] =>
      link.constraint
        ? [
            {
              message: `${inWords(link.constraint)}${link.isOpposite ? ', and stops in the opposite order' : ''}`,
              span: placeOfOrder(link.constraint),
            },
          ]
        : groupRelated(link, (member, before) => `${member} waits for ${before} in their group`),
    );
    return [{ constraints: constraints.map(({ constraint }) => constraint), resources: roundOf(names), related }];
  });
}

/** The member of a group that stands for it: what follows a group follows its last member, and a group follows by its first. */
function memberFor({ resources }: LintContext, name: string, end: 'first' | 'last'): string {
  const facts = resources.get(name);
  if (facts?.resource.kind !== 'group') return name;
  return childrenOf(facts).at(end === 'first' ? 0 : -1) ?? name;
}

/** Circles of resources that follow one another to a node. */
export function colocationCircles(context: LintContext): readonly Circle<ColocationEdge>[] {
  const edges: Edge<Link<ColocationEdge>>[] = [];
  for (const facts of context.resources.values()) {
    if (facts.resource.kind !== 'group') continue;
    const members = childrenOf(facts);
    members.forEach((member, index) => {
      const before = members[index - 1];
      if (before === undefined) return;
      edges.push({ from: member, to: before, label: { constraint: undefined, member, before, place: facts.resource } });
    });
  }
  for (const colocation of context.constraints.colocations) {
    if (!(colocation.score > 0) || sharedGroup(context, colocation.resource, colocation.with)) continue;
    edges.push({
      from: memberFor(context, colocation.resource, 'first'),
      to: memberFor(context, colocation.with, 'last'),
      label: { constraint: colocation, isOpposite: false },
    });
  }
  return circlesOf(edges).flatMap((circle) => {
    const constraints = circle.flatMap(({ label }) => (label.constraint ? [label.constraint] : []));
    // A group that holds two resources of one name is a circle in itself, which is another fault.
    if (constraints.length === 0) return [];
    const related = circle.flatMap(({ label }): Related[] =>
      label.constraint
        ? [
            {
              message: `${label.constraint.resource} follows ${label.constraint.with}`,
              span: placeOfColocation(label.constraint),
            },
          ]
        : groupRelated(label, (member, before) => `${member} follows ${before} in their group`),
    );
    const names = constraints.flatMap(({ resource, with: main }) => [resource, main]);
    return [{ constraints, resources: roundOf(names), related }];
  });
}
