import { childKeys, type Node } from '../../../grammar/index.ts';

/** A tree with other nodes in the places of some; a list loses a node that is replaced by nothing. */
export function rebuilt<Kind extends Node>(node: Kind, replace: (node: Node) => readonly Node[] | undefined): Kind {
  const fields = node as unknown as Readonly<Record<string, Node | readonly Node[] | undefined>>;
  const changed: Record<string, Node | readonly Node[] | undefined> = {};
  const put = (child: Node): readonly Node[] => replace(child) ?? [rebuilt(child, replace)];
  for (const key of childKeys[node.kind]) {
    const field = fields[key];
    if (field === undefined) continue;
    changed[key] = Array.isArray(field) ? (field as readonly Node[]).flatMap(put) : put(field as Node)[0];
  }
  return { ...node, ...changed };
}
