import type { Span } from '../../../grammar/source.ts';
import { attributeOf, attributeValue, childrenOfKind, isResource, membersOf, sectionsOf } from '../../model/access.ts';
import type {
  Cluster,
  Colocation,
  Constraint,
  Element,
  Extra,
  Location,
  Order,
  ResourceReference,
  ResourceSet,
  Rule,
  Tag,
} from '../../model/cluster.ts';
import { booleanValue, scoreValue } from '../../vocabulary/index.ts';

/** "later waits for earlier", from a pair of names or from neighbours in resource sets. */
export interface OrderEdge {
  readonly earlier: string;
  readonly earlierAction: string;
  readonly later: string;
  readonly laterAction: string;
  /** Optional, Mandatory or Serialize; an obsolete score counts as Optional (0) or Mandatory. */
  readonly kind: string;
  /** Whether the opposite actions follow in opposite order. */
  readonly symmetrical: boolean;
  /** The earlier one is one of several of which one suffices (require-all=false). */
  readonly isAlternative: boolean;
  readonly constraint: Order;
  /** The constraint, or the later member of a set. */
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
  /** The node attribute that has to be equal, where not the same node is meant. */
  readonly nodeAttribute: string | undefined;
  readonly constraint: Colocation;
  /** The constraint, or the member of a set that follows. */
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
  return booleanValue(text?.trim() ?? '') === false;
}

/** The sets of a constraint with their members; references to sets elsewhere are followed. */
function setsIn(constraint: Constraint, byId: ReadonlyMap<string, ResourceSet>, expand: Expand): SetFacts[] {
  return childrenOfKind(constraint as Order, 'resource_set').map((written) => {
    const set = byId.get(attributeValue(written, 'id-ref') ?? '') ?? written;
    const members = childrenOfKind(set, 'resource_ref').flatMap((reference) =>
      reference.id ? expand(reference.id.value).map((name) => ({ name, reference })) : [],
    );
    return { set, members, sequential: !isFalse(attributeValue(set, 'sequential')) };
  });
}

/** What a name in a constraint stands for: the members of a tag, the primitives of a template, else the resource itself. */
type Expand = (name: string) => readonly string[];

function orderKind(order: Order): string {
  const kind = attributeValue(order, 'kind');
  if (kind !== undefined) return kind;
  const score = attributeValue(order, 'score');
  return score !== undefined && scoreValue(score) === 0 ? 'Optional' : 'Mandatory';
}

type Ends = Pick<OrderEdge, 'earlier' | 'earlierAction' | 'later' | 'laterAction'>;

/** The two ends of an order in the words of either dialect: Heartbeat 2 says from and to, and which of them acts first. */
function endsOf(order: Order): Ends | undefined {
  const value = (name: string): string | undefined => attributeValue(order, name);
  const first = value('first');
  const next = value('then');
  if (first !== undefined && next !== undefined) {
    const earlierAction = value('first-action') ?? 'start';
    return { earlier: first, earlierAction, later: next, laterAction: value('then-action') ?? earlierAction };
  }
  const from = value('from');
  const to = value('to');
  if (from === undefined || to === undefined) return undefined;
  const action = value('action') ?? 'start';
  const toAction = value('to_action') ?? action;
  return value('type') === 'before'
    ? { earlier: from, earlierAction: action, later: to, laterAction: toAction }
    : { earlier: to, earlierAction: toAction, later: from, laterAction: action };
}

function orderEdges(order: Order, byId: ReadonlyMap<string, ResourceSet>, expand: Expand): OrderEdge[] {
  const edges: OrderEdge[] = [];
  const common = { symmetrical: !isFalse(attributeValue(order, 'symmetrical')), constraint: order };
  const kind = orderKind(order);
  const ends = endsOf(order);
  if (ends) {
    for (const earlier of expand(ends.earlier)) {
      for (const later of expand(ends.later)) {
        const { earlierAction, laterAction } = ends;
        const { symmetrical } = common;
        edges.push({
          earlier,
          earlierAction,
          later,
          laterAction,
          kind,
          symmetrical,
          isAlternative: false,
          constraint: order,
          place: order,
        });
      }
    }
    return edges;
  }
  let before: SetFacts | undefined;
  for (const facts of setsIn(order, byId, expand)) {
    const action = attributeValue(facts.set, 'action') ?? 'start';
    const link = (earlier: SetMember, later: SetMember, from: SetFacts, linkKind: string): void => {
      edges.push({
        ...common,
        earlier: earlier.name,
        earlierAction: attributeValue(from.set, 'action') ?? 'start',
        later: later.name,
        laterAction: action,
        kind: linkKind,
        isAlternative: from !== facts && !from.sequential && isFalse(attributeValue(from.set, 'require-all')),
        place: later.reference,
      });
    };
    if (facts.sequential) {
      const ownKind = attributeValue(facts.set, 'kind') ?? kind;
      facts.members.forEach((member, index) => {
        if (index > 0) link(facts.members[index - 1]!, member, facts, ownKind);
      });
    }
    if (before) {
      const lasts = before.sequential ? before.members.slice(-1) : before.members;
      const firsts = facts.sequential ? facts.members.slice(0, 1) : facts.members;
      for (const last of lasts) for (const next of firsts) link(last, next, before, kind);
    }
    before = facts;
  }
  return edges;
}

