import type { Span } from '../../grammar/source.ts';
import { attributeOf, attributeValue, childrenOfKind, membersOf, pairsOf, setsOf } from '../model/access.ts';
import type { Bundle, Cluster, Element, Primitive } from '../model/cluster.ts';
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
 * replicas of bundles, which Pacemaker calls `BUNDLE-0`, `BUNDLE-1`, … A listed name is given by its `<node>`.
 */
export function collectNodes(
  cluster: Cluster,
  definitions: ReadonlyMap<string, readonly Definition[]>,
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
  for (const found of definitions.values()) {
    for (const definition of found) {
      const { element } = definition;
      if (element.kind === 'primitive')
        for (const node of nodesOfPrimitive(element, definition, definitions)) add(node);
      else if (element.kind === 'bundle') for (const node of replicasOf(element, definition)) add(node);
    }
  }
  return { nodes, listsNodes: listed.length > 0 };
}

function nodesOfPrimitive(
  primitive: Primitive,
  definition: Definition,
  definitions: ReadonlyMap<string, readonly Definition[]>,
): NodeName[] {
  const found: NodeName[] = [];
  const template = attributeValue(primitive, 'template');
  const agent = template === undefined ? primitive : (definitions.get(template)?.[0]?.element ?? primitive);
  if (attributeValue(agent, 'type') === 'remote' && attributeValue(agent, 'provider') === 'pacemaker') {
    found.push({ name: definition.name, element: primitive, span: definition.span });
  }
  for (const set of setsOf(primitive, 'meta_attributes')) {
    for (const pair of pairsOf(set)) {
      const value = attributeOf(pair, 'value');
      if (value && attributeValue(pair, 'name') === 'remote-node') {
        found.push({ name: value.value, element: primitive, span: value.valueSpan });
      }
    }
  }
  return found;
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
