import { commentsBelow } from '../../compiler/decompile/raise-parts.ts';
import { xmlTextOf } from '../../compiler/decompile/raise-xml.ts';
import type { Element, Extra } from '../../compiler/model/cluster.ts';

/** What an element says: its XML with the attributes by name, literal ones in quotes if asked for, and its comments. */
export interface ElementText {
  readonly xml: string;
  readonly comments: readonly string[];
}

/** What is compared of an element: kinds among its children have no order, and comments may move within a statement. */
export function elementText(element: Element, marks = false): ElementText {
  return {
    xml: xmlTextOf(ordered(element, marks)),
    comments: commentsBelow(element)
      .map(({ text }) => text)
      .sort(),
  };
}

function ordered(element: Element, marks: boolean): Element {
  const children = element.children as readonly (Element | Extra)[];
  const sortable = element.kind.startsWith('rsc_') && element.kind !== 'rsc_expression';
  const kept = children.map((child) =>
    child.kind === 'comment' || child.kind === 'xml' ? child : ordered(child, marks),
  );
  // What cannot be said becomes XML text, and its kind is then in its text.
  const kindOf = (child: Element | Extra): string =>
    child.kind === 'xml' ? (/^<([\w-]+)/.exec(child.text)?.[1] ?? '') : child.kind;
  const attributes = [...element.attributes].sort((left, right) => (left.name < right.name ? -1 : 1));
  const sorted = sortable ? kept.toSorted((left, right) => kindOf(left).localeCompare(kindOf(right))) : kept;
  const marked = attributes.map((one) => ({ ...one, name: marks && one.literal ? `"${one.name}"` : one.name }));
  return { ...element, attributes: marked, children: sorted } as unknown as Element;
}
