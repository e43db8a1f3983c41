import type { Symbols } from '../../check/index.ts';
import { attributeValue, membersOf } from '../../model/access.ts';
import type { Cluster, Node } from '../../model/cluster.ts';

/** The machines of the cluster. */
export interface NodeFacts {
  /** Names of the listed cluster nodes: members, neither remote nor ping nodes. */
  readonly members: readonly string[];
  /** Their elements by name. */
  readonly elements: ReadonlyMap<string, Node>;
  /** Names of all nodes that can run resources: members, remote, guest and bundle nodes. */
  readonly all: ReadonlySet<string>;
  /** Whether nodes are listed at all; where not, nothing can be said of a name. */
  readonly listed: boolean;
}

/** Reads the nodes of a cluster. */
export function nodeFacts(cluster: Cluster, symbols: Symbols): NodeFacts {
  const elements = new Map<string, Node>();
  const members: string[] = [];
  for (const node of membersOf(cluster, 'nodes', 'node')) {
    const name = attributeValue(node, 'uname') ?? node.id?.value;
    if (name === undefined || elements.has(name)) continue;
    elements.set(name, node);
    const type = attributeValue(node, 'type');
    if (type === undefined || type === 'member' || type === 'normal') members.push(name);
  }
  return { members, elements, all: new Set([...elements.keys(), ...symbols.nodes.keys()]), listed: elements.size > 0 };
}
