import type { Span } from '../../../grammar/source.ts';
import type { AttributeSet, Element, Extra, NameValuePair, SetKind } from '../../model/cluster.ts';

/** A name-value pair with the set that it stands in. */
export interface PairFacts {
  readonly name: string;
  /** Empty where the pair has no value. */
  readonly value: string;
  readonly pair: NameValuePair;
  readonly set: AttributeSet;
  /** It refers to a pair that stands elsewhere. */
  readonly isReference: boolean;
  /** The place of the pair. */
  readonly span: Span;
}

/* A class, as there are tens of thousands; a place in XML is looked for when asked. */

class FoundPair implements PairFacts {
  readonly name: string;
  readonly value: string;
  readonly pair: NameValuePair;
  readonly set: AttributeSet;
  readonly isReference: boolean;

  constructor(name: string, value: string, pair: NameValuePair, set: AttributeSet, isReference: boolean) {
    this.name = name;
    this.value = value;
    this.pair = pair;
    this.set = set;
    this.isReference = isReference;
  }

  get span(): Span {
    return this.pair.span;
  }
}

/** The longest list that is searched without an index. */
const longestWithoutIndex = 16;

/** The named pairs of all sets of a kind that an element has. Nearly all are few, so that a list serves them best. */
export class Pairs {
  /** All of them in document order, those too whose name an earlier one has. */
  readonly written: readonly PairFacts[];
  readonly #isRuled: boolean;
  #lasting: Pairs | undefined;
  #own: readonly PairFacts[] | undefined;
  #index: ReadonlyMap<string, PairFacts> | undefined;

  /** `isRuled` says whether a set among them has a rule. */
  constructor(written: readonly PairFacts[], isRuled = false) {
    this.written = written;
    this.#isRuled = isRuled;
  }

  /** Those that always count: a set with a rule counts only at times. */
  get lasting(): Pairs {
    if (!this.#isRuled) return this;
    this.#lasting ??= new Pairs(this.written.filter(({ set }) => !isRuled(set)));
    return this.#lasting;
  }

  /** As `written`, without references to pairs that stand elsewhere. */
  get own(): readonly PairFacts[] {
    this.#own ??= this.written.some(isReference) ? this.written.filter((fact) => !fact.isReference) : this.written;
    return this.#own;
  }

  /** The pair of a name; of equal names the first counts, as in the scheduler. */
  get(name: string): PairFacts | undefined {
    const { written } = this;
    if (written.length > longestWithoutIndex) return this.#byName().get(name);
    for (let index = 0; index < written.length; index++) {
      if (written[index]!.name === name) return written[index];
    }
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** Every name once. */
  names(): readonly string[] {
    return [...this.#byName().keys()];
  }

  /** The pairs that count: one of each name. */
  counting(): readonly PairFacts[] {
    return [...this.#byName().values()];
  }

  #byName(): ReadonlyMap<string, PairFacts> {
    if (!this.#index) {
      const index = new Map<string, PairFacts>();
      for (const fact of this.written) if (!index.has(fact.name)) index.set(fact.name, fact);
      this.#index = index;
    }
    return this.#index;
  }
}

function isReference(fact: PairFacts): boolean {
  return fact.isReference;
}

/** Most elements have no set of the kind that is asked for. */
export const noPairs = new Pairs([]);

/** Whether a set has a rule, so that it counts only at times. */
export function isRuled({ children }: AttributeSet): boolean {
  return children.some((child) => child.kind === 'rule');
}

/** Adds the named pairs of a set to a list; answers whether the set has a rule. */
export function addPairs(set: AttributeSet, list: PairFacts[]): boolean {
  const { children } = set;
  let ruled = false;
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.kind === 'nvpair') {
      const fact = pairFact(child, set);
      if (fact) list.push(fact);
    } else if (child.kind === 'rule') ruled = true;
  }
  return ruled;
}

/** What a pair says; undefined where it has no name. */
export function pairFact(pair: NameValuePair, set: AttributeSet): PairFacts | undefined {
  let name: string | undefined;
  let value: string | undefined;
  let isReference = false;
  const { attributes } = pair;
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index]!;
    if (attribute.name === 'name') name ??= attribute.value;
    else if (attribute.name === 'value') value ??= attribute.value;
    else if (attribute.name === 'id-ref') isReference = true;
  }
  return name === undefined ? undefined : new FoundPair(name, value ?? '', pair, set, isReference);
}

/** The named pairs of all sets of a kind. */
export function pairFacts(element: Element, kind: SetKind): Pairs {
  let list: PairFacts[] | undefined;
  let ruled = false;
  const children = element.children as readonly (Element | Extra)[];
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.kind !== kind) continue;
    list ??= [];
    if (addPairs(child as AttributeSet, list)) ruled = true;
  }
  return list && list.length > 0 ? new Pairs(list, ruled) : noPairs;
}
