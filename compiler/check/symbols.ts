import type { Span } from '../../grammar/source.ts';
import { visitElements } from '../model/access.ts';
import type { Cluster, Element, Extra, Member, Section } from '../model/cluster.ts';
import { assignIds, type IdAssignment, type TreeIds } from '../targets/cib/ids.ts';
import { type CibTarget, defaultTarget, isTarget, type Target } from '../targets/target.ts';
import { collectNodes, mayMakeNodes, type NodeName } from './node-names.ts';
import { addUses, type ReferenceKind, spanOfUse, type Use } from './uses.ts';

/** Something that has a name others may use: an element by its id, the one that was written or the one that it will get. */
export interface Definition {
  readonly name: string;
  readonly element: Element;
  /** What holds it; undefined for a statement. */
  readonly parent: Element | undefined;
  /** The top-level statement it stands in. */
  readonly member: Member;
  /** The id where one was written, otherwise the head of the element. */
  readonly span: Span;
  /** Whether the id was written. */
  readonly written: boolean;
}

/** A place that names something defined elsewhere. */
export interface Reference {
  readonly name: string;
  /** The name alone, also inside a list. */
  readonly span: Span;
  readonly refersTo: ReferenceKind;
  /** The element that holds the reference, and the attribute that says it. */
  readonly element: Element;
  readonly attribute: string;
  readonly member: Member;
  /** What it means; undefined where nothing has that name. A node's is its `<node>` or the resource that makes it. */
  readonly target: Element | undefined;
}

/** Every name of a cluster and every place that uses one. */
export interface Symbols {
  /**
   * The document's one namespace of ids; more than one definition of a name is a fault of the document. It is put together when
   * first asked for: for one name ask `find`.
   */
  readonly definitions: ReadonlyMap<string, readonly Definition[]>;
  /** What people name: resources, templates, constraints, tags, roles and alerts. */
  readonly named: ReadonlyMap<string, readonly Definition[]>;
  /** What has a name: resources, templates, tags and the like, and only where none of these has it, a part of one. */
  find(name: string): readonly Definition[];
  /** Names of nodes: listed, remote, guest and bundle nodes. */
  readonly nodes: ReadonlyMap<string, NodeName>;
  /** Whether the document lists cluster nodes, so that an unlisted one is conspicuous. */
  readonly listsNodes: boolean;
  /** ACL targets by name; they stand outside the namespace of ids. */
  readonly users: ReadonlyMap<string, readonly Definition[]>;
  /** Section by section, in document order within each. */
  readonly references: readonly Reference[];
  /** The id of every element that has one, and where two would have the same. */
  readonly assignment: IdAssignment;
}

/* Places in XML are looked for when asked: both classes pass the question on, as there are tens of thousands of them. */

class FoundDefinition implements Definition {
  readonly name: string;
  readonly element: Element;
  readonly parent: Element | undefined;
  readonly member: Member;

  constructor(name: string, element: Element, parent: Element | undefined, member: Member) {
    this.name = name;
    this.element = element;
    this.parent = parent;
    this.member = member;
  }

  get span(): Span {
    return this.element.id?.span ?? this.element.headSpan;
  }

  get written(): boolean {
    return this.element.id !== undefined;
  }
}

class FoundReference implements Reference {
  readonly name: string;
  readonly refersTo: ReferenceKind;
  readonly attribute: string;
  readonly element: Element;
  readonly member: Member;
  readonly target: Element | undefined;
  readonly #use: Use;

  constructor(use: Use, member: Member, target: Element | undefined) {
    this.name = use.name;
    this.refersTo = use.refersTo;
    this.attribute = use.attribute;
    this.element = use.element;
    this.member = member;
    this.target = target;
    this.#use = use;
  }

  get span(): Span {
    return spanOfUse(this.#use);
  }
}

/** Elements whose `id` names another element, and those whose id is free text. */
const withoutId: ReadonlySet<string> = new Set(['resource_ref', 'obj_ref', 'role', 'role_ref', 'link', 'node']);

/** What people name, users too. All else is a part of these, has an id because XML wants one, and is seldom referred to. */
const isNamed: ReadonlySet<string> = new Set([
  'primitive',
  'template',
  'group',
  'clone',
  'master',
  'bundle',
  'rsc_location',
  'rsc_colocation',
  'rsc_order',
  'rsc_ticket',
  'tag',
  'acl_role',
  'acl_group',
  'acl_target',
  'acl_user',
  'alert',
]);

type Names = Map<string, Definition[]>;

const none: readonly Definition[] = [];

/** The names that one statement gives and uses. */
class MemberSymbols {
  readonly member: Member;
  /** What people name. */
  readonly named: Definition[] = [];
  /** Of these the primitives and bundles that may make nodes. */
  readonly makers: Definition[] = [];
  readonly users: Definition[] = [];
  readonly uses: Use[] = [];
  readonly #tree: TreeIds;
  #all: readonly Definition[] | undefined;

