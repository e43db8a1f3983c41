import type { Span } from '../../../grammar/source.ts';
import { attributeOf, membersOf } from '../../model/access.ts';
import type { Element, NameValuePair, Template } from '../../model/cluster.ts';
import { booleanValue } from '../../vocabulary/index.ts';
import type { LintContext } from '../context.ts';
import { addPairs, isRuled, type PairFacts, Pairs, pairFacts } from './pairs.ts';
import type { PrimitiveFacts, ResourceFacts } from './primitives.ts';

/** A meta attribute with the place that says it. */
export interface MetaFact {
  readonly name: string;
  /** Empty where the pair has no value. */
  readonly value: string;
  /** The pair, or the value of an XML attribute in Heartbeat 2. */
  readonly span: Span;
  /** The pair; undefined for an XML attribute. */
  readonly pair: NameValuePair | undefined;
}

interface Metas {
  get(name: string): MetaFact | undefined;
}

const read = new WeakMap<LintContext, Map<Element, Metas>>();
const defaults = new WeakMap<LintContext, Metas>();

/** Heartbeat 2 read meta attributes from XML attributes first, and also from the instance attributes. */
function ofHeartbeat(element: Element): Metas {
  const found = new Map<string, MetaFact>();
  const add = (fact: MetaFact): void => {
    if (!found.has(fact.name)) found.set(fact.name, fact);
  };
  for (const { name, value, valueSpan } of element.attributes) add({ name, value, span: valueSpan, pair: undefined });
  for (const kind of ['meta_attributes', 'instance_attributes'] as const) {
    pairFacts(element, kind).lasting.written.forEach(add);
  }
  return found;
}

function readOnce(context: LintContext, element: Element): Metas {
  let known = read.get(context);
  if (!known) {
    known = new Map();
    read.set(context, known);
  }
  let metas = known.get(element);
  if (!metas) {
    metas = isOfHeartbeat(context) ? ofHeartbeat(element) : pairFacts(element, 'meta_attributes').lasting;
    known.set(element, metas);
  }
  return metas;
}

function isOfHeartbeat({ target }: LintContext): boolean {
  return target === 'heartbeat-2';
}

/** The meta attributes that a resource itself says; sets with a rule are left out. */
export function ownMeta(context: LintContext, { meta, resource }: ResourceFacts): Metas {
  return isOfHeartbeat(context) ? readOnce(context, resource) : meta.lasting;
}

/** The meta attributes that a template says; sets with a rule are left out. */
export function templateMeta(context: LintContext, template: Template): Metas {
  return readOnce(context, template);
}

/** The resources of which some may say a meta attribute: all, or none where the name stands nowhere. */
export function resourcesThatMaySay(context: LintContext, name: string): Iterable<ResourceFacts> {
  return context.inventory.names.has(name) ? context.resources.values() : [];
}

function defaultMeta(context: LintContext): Metas {
  let metas = defaults.get(context);
  if (!metas) {
    const list: PairFacts[] = [];
    for (const set of membersOf(context.cluster, 'rsc_defaults', 'meta_attributes'))
      if (!isRuled(set)) addPairs(set, list);
    metas = new Pairs(list);
    defaults.set(context, metas);
  }
  return metas;
}

/** A meta attribute as it counts for a resource: its own, its template's, its holders' from the inside out, or the default. */
export function metaInForce(context: LintContext, facts: ResourceFacts, name: string): MetaFact | undefined {
  if (!context.inventory.names.has(name)) return undefined;
  const template = (facts as Partial<PrimitiveFacts>).template;
  for (let holder: ResourceFacts | undefined = facts; holder; holder = holder.parent) {
    const fact = ownMeta(context, holder).get(name);
    if (fact) return fact;
    if (holder === facts && template) {
      const inherited = templateMeta(context, template).get(name);
      if (inherited) return inherited;
    }
  }
  return defaultMeta(context).get(name);
}

/** Whether a meta attribute is on for a resource; `otherwise` where nothing is said of it. */
export function isMetaOn(context: LintContext, facts: ResourceFacts, name: string, otherwise: boolean): boolean {
  const fact = metaInForce(context, facts, name);
  return fact ? (booleanValue(fact.value) ?? otherwise) : otherwise;
}

/** A meta attribute that counts something, or `otherwise` where it is not said or no whole number. */
export function metaCount(context: LintContext, facts: ResourceFacts, name: string, otherwise: number): number {
  const text = metaInForce(context, facts, name)?.value.trim();
  return text !== undefined && /^[+-]?\d+$/.test(text) ? Number(text) : otherwise;
}

/** Whether a resource is a clone or the legacy master. */
export function isCloned({ resource }: ResourceFacts): boolean {
  return resource.kind === 'clone' || resource.kind === 'master';
}

/** The clone around a resource, or itself; undefined where none is. */
export function cloneAround(facts: ResourceFacts): ResourceFacts | undefined {
  for (let holder: ResourceFacts | undefined = facts; holder; holder = holder.parent)
    if (isCloned(holder)) return holder;
  return undefined;
}

/** Where a finding about a resource is shown: its pair of that name, or else the head of the resource. */
export function placeOfMeta(context: LintContext, facts: ResourceFacts, name: string): Span {
  const { resource } = facts;
  return ownMeta(context, facts).get(name)?.span ?? attributeOf(resource, name)?.valueSpan ?? resource.headSpan;
}