/** Members of a set with a score below 0 are kept apart each from every earlier one; of longer sets neighbours stand for all. */
const mostApart = 100;

function scoreOf(text: string | undefined): number {
  return text === undefined ? 0 : (scoreValue(text) ?? Number.NaN);
}

function colocationEdges(
  colocation: Colocation,
  byId: ReadonlyMap<string, ResourceSet>,
  expand: Expand,
): ColocationEdge[] {
  const edges: ColocationEdge[] = [];
  const nodeAttribute = attributeValue(colocation, 'node-attribute');
  const common = { nodeAttribute: nodeAttribute === '#uname' ? undefined : nodeAttribute, constraint: colocation };
  const score = scoreOf(attributeValue(colocation, 'score'));
  const resource = attributeValue(colocation, 'rsc');
  const other = attributeValue(colocation, 'with-rsc');
  if (resource !== undefined && other !== undefined) {
    const role = attributeValue(colocation, 'rsc-role');
    const withRole = attributeValue(colocation, 'with-rsc-role');
    for (const dependent of expand(resource)) {
      for (const main of expand(other)) {
        edges.push({ ...common, resource: dependent, role, with: main, withRole, score, place: colocation });
      }
    }
    return edges;
  }
  let before: SetFacts | undefined;
  for (const facts of setsIn(colocation, byId, expand)) {
    const link = (dependent: SetMember, from: SetFacts, main: SetMember, linkScore: number): void => {
      edges.push({
        ...common,
        resource: dependent.name,
        role: attributeValue(from.set, 'role'),
        with: main.name,
        withRole: attributeValue(facts.set, 'role'),
        score: linkScore,
        place: dependent.reference,
      });
    };
    // Inside a sequential set each member follows the one before it; a set follows the set behind it in the document.
    if (facts.sequential) {
      const ownScore = attributeValue(facts.set, 'score');
      const linkScore = ownScore === undefined ? score : scoreOf(ownScore);
      const isApart = linkScore < 0 && facts.members.length <= mostApart;
      facts.members.forEach((member, index) => {
        const mains = isApart ? facts.members.slice(0, index) : facts.members.slice(Math.max(0, index - 1), index);
        for (const main of mains) link(member, facts, main, linkScore);
      });
    }
    if (before) {
      const dependents = before.sequential ? before.members.slice(0, 1) : before.members;
      const mains = facts.sequential ? facts.members.slice(-1) : facts.members;
      for (const dependent of dependents) for (const main of mains) link(dependent, before, main, score);
    }
    before = facts;
  }
  return edges;
}

/** Where a finding about an order edge is shown: the name of the later resource. */
export function placeOfOrder({ constraint, place }: OrderEdge): Span {
  if (place !== constraint) return place.span;
  const raw = attributeValue(constraint, 'type') === 'before' ? 'to' : 'from';
  return (attributeOf(constraint, 'then') ?? attributeOf(constraint, raw))?.valueSpan ?? constraint.headSpan;
}

/** Where a finding about a colocation edge is shown: the name of the resource that follows. */
export function placeOfColocation({ constraint, place }: ColocationEdge): Span {
  if (place !== constraint) return place.span;
  return attributeOf(constraint, 'rsc')?.valueSpan ?? constraint.headSpan;
}

function locationFacts(location: Location, byId: ReadonlyMap<string, ResourceSet>, expand: Expand): LocationFacts {
  const resource = attributeValue(location, 'rsc');
  const members = setsIn(location, byId, expand).flatMap((set) => set.members.map((member) => member.name));
  return {
    constraint: location,
    resources: resource === undefined ? members : [...expand(resource), ...members],
    pattern: attributeValue(location, 'rsc-pattern'),
    role: attributeValue(location, 'role'),
    node: attributeValue(location, 'node'),
    score: scoreValue(attributeValue(location, 'score') ?? '') ?? Number.NaN,
    rules: childrenOfKind(location, 'rule'),
  };
}

/** The primitives that name a template, by its name. */
function primitivesByTemplate(cluster: Cluster): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const look = (element: Element | Extra): void => {
    if (!isResource(element)) return;
    const template = element.kind === 'primitive' && element.id ? attributeValue(element, 'template') : undefined;
    if (template !== undefined) {
      const known = found.get(template);
      if (known) known.push(element.id!.value);
      else found.set(template, [element.id!.value]);
    }
    const children = element.children as readonly (Element | Extra)[];
    for (let index = 0; index < children.length; index++) look(children[index]!);
  };
  for (const section of sectionsOf(cluster, 'resources')) for (const member of section.children) look(member);
  return found;
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
  const stands = new Map(tags);
  const ofTemplates = primitivesByTemplate(cluster);
  const expand: Expand = (name) => stands.get(name) ?? ofTemplates.get(name) ?? [name];
  return {
    constraints,
    orders: constraints.flatMap((constraint) =>
      constraint.kind === 'rsc_order' ? orderEdges(constraint, byId, expand) : [],
    ),
    colocations: constraints.flatMap((constraint) =>
      constraint.kind === 'rsc_colocation' ? colocationEdges(constraint, byId, expand) : [],
    ),
    locations: constraints.flatMap((constraint) =>
      constraint.kind === 'rsc_location' ? [locationFacts(constraint, byId, expand)] : [],
    ),
    tags: stands,
  };
}
