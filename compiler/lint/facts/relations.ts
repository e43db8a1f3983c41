import type { LintContext } from '../context.ts';
import { type Graph, graphOf } from './graph.ts';
import { topOf } from './instances.ts';

/** Ways through more resources than this are not followed: what is so far apart, nobody meant to belong together. */
const farthest = 100;

/** How the outermost resources of a cluster are tied to one another. */
export interface Relations {
  /** Whether one acts after the other, directly or by way of others. */
  isOrdered(earlier: string, later: string): boolean;
  /** Whether a constraint says of two, directly or by way of others, that they go to one node or keep apart. */
  isPlacedTogether(one: string, other: string): boolean;
  /** A name for all resources that any chain of orders and colocations ties to this one. */
  clusterOf(name: string): string;
}

const known = new WeakMap<LintContext, Relations>();

/** Sets of names that are joined pair by pair; answers which member stands for the set of a name. */
function joined(pairs: Iterable<readonly [string, string]>): (name: string) => string {
  const above = new Map<string, string>();
  const root = (name: string): string => {
    let top = name;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    for (let step = name; step !== top; ) {
      const next = above.get(step)!;
      above.set(step, top);
      step = next;
    }
    return top;
  };
  for (const [one, other] of pairs) {
    const first = root(one);
    const second = root(other);
    if (first !== second) above.set(first, second);
  }
  return root;
}

function reaches(graph: Graph<undefined>, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const vertex of reached) {
    if (vertex === to) return true;
    if (reached.size > farthest) return true;
    for (const edge of graph.get(vertex) ?? []) reached.add(edge.to);
  }
  return false;
}

/** Makes something when it is first asked for. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The relations of a cluster's outermost resources, made once; where a chain is very long they are taken to exist. */
export function relationsOf(context: LintContext): Relations {
  let relations = known.get(context);
  if (relations) return relations;
  const { orders, colocations } = context.constraints;
  const top = (name: string): string => topOf(context, name);
  const orderPairs = lazily(() => orders.map(({ earlier, later }) => [top(earlier), top(later)] as const));
  const colocationPairs = lazily(() => colocations.map((edge) => [top(edge.resource), top(edge.with)] as const));
  const graph = lazily(() => graphOf(orderPairs().map(([from, to]) => ({ from, to, label: undefined }))));
  const together = lazily(() => joined(colocationPairs()));
  const tied = lazily(() => joined([...orderPairs(), ...colocationPairs()]));
  relations = {
    isOrdered: (earlier, later) => reaches(graph(), top(earlier), top(later)),
    isPlacedTogether: (one, other) => together()(top(one)) === together()(top(other)),
    clusterOf: (name) => tied()(top(name)),
  };
  known.set(context, relations);
  return relations;
}
