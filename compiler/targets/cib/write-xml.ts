import { builder, create } from 'xmlbuilder2';

/** The attributes of an element, in the order in which they are written. */
export type XmlAttributes = readonly (readonly [name: string, value: string])[];

/** Takes a document piece by piece and gives its text: two blanks a level, empty elements closed at once. */
export interface XmlWriter {
  /** Writes an element and what `content` writes into it. */
  readonly element: (name: string, attributes: XmlAttributes, content: () => void) => void;
  /** The same for an outermost element that may hold much: what stands in it is written piece by piece, so that memory stays small. */
  readonly outerElement: (name: string, attributes: XmlAttributes, content: () => void) => void;
  readonly comment: (text: string) => void;
  /** Writes well-formed XML as it is. */
  readonly raw: (text: string) => void;
  /** All that was written, with a line end behind it unless it is nothing. */
  readonly text: () => string;
}

/*
 * The library leaves `&amp;` in a value alone and writes line ends as they are, which a reader would take for blanks. So values
 * come to it with `&` as a reference already, and with characters that XML forbids in the place of tabs and line ends;
 * afterwards these become references. Comments that stand for raw XML or for the pieces of an outer element are marked alike.
 */
const tab = '\u0001';
const lineFeed = '\u0002';
const carriageReturn = '\u0003';
const mark = '\u0004';
/** How many elements are handed to the library at a time: few keep memory small, each hand-over costs some. */
const batch = 50;

const rawMark = new RegExp(`<!--${mark}(\\d+)-->`, 'g');
const pieces = new RegExp(`\\s*<!--${mark}-->\n`);

function escaped(value: string): string {
  if (!/[&\t\n\r]/.test(value)) return value;
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('\t', tab)
    .replaceAll('\n', lineFeed)
    .replaceAll('\r', carriageReturn);
}

function withReferences(markup: string): string {
  return markup.replaceAll(tab, '&#9;').replaceAll(lineFeed, '&#10;').replaceAll(carriageReturn, '&#13;');
}

type Dom = ReturnType<typeof create>['node'];

/** As much of the library's document as is used here; its quickest way in, measured against its fluent and callback builders. */
interface DomNode {
  appendChild(child: DomNode): unknown;
  setAttribute(name: string, value: string): void;
}
interface DomDocument {
  createElement(name: string): DomNode;
  createComment(text: string): DomNode;
  createDocumentFragment(): DomNode;
}

/** Begins a document. Names must be names of XML, and no text may hold characters that XML forbids. */
export function xmlWriter(): XmlWriter {
  const document = create().node as unknown as DomDocument;
  const lines: string[] = [];
  let raws: string[] = [];
  let depth = 0;
  let pending: DomNode | undefined;
  let pendingCount = 0;
  let current: DomNode | undefined;

  const make = (name: string, attributes: XmlAttributes): DomNode => {
    const element = document.createElement(name);
    for (const [key, value] of attributes) element.setAttribute(key, escaped(value));
    return element;
  };
  const markupOf = (node: DomNode): string => {
    const markup = builder(node as unknown as Dom).toString({ prettyPrint: true, offset: depth });
    if (raws.length === 0) return withReferences(markup);
    const kept = raws;
    raws = [];
    return withReferences(markup.replace(rawMark, (_whole, index: string) => kept[Number(index)]!));
  };
  const flush = (): void => {
    if (pending) lines.push(markupOf(pending));
    pending = undefined;
    pendingCount = 0;
  };
  const add = (node: DomNode): void => {
    if (current) {
      current.appendChild(node);
      return;
    }
    pending ??= document.createDocumentFragment();
    pending.appendChild(node);
    pendingCount += 1;
    if (pendingCount >= batch) flush();
  };
  const element = (name: string, attributes: XmlAttributes, content: () => void): void => {
    const node = make(name, attributes);
    const around = current;
    current = node;
    content();
    current = around;
    add(node);
  };
  const outerElement = (name: string, attributes: XmlAttributes, content: () => void): void => {
    flush();
    const node = make(name, attributes);
    const before = lines.length;
    lines.push('');
    depth += 1;
    content();
    flush();
    depth -= 1;
    if (lines.length > before + 1) node.appendChild(document.createComment(mark));
    const [start, end] = markupOf(node).split(pieces);
    lines[before] = start!;
    if (end !== undefined) lines.push(end);
  };
  const comment = (text: string): void => {
    add(document.createComment(text.replace(/-(?=-)/g, '- ').replace(/-$/, '- ')));
  };
  const raw = (text: string): void => {
    raws.push(text);
    add(document.createComment(`${mark}${raws.length - 1}`));
  };
  const text = (): string => {
    flush();
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
  };
  return { element, outerElement, comment, raw, text };
}
