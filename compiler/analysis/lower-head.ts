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

const none: readonly never[] = [];
const nothing: ReadonlySet<string> = new Set();

/** What stands by its place before the pairs of a header are read. */
export interface Given {
  readonly id?: Identifier | undefined;
  readonly attributes?: readonly Attribute[];
  /** Attributes that are not written where their key stands without a value; elsewhere that is reported. */
  readonly mayBeAbsent?: readonly string[];
}

const nothingGiven: Given = {};

/** From how many attributes on a header's names are worth a set to look them up in. */
const many = 16;

function isAmong(attributes: readonly Attribute[], name: string): boolean {
  for (let index = 0; index < attributes.length; index++) if (attributes[index]!.name === name) return true;
  return false;
}

/** A header while it is read. */
class HeadReader {
  private id: Identifier | undefined;
  private absent: ReadonlySet<string> = nothing;
  private names: Set<string> | undefined;
  private readonly given: readonly Attribute[];
  private readonly own: Attribute[] = [];
  private readonly report: Report;

  constructor({ id, attributes = none }: Given, report: Report) {
    this.id = id;
    this.names = undefined;
    this.given = attributes;
    this.report = report;
  }

  /** What was read. */
  head(): Head {
    return { id: this.id, attributes: this.given.concat(this.own), absent: this.absent };
  }

  takeId(identity: Identifier | undefined, span: Span): void {
    if (identity === undefined) return;
    if (this.id !== undefined) this.report(finding('duplicate-attribute', span, { name: 'id' }));
    else this.id = identity;
  }

  takePair({ key, value, id, span }: Pair, mayBeAbsent: readonly string[] | undefined): void {
    const name = key.value;
    if (id) this.takeId(asIdentifier(id), id.span);
    if (value === undefined) {
      if (mayBeAbsent?.includes(name)) this.absent = new Set([...this.absent, name]);
      else this.report(finding('missing-value', span, { name }));
    } else if (value.kind === 'idReference') this.report(finding('misplaced-reference', value.span, { id: value.id }));
    else if (name === 'id') this.takeId({ value: value.text, span: value.span }, span);
    else if (this.has(name)) this.report(finding('duplicate-attribute', key.span, { name }));
    else {
      this.names?.add(name);
      this.own.push({ name, value: value.text, literal: key.quoted, nameSpan: key.span, valueSpan: value.span });
    }
  }

  private has(name: string): boolean {
    const { given, own } = this;
    if (own.length >= many) this.names ??= new Set([...given, ...own].map((attribute) => attribute.name));
    return this.names ? this.names.has(name) : isAmong(given, name) || isAmong(own, name);
  }
}

/**
 * Reads the header of a statement, or brackets, behind what its words have given already. `id=X` is the same as `as X`.
 * What is given twice is reported, and the first one counts.
 */
export function lowerHead(items: readonly HeadItem[], report: Report, given: Given = nothingGiven): Head {
  if (items.length === 0) return { id: given.id, attributes: given.attributes ?? none, absent: nothing };
  const reader = new HeadReader(given, report);
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (item.kind === 'as') reader.takeId(asIdentifier(item), item.span);
    else reader.takePair(item, given.mayBeAbsent);
  }
  return reader.head();
}

/** Reads brackets as a header; without brackets there is what was given. */
export function lowerAnnotation(annotation: Annotation | undefined, report: Report, given?: Given): Head {
  return lowerHead(annotation?.pairs ?? none, report, given);
}
