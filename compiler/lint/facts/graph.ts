/*
 * Directed graphs of constraints: vertices are words, edges carry what they come from. All algorithms take time linear in the
 * number of edges, and none recurses, as chains may be as long as the cluster is large.
 */

export interface Edge<Label> {
  readonly from: string;
  readonly to: string;
  readonly label: Label;
}

export type Graph<Label> = ReadonlyMap<string, readonly Edge<Label>[]>;

/** The edges by where they begin; every vertex has an entry. */
export function graphOf<Label>(edges: Iterable<Edge<Label>>): Graph<Label> {
  const graph = new Map<string, Edge<Label>[]>();
  for (const edge of edges) {
    const known = graph.get(edge.from);
    if (known) known.push(edge);
    else graph.set(edge.from, [edge]);
    if (!graph.has(edge.to)) graph.set(edge.to, []);
  }
  return graph;
}

/** Tarjan's strongly connected components: the number of each vertex's component. */
export function componentsOf<Label>(graph: Graph<Label>): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const component = new Map<string, number>();
  const waiting: string[] = [];
  let components = 0;
  for (const root of graph.keys()) {
    if (order.has(root)) continue;
    const path: { vertex: string; next: number }[] = [];
    const enter = (vertex: string): void => {
      order.set(vertex, order.size);
      low.set(vertex, order.get(vertex)!);
      waiting.push(vertex);
      path.push({ vertex, next: 0 });
    };
    enter(root);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const edge = graph.get(step.vertex)![step.next++];
      if (edge) {
        if (!order.has(edge.to)) enter(edge.to);
        else if (!component.has(edge.to)) {
          low.set(step.vertex, Math.min(low.get(step.vertex)!, order.get(edge.to)!));
        }
        continue;
      }
      path.pop();
      const own = low.get(step.vertex)!;
      const above = path.at(-1);
      if (above) low.set(above.vertex, Math.min(low.get(above.vertex)!, own));
      if (own !== order.get(step.vertex)) continue;
      for (let member = waiting.pop(); member !== undefined; member = waiting.pop()) {
        component.set(member, components);
        if (member === step.vertex) break;
      }
      components++;
    }
  }
  return component;
}

/** A shortest way from one vertex to another that enters only vertices that pass a test; undefined where there is none. */
export function wayBetween<Label>(
  graph: Graph<Label>,
  from: string,
  to: string,
  mayEnter: (vertex: string) => boolean = () => true,
): readonly Edge<Label>[] | undefined {
  const reached = new Map<string, Edge<Label> | undefined>([[from, undefined]]);
  const queue = [from];
  for (let next = 0; next < queue.length && !reached.has(to); next++) {
    for (const edge of graph.get(queue[next]!) ?? []) {
      if (reached.has(edge.to) || !mayEnter(edge.to)) continue;
      reached.set(edge.to, edge);
      queue.push(edge.to);
    }
  }
  if (!reached.has(to)) return undefined;
  const way: Edge<Label>[] = [];
  for (let edge = reached.get(to); edge; edge = reached.get(edge.from)) way.push(edge);
  return way.reverse();
}

/**
 * One circle for each strongly connected component that has any: the shortest that the component's last edge closes, in the
 * order in which the edges were given. The circle begins behind that edge, which is its last link.
 */
export function circlesOf<Label>(edges: readonly Edge<Label>[]): readonly (readonly Edge<Label>[])[] {
  const graph = graphOf(edges);
  const component = componentsOf(graph);
  const closing = new Map<number, Edge<Label>>();
  for (const edge of edges) {
    const number = component.get(edge.from)!;
    if (number === component.get(edge.to)) closing.set(number, edge);
  }
  return [...closing].map(([number, edge]) => {
    const back = wayBetween(graph, edge.to, edge.from, (vertex) => component.get(vertex) === number);
    return [...(back ?? []), edge];
  });
}
