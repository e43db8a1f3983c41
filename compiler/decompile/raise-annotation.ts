import type { Annotation } from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import type { Attribute, Element } from '../model/cluster.ts';
import { attributePairs, pair, type WritesId } from './raise-parts.ts';

/** Brackets around pairs. */
export function brackets(pairs: Annotation['pairs']): Annotation {
  return { kind: 'annotation', pairs, span: nowhere };
}

/** The brackets that hold an element's id, where it is written, and attributes; undefined where they would be empty. */
export function annotationOf(
  element: Element,
  attributes: readonly Attribute[],
  writesId: WritesId,
): Annotation | undefined {
  const pairs = attributePairs(attributes);
  if (element.id && writesId(element)) pairs.unshift(pair('id', element.id.value));
  return pairs.length === 0 ? undefined : brackets(pairs);
}

/** The value of an attribute that a sentence may say; one whose spelling is to be kept stands in brackets or header. */
export function plainValue(element: Element, attribute: string): string | undefined {
  return element.attributes.find(({ literal, name }) => name === attribute && !literal)?.value;
}

/** The attributes that the words of a sentence do not say. */
export function without(element: Element, ...said: readonly (string | undefined)[]): Attribute[] {
  return element.attributes.filter(({ literal, name }) => literal || !said.includes(name));
}
