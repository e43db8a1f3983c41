import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { attributeOf } from '../../model/access.ts';
import type { Attribute, Element } from '../../model/cluster.ts';
import { report } from '../catalogue.ts';
import type { Context } from '../context.ts';
import { noun, subject } from '../describe.ts';

/** What an element says besides what its attributes say one by one: which of them go together, and which children it needs. */
export type Form<Checked extends Element = Element> = (element: Checked, context: Context) => readonly Diagnostic[];

/** The findings about one element, in the making. */
export interface Findings {
  readonly list: Diagnostic[];
  /** Of these attributes one at most may be given; answers the first that is. */
  exclusive(names: readonly string[], advice: string): Attribute | undefined;
  /** None of these attributes may be given beside something else. */
  excludedBy(reason: Attribute | string, names: readonly string[], advice: string): void;
  missing(name: string, advice: string): void;
  missingChild(child: string, advice: string): void;
}

/** Starts the findings about an element. */
export function findingsOn(element: Element): Findings {
  const list: Diagnostic[] = [];
  const exclude = (first: Attribute | string, second: Attribute, advice: string): void => {
    const related =
      typeof first === 'string' ? [] : [{ message: `'${first.name}' is given here`, span: first.nameSpan }];
    const name = typeof first === 'string' ? first : `'${first.name}'`;
    list.push(
      report('exclusive-attributes', second.nameSpan, { first: name, second: `'${second.name}'`, advice }, { related }),
    );
  };
  return {
    list,
    exclusive(names, advice) {
      const given = element.attributes.filter(({ name }) => names.includes(name));
      for (const attribute of given.slice(1))
        if (attribute.name !== given[0]!.name) exclude(given[0]!, attribute, advice);
      return given[0];
    },
    excludedBy(reason, names, advice) {
      for (const attribute of element.attributes) {
        if (names.includes(attribute.name)) exclude(reason, attribute, advice);
      }
    },
    missing(name, advice) {
      list.push(report('missing-attribute', element.headSpan, { element: subject(element), name, advice }));
    },
    missingChild(child, advice) {
      list.push(report('missing-element', element.headSpan, { parent: subject(element), child: noun(child), advice }));
    },
  };
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
