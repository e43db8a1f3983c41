import { attributeValue, childrenOfKind, membersOf } from '../../model/access.ts';
import type {
  Cluster,
  Colocation,
  Constraint,
  Element,
  Location,
  Order,
  ResourceReference,
  ResourceSet,
  Rule,
  Tag,
} from '../../model/cluster.ts';
import { scoreValue } from '../../vocabulary/index.ts';

/** "later waits for earlier", from a pair of names or from neighbours in resource sets. */
export interface OrderEdge {
  readonly earlier: string;
  readonly earlierAction: string;
  readonly later: string;
  readonly laterAction: string;
  /** Optional, Mandatory or Serialize; an obsolete score counts as Optional (0) or Mandatory. */
  readonly kind: string;
  readonly constraint: Order;
  /** The name of the later one, where a finding about the edge is shown. */
  readonly place: Element;
}

/** "resource goes where with is" (or stays away). */
export interface ColocationEdge {
  readonly resource: string;
  readonly role: string | undefined;
  readonly with: string;
  readonly withRole: string | undefined;
  /** 1 000 000 is INFINITY; not a number where the score comes from an attribute or cannot be read. */
  readonly score: number;
  readonly constraint: Colocation;
  readonly place: Element;
}

/** What one location constraint says of the resources that it names. */
export interface LocationFacts {
  readonly constraint: Location;
  /** The resources that it names; what a pattern means is not expanded. */
  readonly resources: readonly string[];
  readonly pattern: string | undefined;
  readonly role: string | undefined;
  /** The node form. */
  readonly node: string | undefined;
  /** The score of the node form. */
  readonly score: number;
  readonly rules: readonly Rule[];
}

