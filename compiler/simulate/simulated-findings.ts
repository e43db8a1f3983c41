import { endOffset, startOffset } from '../../grammar/source.ts';
import { reporter } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Related } from '../diagnostics/diagnostic.ts';
import type { LintContext } from '../lint/context.ts';
import { constraintReferences } from '../lint/facts/constraint-references.ts';
import { placeOfColocation } from '../lint/facts/constraints.ts';
import { topOf } from '../lint/facts/instances.ts';
import { bannedNodesOf, isApart } from '../lint/facts/placement.ts';
import type { ResourceFacts } from '../lint/facts/primitives.ts';
import { primitivesOf } from '../lint/facts/storage.ts';
import { simulateCatalogue } from './catalogue.ts';
import { onlineCib, onlineNodes } from './online-cib.ts';
import type { Pacemaker } from './pacemaker.ts';
import { type Dependencies, dependenciesOf } from './purposes.ts';
import type { SimulationReport } from './read-report.ts';
import { type SteadyState, steadyState } from './steady-state.ts';

const report = reporter(simulateCatalogue);

/** The outermost resources that are active nowhere, wholly or with one of their members. */
function resting(context: LintContext, { placements }: SimulationReport): ReadonlyMap<string, ResourceFacts> {
  const found = new Map<string, ResourceFacts>();
  for (const primitive of context.primitives) {
    const { id, top } = primitive;
    if (top.id === '' || found.has(top.id) || top.resource.kind === 'bundle') continue;
    if ((placements.get(id)?.places.length ?? 0) > 0) continue;
    const members = primitivesOf(context, top);
    const all = members.every((member) => (placements.get(member.id)?.places.length ?? 0) === 0);
    found.set(top.id, all ? top : primitive);
  }
  return found;
}

/** Those among resting resources that do not rest because of another one, and that nobody meant to rest. */
function causes(
  found: ReadonlyMap<string, ResourceFacts>,
  { needs, excused }: Dependencies,
): [string, ResourceFacts][] {
  return [...found].filter(([name]) => {
    if (excused.has(name)) return false;
    return ![...(needs.get(name) ?? [])].some((needed) => found.has(needed));
  });
}

function mayRunOn(context: LintContext, name: string): readonly string[] {
  const banned = bannedNodesOf(context).get(name);
  const isOptIn = context.options.find('symmetric-cluster') !== undefined && !context.options.isOn('symmetric-cluster');
  const chosen = new Set(
    context.constraints.locations
      .filter(({ resources, score }) => score > 0 && resources.some((each) => topOf(context, each) === name))
      .flatMap(({ node }) => node ?? []),
  );
  return context.nodes.members.filter((node) => !banned?.has(node) && (!isOptIn || chosen.has(node)));
}

/** The constraints that keep a resource away from others. */
function keptApart(context: LintContext, name: string): Related[] {
  return context.constraints.colocations.filter(isApart).flatMap((edge) => {
    if (topOf(context, edge.resource) !== name && topOf(context, edge.with) !== name) return [];
    return [{ message: `${edge.resource} must not be where ${edge.with} is`, span: placeOfColocation(edge) }];
  });
}

/** What the scheduler plans for a cluster that is up, and then for the loss of each node: who runs nowhere. */
export function simulatedFindings(
  context: LintContext,
  pacemaker: Pacemaker,
  known: readonly Diagnostic[],
): { readonly diagnostics: readonly Diagnostic[]; readonly failure: string | undefined } {
  const none = { diagnostics: [], failure: undefined };
  const nodes = onlineNodes(context);
  if (nodes.length === 0 || context.primitives.length === 0) return none;
  const steady = steadyState(pacemaker, onlineCib(context, pacemaker.version));
  if ('failure' in steady) return { diagnostics: [], failure: steady.failure };
  const dependencies = dependenciesOf(context);
  const never = resting(context, steady);
  const isKnown = alreadySaid(context, known);
  const diagnostics = causes(never, dependencies).flatMap(([name, facts]) => {
    if (isKnown(name)) return [];
    const extras = { related: keptApart(context, name) };
    return [report('simulated-never-active', facts.resource.headSpan, { resource: facts.id }, extras)];
  });
  return {
    diagnostics: [...diagnostics, ...afterLosses(context, pacemaker, steady, never, dependencies)],
    failure: undefined,
  };
}

function afterLosses(
  context: LintContext,
  pacemaker: Pacemaker,
  steady: SteadyState,
  never: ReadonlyMap<string, ResourceFacts>,
  dependencies: Dependencies,
): Diagnostic[] {
  const lost = new Map<string, { facts: ResourceFacts; nodes: string[]; others: readonly string[] }>();
  const nodes = onlineNodes(context);
  for (const { name: node } of nodes.length > 1 ? nodes : []) {
    const after = steadyState(pacemaker, steady.cib, ['--quorum=1', `--node-down=${node}`]);
    if ('failure' in after) continue;
    for (const [name, facts] of causes(resting(context, after), dependencies)) {
      if (never.has(name)) continue;
      const others = mayRunOn(context, name).filter((other) => other !== node);
      if (others.length === 0) continue;
      const before = lost.get(name);
      if (before) before.nodes.push(node);
      else lost.set(name, { facts, nodes: [node], others });
    }
  }
  return [...lost].map(([name, { facts, nodes: gone, others }]) => {
    const values = { resource: facts.id, nodes: gone.join(' or '), others: others.join(', '), node: gone[0]! };
    if (gone.length > 1) values.others = 'another node';
    return report('simulated-no-failover', facts.resource.headSpan, values, { related: keptApart(context, name) });
  });
}

/**
 * Whether an error of the rules explains already that a resource does not run: it stands at, or points to, a constraint that
 * names the resource, or says that nothing runs at all.
 */
function alreadySaid(context: LintContext, known: readonly Diagnostic[]): (name: string) => boolean {
  const errors = known.filter(({ severity }) => severity === 'error');
  if (errors.some(({ id }) => id === 'no-fence-device')) return () => true;
  const spans = errors.flatMap(({ span, related }) => [span, ...related.map((place) => place.span)]);
  const places = spans.map(startOffset).sort((one, other) => one - other);
  const said = new Set<string>();
  for (const { name, constraint } of constraintReferences(context)) {
    if (holdsOneOf(places, startOffset(constraint.span), endOffset(constraint.span))) said.add(topOf(context, name));
  }
  return (name) => said.has(name);
}

/** Whether one of some ascending numbers is not below the first limit and below the second. */
function holdsOneOf(numbers: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low < numbers.length && numbers[low]! < to;
}
