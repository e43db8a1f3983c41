import type { Block, Declaration, DeclarationKeyword, HeadItem, IdReference, Name } from '../../grammar/ast.ts';
import { noLayout } from '../../grammar/no-layout.ts';
import { nowhere } from '../../grammar/source.ts';
import { attributeOf } from '../model/access.ts';
import type { Element } from '../model/cluster.ts';
import { name } from './raise-parts.ts';

/** A statement of keyword, words, header and block. */
export function declaration(
  keyword: DeclarationKeyword,
  words: readonly (Name | IdReference)[],
  head: readonly HeadItem[] = [],
  block?: Block,
): Declaration {
  return { kind: 'declaration', keyword, keywordSpan: nowhere, words, head, block, layout: noLayout, span: nowhere };
}

/** A word of a statement: quoted where it would be read as `as` or as a reference. */
export function word(text: string): Name {
  return name(text, text === 'as' || text.startsWith('@'));
}

/** `@id`. */
export function idReference(id: string): IdReference {
  return { kind: 'idReference', id, span: nowhere };
}

/** The value of an attribute that a word can say: one whose name may be respelled for a target. */
export function sayable(element: Element, attribute: string): string | undefined {
  const found = attributeOf(element, attribute);
  if (!found?.literal) return found?.value;
  return element.attributes.find(({ name: other, literal }) => other === attribute && !literal)?.value;
}
