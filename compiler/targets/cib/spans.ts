import type { Anchor, Span } from '../../../grammar/source.ts';
import type { Attribute, Identifier } from '../../model/cluster.ts';

/*
 * A CIB has tens of thousands of attributes, and few of their places are ever asked for. What is read here finds its place
 * in the start tag when somebody asks.
 */

/** A start tag, from `<` to its `>`. */
export class StartTagSpan implements Span {
  readonly anchor: Anchor;
  readonly start: number;
  #end = -1;

  constructor(element: Span) {
    this.anchor = element.anchor;
    this.start = element.start;
  }

  get end(): number {
    if (this.#end < 0) this.#end = endOfStartTag(this.anchor.source.text, this.start);
    return this.#end;
  }
}

/** An attribute of an XML element. */
export class ReadAttribute implements Attribute {
  readonly name: string;
  readonly value: string;
  readonly literal: boolean;
  readonly #element: Span;
  readonly #written: string;

  /** `written` is the attribute's name in the document, behind `@`. */
  constructor(name: string, value: string, literal: boolean, element: Span, written: string) {
    this.name = name;
    this.value = value;
    this.literal = literal;
    this.#element = element;
    this.#written = written;
  }

  get nameSpan(): Span {
    return placeOf(this.#element, this.#written).name;
  }

  get valueSpan(): Span {
    return placeOf(this.#element, this.#written).value;
  }

  /** The same attribute under another name or value, at the same place. */
  as(name: string, value: string, literal: boolean): ReadAttribute {
    return new ReadAttribute(name, value, literal, this.#element, this.#written);
  }
}

/** The id of an XML element. */
export class ReadIdentifier implements Identifier {
  readonly value: string;
  readonly #element: Span;

  constructor(value: string, element: Span) {
    this.value = value;
    this.#element = element;
  }

  get span(): Span {
    return placeOf(this.#element, '@id').value;
  }
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

function endOfStartTag(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '>') return at + 1;
    if (character === '"' || character === "'") at = text.indexOf(character, at + 1);
  }
  return text.length;
}

/** Where an attribute stands in the start tag of an element, its value without the quotes. */
function placeOf(element: Span, written: string): { readonly name: Span; readonly value: Span } {
  const { anchor, start } = element;
  const { text } = anchor.source;
  const wanted = written.slice(1);
  const end = endOfStartTag(text, start);
  let at = start + 1;
  while (at < end && !isBlank(text.charCodeAt(at))) at++;
  while (at < end) {
    while (isBlank(text.charCodeAt(at))) at++;
    const nameStart = at;
    while (at < end && text[at] !== '=' && !isBlank(text.charCodeAt(at))) at++;
    const name: Span = { anchor, start: nameStart, end: at };
    while (at < end && text[at] !== '"' && text[at] !== "'") at++;
    const valueStart = at + 1;
    at = text.indexOf(text[at] ?? '', valueStart);
    if (at < 0) break;
    if (text.slice(name.start, name.end) === wanted) return { name, value: { anchor, start: valueStart, end: at } };
    at += 1;
  }
  const whole: Span = { anchor, start, end };
  return { name: whole, value: whole };
}
