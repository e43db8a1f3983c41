import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { shownName } from '../../diagnostics/shown-name.ts';
import { attributeOf } from '../../model/access.ts';
import type { Attribute, Element } from '../../model/cluster.ts';
import { listed } from '../advice.ts';
import { report } from '../catalogue.ts';
import type { Context } from '../context.ts';
import { noun, subject } from '../describe.ts';

/** What an element says besides what its attributes say one by one: which of them go together, and which children it needs. */
export type Form<Checked extends Element = Element> = (element: Checked, context: Context) => readonly Diagnostic[];

/** The findings about one element, in the making. */
export class Findings {
  readonly list: Diagnostic[] = [];
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
  }

  /** Of these attributes one at most may be given; answers the first that is. */
  exclusive(names: readonly string[], advice: string): Attribute | undefined {
    let first: Attribute | undefined;
    for (const attribute of this.#element.attributes) {
      if (!names.includes(attribute.name)) continue;
      if (first && first.name !== attribute.name) this.#exclude(first, attribute, advice);
      first ??= attribute;
    }
    return first;
  }

  /** None of these attributes may be given beside something else; the first that is stands for all. */
  excludedBy(reason: Attribute | string, names: readonly string[], advice: string): void {
    for (const attribute of this.#element.attributes) {
      if (!names.includes(attribute.name)) continue;
      this.#exclude(reason, attribute, advice);
      return;
    }
  }

  missing(names: string | readonly string[], advice: string): void {
    const element = this.#element;
    const name = listed(typeof names === 'string' ? [shownName(names)] : names.map((one) => shownName(one)), 'and');
    this.list.push(report('missing-attribute', element.headSpan, { element: subject(element), name, advice }));
  }

  missingChild(child: string, advice: string): void {
    const element = this.#element;
    const values = { parent: subject(element), child: noun(child), advice };
    this.list.push(report('missing-element', element.headSpan, values));
  }

  #exclude(first: Attribute | string, second: Attribute, advice: string): void {
    const related =
      typeof first === 'string' ? [] : [{ message: `${shownName(first.name)} is given here`, span: first.nameSpan }];
    const name = typeof first === 'string' ? first : shownName(first.name);
    const values = { first: name, second: shownName(second.name), advice };
    this.list.push(report('exclusive-attributes', second.nameSpan, values, { related }));
  }
}

/** Starts the findings about an element. */
export function findingsOn(element: Element): Findings {
  return new Findings(element);
}

/** Whether an attribute is given. */
export function has(element: Element, name: string): boolean {
  return attributeOf(element, name) !== undefined;
}

/** Whether an element has a child of a kind. */
export function hasChild(element: Element, ...kinds: readonly string[]): boolean {
  for (const child of element.children) if (kinds.includes(child.kind)) return true;
  return false;
}
