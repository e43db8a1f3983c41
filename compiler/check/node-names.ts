import type { Span } from '../../grammar/source.ts';
import { attributeOf, attributeValue, childrenOfKind, membersOf } from '../model/access.ts';
import type { Attribute, Bundle, Cluster, Element, Primitive } from '../model/cluster.ts';
import type { Definition } from './symbols.ts';

/** The name of a node and what gives it. */
export interface NodeName {
  readonly name: string;
  /** A `<node>`, the primitive of a remote or guest node, or a bundle (whose replicas are nodes). */
  readonly element: Element;
  readonly span: Span;
}

/** The most replicas of a bundle that are named as nodes. */
const mostReplicas = 1000;

/**
 * The names of all nodes: those listed, the resources `ocf:pacemaker:remote`, what `remote-node` of a guest says, and the
 * replicas of bundles, which Pacemaker calls `BUNDLE-0`, `BUNDLE-1`, … A listed name is given by its `<node>`. `makers` are the
 * resources that may make nodes.
 */
export function collectNodes(
  cluster: Cluster,
  definitions: ReadonlyMap<string, readonly Definition[]>,
  makers: readonly Definition[],
): { nodes: Map<string, NodeName>; listsNodes: boolean } {
  const nodes = new Map<string, NodeName>();
  const add = (node: NodeName): void => {
    if (!nodes.has(node.name)) nodes.set(node.name, node);
  };
  const listed = membersOf(cluster, 'nodes', 'node');
  for (const node of listed) {
    const uname = attributeOf(node, 'uname');
    if (uname) add({ name: uname.value, element: node, span: uname.valueSpan });
  }
  for (const maker of makers) {
    const { element } = maker;
    if (element.kind === 'primitive') for (const node of nodesOfPrimitive(element, maker, definitions)) add(node);
    else if (element.kind === 'bundle') for (const node of replicasOf(element, maker)) add(node);
  }
  return { nodes, listsNodes: listed.length > 0 };
}

/** Whether an element may be a node or make some: what a primitive has from a template is seen only there. */
export function mayMakeNodes(element: Element): boolean {
  if (element.kind === 'bundle') return true;
  if (element.kind !== 'primitive') return false;
  return isRemote(element) || attributeOf(element, 'template') !== undefined || guestsOf(element).length > 0;
}

function isRemote(element: Element): boolean {
  return attributeValue(element, 'type') === 'remote' && attributeValue(element, 'provider') === 'pacemaker';
}

const noGuests: readonly Attribute[] = [];

/** The names of guest nodes, where a primitive says them. */
function guestsOf({ children }: Primitive): readonly Attribute[] {
  let found: Attribute[] | undefined;
  for (let index = 0; index < children.length; index++) {
    const set = children[index]!;
    if (set.kind !== 'meta_attributes') continue;
    for (let place = 0; place < set.children.length; place++) {
      const pair = set.children[place]!;
      if (pair.kind !== 'nvpair' || attributeValue(pair, 'name') !== 'remote-node') continue;
      const value = attributeOf(pair, 'value');
      if (!value) continue;
      found ??= [];
      found.push(value);
    }
  }
  return found ?? noGuests;
}

function nodesOfPrimitive(
  primitive: Primitive,
  definition: Definition,
  definitions: ReadonlyMap<string, readonly Definition[]>,
): readonly NodeName[] {
  const template = attributeValue(primitive, 'template');
  const agent = template === undefined ? undefined : definitions.get(template)?.[0]?.element;
  const guests = guestsOf(primitive).map(
    ({ value, valueSpan }): NodeName => ({ name: value, element: primitive, span: valueSpan }),
  );
  return isRemote(agent ?? primitive)
    ? [{ name: definition.name, element: primitive, span: definition.span }, ...guests]
    : guests;
}

function replicasOf(bundle: Bundle, definition: Definition): NodeName[] {
  const container = childrenOfKind(bundle, 'podman', 'docker', 'rkt')[0];
  const promoted = container && (attributeValue(container, 'promoted-max') ?? attributeValue(container, 'masters'));
  const wanted = Number((container && attributeValue(container, 'replicas')) ?? promoted ?? '1');
  const replicas = Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, mostReplicas) : 1;
  return Array.from({ length: replicas }, (_, index) => ({
    name: `${definition.name}-${index}`,
    element: bundle,
    span: definition.span,
  }));
}
