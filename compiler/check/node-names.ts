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

/** What a primitive says of nodes by itself, with the places of the names. */
interface NodeWords {
  readonly template: string | undefined;
  readonly isRemote: boolean;
  readonly guests: readonly { readonly name: string; readonly span: Span }[];
}

const wordsOfPrimitives = new WeakMap<Element, NodeWords>();

function wordsOf(primitive: Element): NodeWords {
  const known = wordsOfPrimitives.get(primitive);
  if (known) return known;
  const pairs = setsOf(primitive, 'meta_attributes').flatMap(pairsOf);
  const words: NodeWords = {
    template: attributeValue(primitive, 'template'),
    isRemote: attributeValue(primitive, 'type') === 'remote' && attributeValue(primitive, 'provider') === 'pacemaker',
    guests: pairs.flatMap((pair) => {
      const value = attributeValue(pair, 'name') === 'remote-node' ? attributeOf(pair, 'value') : undefined;
      return value ? [{ name: value.value, span: value.valueSpan }] : [];
    }),
  };
  wordsOfPrimitives.set(primitive, words);
  return words;
}

const none: readonly NodeName[] = [];

function nodesOfPrimitive(
  primitive: Primitive,
  definition: Definition,
  definitions: ReadonlyMap<string, readonly Definition[]>,
): readonly NodeName[] {
  const { template, isRemote, guests } = wordsOf(primitive);
  const agent = template === undefined ? undefined : definitions.get(template)?.[0]?.element;
  const isRemoteNode = agent ? wordsOf(agent).isRemote : isRemote;
  if (!isRemoteNode && guests.length === 0) return none;
  const found = guests.map(({ name, span }): NodeName => ({ name, element: primitive, span }));
  return isRemoteNode ? [{ name: definition.name, element: primitive, span: definition.span }, ...found] : found;
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
