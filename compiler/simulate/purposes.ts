import type { LintContext } from '../lint/context.ts';
import { topOf } from '../lint/facts/instances.ts';
import { attributesOfNodes, pingAttributes } from '../lint/facts/node-attributes.ts';
import { pairFacts } from '../lint/facts/pairs.ts';
import { isTogether } from '../lint/facts/placement.ts';
import type { ResourceFacts } from '../lint/facts/primitives.ts';
import { attributeValue, visitElements } from '../model/access.ts';
import type { Location } from '../model/cluster.ts';
import { booleanValue } from '../vocabulary/index.ts';

/** How outermost resources depend on one another: what cannot run without what. */
export interface Dependencies {
  /** What a resource needs: all that it follows with INFINITY or waits for. */
  readonly needs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Resources of which it is meant, or cannot be told without a real cluster, that they do not run; and all that need them. */
  readonly excused: ReadonlySet<string>;
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

/** Reads the dependencies of a cluster's resources in linear time. */
export function dependenciesOf(context: LintContext): Dependencies {
  const needs = new Map<string, Set<string>>();
  const neededBy = new Map<string, Set<string>>();
  const link = (needing: string, needed: string): void => {
    const [one, other] = [topOf(context, needing), topOf(context, needed)];
    if (one === other) return;
    add(needs, one, other);
    add(neededBy, other, one);
  };
  for (const edge of context.constraints.colocations) if (isTogether(edge)) link(edge.resource, edge.with);
  for (const { earlier, later, kind, isAlternative, earlierAction } of context.constraints.orders) {
    const isStart = earlierAction === 'start' || earlierAction === 'promote';
    if (kind === 'Mandatory' && !isAlternative && isStart) link(later, earlier);
  }
  const excused = new Set(meantToRest(context));
  for (const name of excused) for (const other of neededBy.get(name) ?? []) excused.add(other);
  return { needs, excused };
}

/** Whether a pair says that a resource is not to be started by the cluster. */
function restsBy(name: string, value: string | undefined): boolean {
  if (value === undefined) return false;
  if (name === 'target-role') return value.toLowerCase() === 'stopped';
  if (name === 'is-managed') return booleanValue(value) === false;
  if (name === 'maintenance') return booleanValue(value) === true;
  return name === 'clone-max' && value.trim() === '0';
}

const resting = ['target-role', 'is-managed', 'maintenance', 'clone-max'];

function* meantToRest(context: LintContext): Iterable<string> {
  const { options, resources, primitives, constraints } = context;
  const all = ['maintenance-mode', 'stop-all-resources'].some((name) => options.isOn(name));
  const byDefault = all || resting.some((name) => restsBy(name, options.resourceDefault(name)));
  for (const facts of resources.values()) if (byDefault || restsItself(facts)) yield facts.top.id;
  for (const { template, top } of primitives) {
    if (!template) continue;
    const meta = pairFacts(template, 'meta_attributes');
    if (resting.some((name) => restsBy(name, meta.get(name)?.value))) yield top.id;
  }
  const known = new Set([...attributesOfNodes(context), ...pingAttributes(context)]);
  for (const { constraint, resources: names, pattern } of constraints.locations) {
    if (!asksTheUnknown(constraint, known)) continue;
    for (const name of names) yield topOf(context, name);
    if (pattern !== undefined) for (const facts of resources.values()) yield facts.top.id;
  }
}

function restsItself({ meta }: ResourceFacts): boolean {
  return resting.some((name) => restsBy(name, meta.get(name)?.value));
}

/** Whether a rule depends on the date or on an attribute that only a running cluster has. */
function asksTheUnknown(constraint: Location, known: ReadonlySet<string>): boolean {
  let asks = false;
  visitElements(constraint, (element) => {
    if (element.kind === 'date_expression') asks = true;
    const attribute = element.kind === 'expression' ? attributeValue(element, 'attribute') : undefined;
    if (attribute !== undefined && !attribute.startsWith('#') && !known.has(attribute)) asks = true;
    if (element.kind === 'rule' && attributeValue(element, 'score-attribute') !== undefined) asks = true;
    return undefined;
  });
  return asks;
}