  constructor(member: Member, tree: TreeIds) {
    this.member = member;
    this.#tree = tree;
    readSymbols(member, undefined, tree, this);
  }

  /** Everything that has an id of the document's one namespace; looked for when first asked for. */
  get all(): readonly Definition[] {
    this.#all ??= allOf(this.member, this.#tree);
    return this.#all;
  }
}

function definitionOf(
  element: Element,
  parent: Element | undefined,
  member: Member,
  tree: TreeIds,
): Definition | undefined {
  const name = withoutId.has(element.kind) ? undefined : (tree.idOf(element) ?? element.id?.value);
  return name === undefined ? undefined : new FoundDefinition(name, element, parent, member);
}

function allOf(member: Member, tree: TreeIds): Definition[] {
  const all: Definition[] = [];
  visitElements(member, (element, parent) => {
    const definition = element.kind === 'acl_target' ? undefined : definitionOf(element, parent, member, tree);
    if (definition) all.push(definition);
    return undefined;
  });
  return all;
}

function readSymbols(element: Element, parent: Element | undefined, tree: TreeIds, found: MemberSymbols): void {
  addUses(element, found.uses);
  if (isNamed.has(element.kind)) {
    const definition = definitionOf(element, parent, found.member, tree);
    if (definition) (element.kind === 'acl_target' ? found.users : found.named).push(definition);
    if (definition && mayMakeNodes(element)) found.makers.push(definition);
  }
  const children = element.children as readonly (Element | Extra)[];
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.kind === 'nvpair') addUses(child, found.uses);
    else if (child.kind !== 'comment' && child.kind !== 'xml') readSymbols(child, element, tree, found);
  }
}

const known = new WeakMap<TreeIds, MemberSymbols>();

/** The symbols of a statement, which are the same as long as it and its ids are. */
function symbolsOf(member: Member, tree: TreeIds): MemberSymbols {
  let found = known.get(tree);
  if (!found) {
    found = new MemberSymbols(member, tree);
    known.set(tree, found);
  }
  return found;
}

function byName(
  members: readonly MemberSymbols[],
  definitions: (symbols: MemberSymbols) => readonly Definition[],
): Names {
  const names: Names = new Map();
  for (let number = 0; number < members.length; number++) {
    const some = definitions(members[number]!);
    for (let index = 0; index < some.length; index++) {
      const definition = some[index]!;
      const same = names.get(definition.name);
      if (same) same.push(definition);
      else names.set(definition.name, [definition]);
    }
  }
  return names;
}

/**
 * Reads all names and references of a cluster in linear time. Ids that were not written are those that the target's
 * writer derives; without a target, those of the target that the document names. With the symbols of an older version of the
 * document, names are counted anew only where the two differ, and the older ones must not be used any more.
 */
export function collectSymbols(cluster: Cluster, target?: Target, previous?: Symbols): Symbols {
  const older = previous?.assignment.namespace;
  const assignment = assignIds(cluster, cluster.convention, cibTargetOf(cluster, target), undefined, older);
  const { counts } = assignment.namespace;
  const members: MemberSymbols[] = [];
  for (const section of cluster.sections) {
    for (const member of elementsIn(section)) members.push(symbolsOf(member, assignment.idsIn(member)));
  }
  const main = byName(members, ({ named }) => named);
  let all: Names | undefined;
  const everything = (): Names => {
    all ??= byName(members, (symbols) => symbols.all);
    return all;
  };
  const isGiven = (name: string): boolean => name === '' || counts.has(name);
  const find = (name: string): readonly Definition[] =>
    main.get(name) ?? (isGiven(name) ? everything().get(name) : undefined) ?? none;
  const { nodes, listsNodes } = collectNodes(cluster, main, makersAmong(members));
  const references: Reference[] = [];
  for (let number = 0; number < members.length; number++) {
    const { member, uses } = members[number]!;
    for (let index = 0; index < uses.length; index++) {
      const use = uses[index]!;
      const meant = use.refersTo === 'node' ? nodes.get(use.name)?.element : find(use.name)[0]?.element;
      references.push(new FoundReference(use, member, meant));
    }
  }
  return {
    get definitions() {
      return everything();
    },
    named: main,
    find,
    nodes,
    listsNodes,
    users: byName(members, ({ users }) => users),
    references,
    assignment,
  };
}

function makersAmong(members: readonly MemberSymbols[]): readonly Definition[] {
  const makers: Definition[] = [];
  for (const symbols of members) if (symbols.makers.length > 0) makers.push(...symbols.makers);
  return makers;
}

/** The statements of a section, without comments and unknown elements. */
export function elementsIn(section: Section): Member[] {
  return section.children.filter((child): child is Member => child.kind !== 'comment' && child.kind !== 'xml');
}

function cibTargetOf(cluster: Cluster, target: Target | undefined): CibTarget {
  const named = target ?? cluster.target?.value ?? defaultTarget;
  return isTarget(named) && named !== 'heartbeat-1' ? named : (defaultTarget as CibTarget);
}
