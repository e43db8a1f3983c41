import { attributeValue, sectionsOf } from '../../model/access.ts';
import type { Cluster, Heartbeat, HeartbeatDirective } from '../../model/cluster.ts';
import { booleanValue } from '../../vocabulary/index.ts';

/** A node of the cluster that ha.cf does not name by a directive of its own. */
export interface ListedNode {
  readonly name: string;
  /** What stood above the node. */
  readonly comments: readonly string[];
}

/** The words of a directive; commas separate them too. */
export function wordsOf(directive: HeartbeatDirective): string[] {
  return directive.values.flatMap((value) => value.split(/[\s,]+/)).filter((word) => word !== '');
}

/** The names of the nodes that directives give, in small letters as heartbeat compares them. */
export function directiveNodes(heartbeat: Heartbeat): ReadonlySet<string> {
  const nodes = heartbeat.directives.filter(({ name }) => name === 'node').flatMap(wordsOf);
  return new Set(nodes.map((node) => node.toLowerCase()));
}

/** Whether nodes may join that ha.cf does not name. */
export function othersMayJoin(heartbeat: Heartbeat): boolean {
  const word = heartbeat.directives
    .filter(({ name }) => name === 'autojoin')
    .flatMap(wordsOf)
    .at(-1)
    ?.toLowerCase();
  return word === 'any' || word === 'other';
}

/** Whether resources stand in a CIB instead of haresources: the last `crm` or `pacemaker` is not a boolean for no. */
export function usesCib(heartbeat: Heartbeat | undefined): boolean {
  const words = heartbeat?.directives.filter(({ name }) => name === 'crm' || name === 'pacemaker').flatMap(wordsOf);
  const last = words?.at(-1);
  return last !== undefined && booleanValue(last) !== false;
}

/** The nodes that stand as statements of the cluster and are to be listed in ha.cf besides those of its directives. */
export function nodesToList(cluster: Cluster): ListedNode[] {
  const { heartbeat } = cluster;
  if (heartbeat && othersMayJoin(heartbeat)) return [];
  const named = new Set(heartbeat ? directiveNodes(heartbeat) : []);
  const found: ListedNode[] = [];
  let comments: string[] = [];
  for (const child of sectionsOf(cluster, 'nodes').flatMap((section) => section.children)) {
    if (child.kind === 'comment') comments.push(child.text);
    if (child.kind !== 'node') continue;
    const name = attributeValue(child, 'uname');
    const type = attributeValue(child, 'type') ?? 'member';
    if (name !== undefined && (type === 'member' || type === 'normal') && !named.has(name.toLowerCase())) {
      named.add(name.toLowerCase());
      const description = attributeValue(child, 'description');
      found.push({ name, comments: [...comments, ...(description === undefined ? [] : [description])] });
    }
    comments = [];
  }
  return found;
}
