import type { Anchor, Span } from '../../../grammar/source.ts';
import type { Attribute, Identifier } from '../../model/cluster.ts';

/*
 * A CIB has tens of thousands of attributes, and few of their places are ever asked for. What is read here keeps where they
 * begin, and looks for the end when somebody asks.
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
  readonly #anchor: Anchor;
  readonly #nameStart: number;
  readonly #valueStart: number;

  constructor(
    name: string,
    value: string,
    literal: boolean,
    anchor: Anchor,
    /** Where its name begins, and what stands between its quotes. */
    nameStart: number,
    valueStart: number,
  ) {
    this.name = name;
    this.value = value;
    this.literal = literal;
    this.#anchor = anchor;
    this.#nameStart = nameStart;
    this.#valueStart = valueStart;
  }

  get nameSpan(): Span {
    return nameSpan(this.#anchor, this.#nameStart);
  }

  get valueSpan(): Span {
    return valueSpan(this.#anchor, this.#valueStart);
  }

  /** The same attribute under another name or value, at the same place. */
  as(name: string, value: string, literal: boolean): ReadAttribute {
    return new ReadAttribute(name, value, literal, this.#anchor, this.#nameStart, this.#valueStart);
  }
}

/** The id of an XML element. */
export class ReadIdentifier implements Identifier {
  readonly value: string;
  readonly #anchor: Anchor;
  readonly #valueStart: number;

  constructor(value: string, anchor: Anchor, valueStart: number) {
    this.value = value;
    this.#anchor = anchor;
    this.#valueStart = valueStart;
  }

  get span(): Span {
    return valueSpan(this.#anchor, this.#valueStart);
  }
}

function endOfStartTag(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '>') return at + 1;
    if (character === '"' || character === "'") at = text.indexOf(character, at + 1);
  }
  return text.length;
}

/** The name of an attribute that begins at an offset. */
export function nameSpan(anchor: Anchor, start: number): Span {
  const { text } = anchor.source;
  let end = start;
  while (text.charCodeAt(end) > 32 && text[end] !== '=') end++;
  return { anchor, start, end };
}

/** What stands between the quotes, the first of which is before the offset. */
function valueSpan(anchor: Anchor, start: number): Span {
  const { text } = anchor.source;
  return { anchor, start, end: text.indexOf(text[start - 1]!, start) };
}