/** All constraints, flattened so that graph rules can follow them. */
export interface ConstraintFacts {
  readonly orders: readonly OrderEdge[];
  readonly colocations: readonly ColocationEdge[];
  readonly locations: readonly LocationFacts[];
  readonly constraints: readonly Constraint[];
  /** Members of each tag. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

interface SetMember {
  readonly name: string;
  readonly reference: ResourceReference;
}

interface SetFacts {
  readonly set: ResourceSet;
  readonly members: readonly SetMember[];
  readonly sequential: boolean;
}

function isFalse(text: string | undefined): boolean {
  return text !== undefined && /^(false|0|no|n|off)$/i.test(text.trim());
}

/** The sets of a constraint with their members; references to sets elsewhere are followed. */
function setsIn(constraint: Constraint, byId: ReadonlyMap<string, ResourceSet>): SetFacts[] {
  return childrenOfKind(constraint as Order, 'resource_set').map((written) => {
    const set = byId.get(attributeValue(written, 'id-ref') ?? '') ?? written;
    const members = childrenOfKind(set, 'resource_ref').flatMap((reference) =>
      reference.id ? [{ name: reference.id.value, reference }] : [],
    );
    return { set, members, sequential: !isFalse(attributeValue(set, 'sequential')) };
  });
}

function orderKind(order: Order): string {
  const kind = attributeValue(order, 'kind');
  if (kind !== undefined) return kind;
  const score = attributeValue(order, 'score');
  return score !== undefined && scoreValue(score) === 0 ? 'Optional' : 'Mandatory';
}

function orderEdges(order: Order, byId: ReadonlyMap<string, ResourceSet>): OrderEdge[] {
  const kind = orderKind(order);
  const first = attributeValue(order, 'first');
  const then = attributeValue(order, 'then');
  if (first !== undefined && then !== undefined) {
    const firstAction = attributeValue(order, 'first-action') ?? 'start';
    const thenAction = attributeValue(order, 'then-action') ?? firstAction;
    return [
      {
        earlier: first,
        earlierAction: firstAction,
        later: then,
        laterAction: thenAction,
        kind,
        constraint: order,
        place: order,
      },
    ];
  }
  const edges: OrderEdge[] = [];
  let before: SetFacts | undefined;
  for (const facts of setsIn(order, byId)) {
    const action = attributeValue(facts.set, 'action') ?? 'start';
    const link = (earlier: SetMember, earlierAction: string, later: SetMember): void => {
      edges.push({
        earlier: earlier.name,
        earlierAction,
        later: later.name,
        laterAction: action,
        kind,
        constraint: order,
        place: later.reference,
      });
    };
    if (facts.sequential) {
      facts.members.forEach((member, index) => {
        if (index > 0) link(facts.members[index - 1]!, action, member);
      });
    }
    if (before) {
      const beforeAction = attributeValue(before.set, 'action') ?? 'start';
      const lasts = before.sequential ? before.members.slice(-1) : before.members;
      const firsts = facts.sequential ? facts.members.slice(0, 1) : facts.members;
      for (const last of lasts) for (const next of firsts) link(last, beforeAction, next);
    }
    before = facts;
  }
  return edges;
}

function colocationEdges(colocation: Colocation, byId: ReadonlyMap<string, ResourceSet>): ColocationEdge[] {
  const scoreText = attributeValue(colocation, 'score');
  const score = scoreText === undefined ? 0 : (scoreValue(scoreText) ?? Number.NaN);
  const resource = attributeValue(colocation, 'rsc');
  const other = attributeValue(colocation, 'with-rsc');
  if (resource !== undefined && other !== undefined) {
    return [
      {
        resource,
        role: attributeValue(colocation, 'rsc-role'),
        with: other,
        withRole: attributeValue(colocation, 'with-rsc-role'),
        score,
        constraint: colocation,
        place: colocation,
      },
    ];
  }
  const edges: ColocationEdge[] = [];
  let before: SetFacts | undefined;
  for (const facts of setsIn(colocation, byId)) {
    const role = attributeValue(facts.set, 'role');
    const link = (
      dependent: SetMember,
      dependentRole: string | undefined,
      main: SetMember,
      mainRole: string | undefined,
    ) => {
      edges.push({
        resource: dependent.name,
        role: dependentRole,
        with: main.name,
        withRole: mainRole,
        score,
        constraint: colocation,
        place: dependent.reference,
      });
    };
    // Inside a sequential set each member follows the one before it; a set follows the set behind it in the document.
    if (facts.sequential) {
      facts.members.forEach((member, index) => {
        if (index > 0) link(member, role, facts.members[index - 1]!, role);
      });
    }
    if (before) {
      const beforeRole = attributeValue(before.set, 'role');
      const dependents = before.sequential ? before.members.slice(0, 1) : before.members;
      const mains = facts.sequential ? facts.members.slice(-1) : facts.members;
      for (const dependent of dependents) for (const main of mains) link(dependent, beforeRole, main, role);
    }
    before = facts;
  }
  return edges;
}

function locationFacts(location: Location, byId: ReadonlyMap<string, ResourceSet>): LocationFacts {
  const resource = attributeValue(location, 'rsc');
  const members = setsIn(location, byId).flatMap((set) => set.members.map((member) => member.name));
  return {
    constraint: location,
    resources: resource === undefined ? members : [resource, ...members],
    pattern: attributeValue(location, 'rsc-pattern'),
    role: attributeValue(location, 'role'),
    node: attributeValue(location, 'node'),
    score: scoreValue(attributeValue(location, 'score') ?? '') ?? Number.NaN,
    rules: childrenOfKind(location, 'rule'),
  };
}

/** Reads all constraints in linear time (but for sets without sequence, which cost the product of their sizes). */
export function constraintFacts(cluster: Cluster): ConstraintFacts {
  const constraints = membersOf(cluster, 'constraints', 'rsc_location', 'rsc_colocation', 'rsc_order', 'rsc_ticket');
  const byId = new Map<string, ResourceSet>();
  for (const constraint of constraints) {
    for (const set of childrenOfKind(constraint as Order, 'resource_set')) if (set.id) byId.set(set.id.value, set);
  }
  const tags = membersOf(cluster, 'tags', 'tag').flatMap((tag: Tag): [string, readonly string[]][] =>
    tag.id ? [[tag.id.value, childrenOfKind(tag, 'obj_ref').flatMap((reference) => reference.id?.value ?? [])]] : [],
  );
  return {
    constraints,
    orders: constraints.flatMap((constraint) => (constraint.kind === 'rsc_order' ? orderEdges(constraint, byId) : [])),
    colocations: constraints.flatMap((constraint) =>
      constraint.kind === 'rsc_colocation' ? colocationEdges(constraint, byId) : [],
    ),
    locations: constraints.flatMap((constraint) =>
      constraint.kind === 'rsc_location' ? [locationFacts(constraint, byId)] : [],
    ),
    tags: new Map(tags),
  };
}
