import type { Span } from '../../../grammar/source.ts';
import { attributeOf, attributeValue, elementsOf, membersOf, pairsOf, setsOf } from '../../model/access.ts';
import type { AttributeSet, Element, NameValuePair, SetKind } from '../../model/cluster.ts';
import { booleanValue } from '../../vocabulary/index.ts';
import type { LintContext } from '../context.ts';
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

type Metas = ReadonlyMap<string, MetaFact>;

const own = new WeakMap<LintContext, WeakMap<Element, Metas>>();
const defaults = new WeakMap<LintContext, Metas>();

function factOf(pair: NameValuePair): MetaFact[] {
  const name = attributeValue(pair, 'name');
  return name === undefined ? [] : [{ name, value: attributeValue(pair, 'value') ?? '', span: pair.span, pair }];
}

/** A set with a rule counts only at times. */
function isRuled(set: AttributeSet): boolean {
  return elementsOf(set).some(({ kind }) => kind === 'rule');
}

function read(element: Element, kinds: readonly SetKind[], attributes: boolean): Metas {
  const found = new Map<string, MetaFact>();
  const add = (fact: MetaFact): void => {
    if (!found.has(fact.name)) found.set(fact.name, fact);
  };
  if (attributes) {
    for (const { name, value, valueSpan } of element.attributes) {
      add({ name, value, span: valueSpan, pair: undefined });
    }
  }
  for (const kind of kinds) {
    for (const set of setsOf(element, kind))
      if (!isRuled(set)) for (const pair of pairsOf(set)) factOf(pair).forEach(add);
  }
  return found;
}

/**
 * The meta attributes that an element itself says; sets with a rule are left out. Heartbeat 2 read them from XML attributes
 * first, and also from the instance attributes.
 */
export function ownMeta(context: LintContext, element: Element): Metas {
  let known = own.get(context);
  if (!known) {
    known = new WeakMap();
    own.set(context, known);
  }
  let metas = known.get(element);
  if (!metas) {
    const old = context.target === 'heartbeat-2';
    metas = read(element, old ? ['meta_attributes', 'instance_attributes'] : ['meta_attributes'], old);
    known.set(element, metas);
  }
  return metas;
}

function defaultMeta(context: LintContext): Metas {
  let metas = defaults.get(context);
  if (!metas) {
    const found = new Map<string, MetaFact>();
    for (const set of membersOf(context.cluster, 'rsc_defaults', 'meta_attributes')) {
      if (isRuled(set)) continue;
      for (const fact of pairsOf(set).flatMap(factOf)) if (!found.has(fact.name)) found.set(fact.name, fact);
    }
    metas = found;
    defaults.set(context, metas);
  }
  return metas;
}

/** A meta attribute as it counts for a resource: its own, its template's, its holders' from the inside out, or the default. */
export function metaInForce(context: LintContext, facts: ResourceFacts, name: string): MetaFact | undefined {
  const template = (facts as Partial<PrimitiveFacts>).template;
  for (let holder: ResourceFacts | undefined = facts; holder; holder = holder.parent) {
    const fact = ownMeta(context, holder.resource).get(name);
    if (fact) return fact;
    if (holder === facts && template) {
      const inherited = ownMeta(context, template).get(name);
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
export function placeOfMeta(context: LintContext, { resource }: ResourceFacts, name: string): Span {
  return ownMeta(context, resource).get(name)?.span ?? attributeOf(resource, name)?.valueSpan ?? resource.headSpan;
}
