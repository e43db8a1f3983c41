import type { Location } from '../../model/cluster.ts';
import type { LintContext } from '../context.ts';
import type { ColocationEdge } from './constraints.ts';
import { bans } from './fencing.ts';
import { graphOf } from './graph.ts';
import { hasInstances, isPromotedRole, topOf } from './instances.ts';
import type { ResourceFacts } from './primitives.ts';

const infinity = 1_000_000;

/** Whether two must be on one node, with no choice. */
export function isTogether({ score, nodeAttribute }: ColocationEdge): boolean {
  return score >= infinity && nodeAttribute === undefined;
}

/** Whether two must not be on one node, with no choice. */
export function isApart({ score, nodeAttribute }: ColocationEdge): boolean {
  return score <= -infinity && nodeAttribute === undefined;
}

/**
 * The thing that a colocation places, by a word: the outermost resource, as groups move as one. Of a clone only the promoted
 * instance is one thing; its other instances are met on a node where the other resource is, so they count for that one alone.
 */
function thing(context: LintContext, name: string, role: string | undefined, other: string): string {
  const top = topOf(context, name);
  const facts = context.resources.get(top);
  if (!facts || !hasInstances(facts)) return top;
  if (isPromotedRole(role)) return `${top} promoted`;
  return `${top} ${role ?? ''} for ${topOf(context, other)}`;
}

/** The two things of a colocation. */
export function thingsOf(context: LintContext, edge: ColocationEdge): readonly [string, string] {
  return [thing(context, edge.resource, edge.role, edge.with), thing(context, edge.with, edge.withRole, edge.resource)];
}

interface Step {
  readonly above: string | undefined;
  readonly edge: ColocationEdge | undefined;
  readonly depth: number;
  readonly root: string;
}

/** Answers for two things by which colocations they must be on one node; undefined where nothing ties them. */
export function bondsOf(context: LintContext): (one: string, other: string) => readonly ColocationEdge[] | undefined {
  const graph = graphOf(
    context.constraints.colocations.filter(isTogether).flatMap((edge) => {
      const [from, to] = thingsOf(context, edge);
      return [
        { from, to, label: edge },
        { from: to, to: from, label: edge },
      ];
    }),
  );
  const steps = new Map<string, Step>();
  for (const root of graph.keys()) {
    if (steps.has(root)) continue;
    steps.set(root, { above: undefined, edge: undefined, depth: 0, root });
    const queue = [root];
    for (const vertex of queue) {
      for (const { to, label } of graph.get(vertex)!) {
        if (steps.has(to)) continue;
        steps.set(to, { above: vertex, edge: label, depth: steps.get(vertex)!.depth + 1, root });
        queue.push(to);
      }
    }
  }
  return (one, other) => {
    if (one === other) return [];
    let left = steps.get(one);
    let right = steps.get(other);
    if (!left || !right || left.root !== right.root) return undefined;
    const before: ColocationEdge[] = [];
    const behind: ColocationEdge[] = [];
    let [leftName, rightName] = [one, other];
    while (leftName !== rightName) {
      if (left!.depth >= right!.depth) {
        before.push(left!.edge!);
        leftName = left!.above!;
        left = steps.get(leftName);
      } else {
        behind.push(right!.edge!);
        rightName = right!.above!;
        right = steps.get(rightName);
      }
    }
    return [...before, ...behind.reverse()];
  };
}

/** Why a resource cannot be on a node: a constraint forbids it, to itself or to what it follows there. */
export interface Ban {
  readonly location: Location;
  /** The resource that the constraint names. */
  readonly resource: string;
  /** The colocation by which it reaches this resource; undefined where it is its own. */
  readonly by: ColocationEdge | undefined;
}

/** For outermost resources the nodes where they cannot be. */
export type BannedNodes = ReadonlyMap<string, ReadonlyMap<string, Ban>>;

function ownBans(context: LintContext): Map<string, Map<string, Ban>> {
  const found = new Map<string, Map<string, Ban>>();
  for (const [name, nodes] of bans(context)) {
    const facts: ResourceFacts | undefined = context.resources.get(name);
    if (!facts || facts.top.id === '') continue;
    const known = found.get(facts.top.id) ?? new Map<string, Ban>();
    found.set(facts.top.id, known);
    for (const [node, location] of nodes) {
      if (!known.has(node)) known.set(node, { location, resource: name, by: undefined });
    }
  }
  return found;
}

/**
 * The nodes where each resource cannot be, by its own constraints and by those of all that it follows with INFINITY. Takes
 * time linear in the colocations times the nodes. What a circle of colocations adds is left out, as the circle has a finding.
 */
export function bannedNodesOf(context: LintContext): BannedNodes {
  const found = ownBans(context);
  if (found.size === 0) return found;
  const edges = context.constraints.colocations.filter(
    (edge) => isTogether(edge) && edge.role === undefined && edge.withRole === undefined,
  );
  const graph = graphOf(
    edges.map((label) => ({ from: topOf(context, label.resource), to: topOf(context, label.with), label })),
  );
  const done = new Set<string>();
  for (const root of graph.keys()) {
    const path: { name: string; next: number }[] = [];
    const enter = (name: string): void => {
      if (done.has(name)) return;
      done.add(name);
      path.push({ name, next: 0 });
    };
    enter(root);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const edge = graph.get(step.name)![step.next++];
      if (edge) {
        enter(edge.to);
        continue;
      }
      path.pop();
      for (const { to, label } of graph.get(step.name)!) inherit(found, step.name, to, label);
    }
  }
  return found;
}

function inherit(found: Map<string, Map<string, Ban>>, name: string, from: string, by: ColocationEdge): void {
  const theirs = found.get(from);
  if (!theirs || from === name) return;
  const own = found.get(name) ?? new Map<string, Ban>();
  found.set(name, own);
  for (const [node, ban] of theirs) if (!own.has(node)) own.set(node, { ...ban, by });
}
