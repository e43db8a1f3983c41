import type { Annotation, As, HeadItem, Name, Pair } from '../../grammar/ast.ts';
import type { Span } from '../../grammar/source.ts';
import type { Attribute, Identifier } from '../model/cluster.ts';
import { finding, type Report } from './catalogue.ts';

/** What a header says: the id of the element and its attributes. */
export interface Head {
  readonly id: Identifier | undefined;
  readonly attributes: readonly Attribute[];
  /** The keys that stand without a value, so that the attribute is not written even where one would be supplied. */
  readonly absent: ReadonlySet<string>;
}

/** An attribute that is said by its place. */
export function positional(name: string, word: { readonly value: string; readonly span: Span }): Attribute {
  return { name, value: word.value, literal: false, nameSpan: word.span, valueSpan: word.span };
}

/** The id that a word or `as ID` gives. */
export function identifier(name: Name): Identifier {
  return { value: name.value, span: name.span };
}

/** The id that `as ID` gives; a missing one is a fault of the syntax and reported there. */
export function asIdentifier(as: As | undefined): Identifier | undefined {
  return as?.name && identifier(as.name);
}

const noAttributes: readonly Attribute[] = [];
const nothing: ReadonlySet<string> = new Set();

/** What stands by its place before the pairs of a header are read. */
export interface Given {
  readonly id?: Identifier | undefined;
  readonly attributes?: readonly Attribute[];
  /** Attributes that are not written where their key stands without a value; elsewhere that is reported. */
  readonly mayBeAbsent?: readonly string[];
}

/**
 * Reads the header of a statement, or brackets, behind what its words have given already. `id=X` is the same as `as X`.
 * What is given twice is reported, and the first one counts.
 */
export function lowerHead(items: readonly HeadItem[], report: Report, given: Given = {}): Head {
  if (items.length === 0) return { id: given.id, attributes: given.attributes ?? noAttributes, absent: nothing };
  let id = given.id;
  const attributes = [...(given.attributes ?? [])];
  const absent = new Set<string>();
  const seen = new Set(attributes.map((attribute) => attribute.name));
  const takeId = (identity: Identifier | undefined, span: Span): void => {
    if (identity === undefined) return;
    if (id !== undefined) report(finding('duplicate-attribute', span, { name: 'id' }));
    else id = identity;
  };
  const takePair = (pair: Pair): void => {
    const name = pair.key.value;
    const value = pair.value;
    if (pair.id) takeId(asIdentifier(pair.id), pair.id.span);
    if (value === undefined) {
      if (given.mayBeAbsent?.includes(name)) absent.add(name);
      else report(finding('missing-value', pair.span, { name }));
    } else if (value.kind === 'idReference') report(finding('misplaced-reference', value.span, { id: value.id }));
    else if (name === 'id') takeId({ value: value.text, span: value.span }, pair.span);
    else if (seen.has(name)) report(finding('duplicate-attribute', pair.key.span, { name }));
    else {
      seen.add(name);
      attributes.push({
        name,
        value: value.text,
        literal: pair.key.quoted,
        nameSpan: pair.key.span,
        valueSpan: value.span,
      });
    }
  };
  for (const item of items) {
    if (item.kind === 'as') takeId(asIdentifier(item), item.span);
    else takePair(item);
  }
  return { id, attributes, absent };
}

/** Reads brackets as a header; without brackets there is what was given. */
export function lowerAnnotation(annotation: Annotation | undefined, report: Report, given: Given = {}): Head {
  return lowerHead(annotation?.pairs ?? [], report, given);
}
