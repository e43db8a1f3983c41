import { builder, create } from 'xmlbuilder2';

/** The attributes of an element, in the order in which they are written. */
export type XmlAttributes = readonly (readonly [name: string, value: string])[];

/** Takes a document piece by piece and gives its text: two blanks a level, empty elements closed at once. */
export interface XmlWriter {
  /** Writes an element and what `content` writes into it. */
  readonly element: (name: string, attributes: XmlAttributes, content: () => void) => void;
  readonly comment: (text: string) => void;
  /** Writes well-formed XML as it is. */
  readonly raw: (text: string) => void;
  /** All that was written, with a line end behind it unless it is nothing. */
  readonly text: () => string;
}

/*
 * The library makes an object of some forty fields of every element and every attribute. A CIB has tens of thousands of them
 * in a few dozen forms, which differ in nothing but values. So the library writes each form once, with a mark in the place of
 * every value and of the content; what it wrote is cut at the marks, and the values go between the pieces. Values and comments
 * that need more than that are written by the library one by one.
 */

/** Stands for a value or the content: characters that XML forbids, so that no text holds them. */
const valueMark = '\u0004';
const contentMark = '\u0005';

/*
 * The library leaves `&amp;` in a value alone and writes line ends as they are, which a reader would take for blanks. So values
 * come to it with `&` as a reference already, and with forbidden characters in the place of tabs and line ends; afterwards
 * these become references.
 */
const tab = '\u0001';
const lineFeed = '\u0002';
const carriageReturn = '\u0003';

type Dom = ReturnType<typeof create>['node'];

/** As much of the library's document as is used here. */
interface DomNode {
  appendChild(child: DomNode): unknown;
  setAttribute(name: string, value: string): void;
}
interface DomDocument {
  createElement(name: string): DomNode;
  createComment(text: string): DomNode;
}

/** Makes all nodes; none is ever put into it. */
const document = create().node as unknown as DomDocument;

function markupOf(node: DomNode): string {
  return builder(node as unknown as Dom).toString({ prettyPrint: true });
}

function elementMarkup(name: string, attributes: XmlAttributes, content: readonly DomNode[]): string {
  const element = document.createElement(name);
  for (const [key, value] of attributes) element.setAttribute(key, value);
  for (const node of content) element.appendChild(node);
  return markupOf(element);
}

/** What stands before each value, and behind the last. */
type Pieces = readonly string[];

/** The markup of elements of one name with the same attributes, apart from their values. */
interface Form {
  readonly empty: Pieces;
  /** The start tag of an element with content, and its end tag. */
  readonly start: Pieces;
  readonly end: string;
}

/** The library looks through all attributes of an element for each one that it gets; an element with more is made of parts. */
const mostAtOnce = 100;

function makeForm(name: string, attributes: XmlAttributes): Form {
  if (attributes.length > mostAtOnce) {
    const parts: Form[] = [];
    for (let from = 0; from < attributes.length; from += mostAtOnce)
      parts.push(makeForm(name, attributes.slice(from, from + mostAtOnce)));
    const joined = (piecesOf: (form: Form) => Pieces): Pieces =>
      parts.flatMap((part, index) => {
        const [first = '', ...others] = piecesOf(part);
        const front = index === 0 ? first : `"${first.slice(name.length + 1)}`;
        return [front, ...(index === parts.length - 1 ? others : others.slice(0, -1))];
      });
    return { empty: joined(({ empty }) => empty), start: joined(({ start }) => start), end: parts[0]!.end };
  }
  const marked = attributes.map(([key]) => [key, valueMark] as const);
  const whole = elementMarkup(name, marked, [document.createComment(contentMark)]);
  const [start = '', end = ''] = whole.split(`<!--${contentMark}-->`);
  return {
    empty: elementMarkup(name, marked, []).split(valueMark),
    start: start.trimEnd().split(valueMark),
    end: end.trimStart(),
  };
}

/** The forms of elements whose names begin alike: that of the element, then those of its attributes. */
interface KnownForms {
  readonly longer: Map<string, KnownForms>;
  form: Form | undefined;
}

const forms: KnownForms = { longer: new Map(), form: undefined };

/** Names of elements and attributes are the author's, so that there may be any number of forms. */
const mostForms = 1000;
let knownForms = 0;

function formOf(name: string, attributes: XmlAttributes): Form {
  let known = formsBehind(forms, name);
  for (let index = 0; known && index < attributes.length; index++) known = formsBehind(known, attributes[index]![0]);
  if (!known) return makeForm(name, attributes);
  known.form ??= makeForm(name, attributes);
  return known.form;
}

function formsBehind({ longer }: KnownForms, name: string): KnownForms | undefined {
  let known = longer.get(name);
  if (!known && knownForms < mostForms) {
    known = { longer: new Map(), form: undefined };
    longer.set(name, known);
    knownForms += 1;
  }
  return known;
}

const special = /[&<>"\t\n\r]/;

/** A value as it stands between quotes. */
function writtenValue(value: string): string {
  if (!special.test(value)) return value;
  const shielded = value
    .replaceAll('&', '&amp;')
    .replaceAll('\t', tab)
    .replaceAll('\n', lineFeed)
    .replaceAll('\r', carriageReturn);
  const markup = elementMarkup('a', [['b', shielded]], []);
  return markup
    .slice('<a b="'.length, -'"/>'.length)
    .replaceAll(tab, '&#9;')
    .replaceAll(lineFeed, '&#10;')
    .replaceAll(carriageReturn, '&#13;');
}

function filled(pieces: Pieces, attributes: XmlAttributes): string {
  let text = pieces[0]!;
  for (let index = 0; index < attributes.length; index++) {
    text += writtenValue(attributes[index]![1]) + pieces[index + 1]!;
  }
  return text;
}

/** Begins a document. Names must be names of XML, and no text may hold characters that XML forbids. */
export function xmlWriter(): XmlWriter {
  const lines: string[] = [];
  let indentation = '';
  const element = (name: string, attributes: XmlAttributes, content: () => void): void => {
    const form = formOf(name, attributes);
    const around = indentation;
    const place = lines.push('') - 1;
    indentation += '  ';
    content();
    indentation = around;
    const isEmpty = lines.length === place + 1;
    lines[place] = around + filled(isEmpty ? form.empty : form.start, attributes);
    if (!isEmpty) lines.push(around + form.end);
  };
  const comment = (text: string): void => {
    lines.push(indentation + markupOf(document.createComment(text.replace(/-(?=-)/g, '- ').replace(/-$/, '- '))));
  };
  const raw = (text: string): void => {
    lines.push(indentation + text);
  };
  const text = (): string => (lines.length === 0 ? '' : `${lines.join('\n')}\n`);
  return { element, comment, raw, text };
}
