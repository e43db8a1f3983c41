import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type Anchor, offsetAt, type SourceText, type Span } from '../../../grammar/source.ts';
import { reporter } from '../../diagnostics/catalogue.ts';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { cibCatalogue } from './catalogue.ts';
import { attributeText } from './characters.ts';
import type { CondensedText } from './condensed-text.ts';
import { deepest, guardXml } from './guard-xml.ts';
import type { Refusal } from './refusal.ts';
import { visitAttributes } from './start-tag.ts';

const report = reporter(cibCatalogue);

/** An element, comment or text of a parsed document; ask nameOf, childrenOf and attributesOf about it. */
export type XmlNode = Readonly<Record<string, unknown>>;

/** A well-formed document. */
export interface XmlDocument {
  readonly anchor: Anchor;
  readonly roots: readonly XmlNode[];
  /** The document type declaration, or nothing. */
  readonly documentType: string;
  /** What the parser was given, without the prefix. */
  readonly condensed: CondensedText;
  /** How many characters were put before it. */
  readonly prefix: number;
}

/** What nameOf says of a comment and of text. */
export const commentName = '#comment';
export const textName = '#text';
const noNodes: readonly XmlNode[] = [];

const metadata = XMLParser.getMetaDataSymbol() as unknown as string;

const parserOptions = {
  preserveOrder: true,
  // The parser does not say where attributes stand: they are read where that is found out too.
  ignoreAttributes: true,
  commentPropName: commentName,
  textNodeName: textName,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  captureMetaData: true,
  jPath: false,
  maxNestedTags: deepest + 2,
  onDangerousProperty: (name: string) => name,
  // Blank text is dropped here, so that no node is made of it.
  tagValueProcessor: (_tag: string, value: string) => (/[^ \t\r\n]/.test(value) ? value : ''),
};

/** What the parser's validator says, in plain words. */
const complaints: readonly (readonly [RegExp, (name: string) => readonly [string, string]])[] = [
  [
    /^Attribute '(.*)' has no space/,
    (name) => [`a blank is missing before ${name}`, 'Put a blank between attributes.'],
  ],
  [/^Attribute '(.*)' is without value/, (name) => [`${name} has no value in quotes`, `Write ${name}="…".`]],
  [/^boolean attribute '(.*)' is not/, (name) => [`${name} has no value`, `Write ${name}="…", or remove it.`]],
  [
    /^Attribute '(.*)' is an invalid name/,
    (name) => [`${name} cannot be the name of an attribute`, 'Correct the name.'],
  ],
  [/^Attribute '(.*)' is repeated/, (name) => [`the attribute ${name} is given twice`, 'Remove one of the two.']],
  [/^Tag '(.*)' is an invalid name/, (name) => [`${name} cannot be the name of an element`, 'Correct the name.']],
  [/^Invalid space after/, () => ['a name is missing behind <', 'Write &lt; where the character is meant.']],
];

/** Parses XML, or says why it is not well-formed. Several elements may stand at the top. */
export function readXml(source: SourceText): Outcome<XmlDocument | undefined> {
  const anchor: Anchor = { source, offset: 0 };
  const guarded = guardXml(source.text);
  if (guarded.id !== 'guarded') return { value: undefined, diagnostics: [refusalReport(guarded, anchor)] };
  const diagnostics = guarded.instructions.map(([start, end]) =>
    report('instruction-ignored', { anchor, start, end }, {}),
  );
  const prefix = guarded.roots > 1 ? '<several>' : '';
  const suffix = prefix === '' ? '' : '</several>';
  const complaint = guarded.plain || XMLValidator.validate(`${prefix}${guarded.condensed.blanked}${suffix}`);
  if (complaint !== true) {
    const { msg, line, col } = complaint.err;
    const character = (col ?? 1) - 1 - (line === 1 ? prefix.length : 0);
    const [problem, advice] = inPlainWords(msg);
    const offset = offsetAt(source, { line: line - 1, character: Math.max(0, character) });
    return {
      value: undefined,
      diagnostics: [refusalReport({ id: 'not-well-formed', offset, problem, advice }, anchor)],
    };
  }
  const { condensed, documentType } = guarded;
  const parsed = parse(`${prefix}${condensed.text}${suffix}`);
  if (typeof parsed === 'string') {
    const refusal: Refusal = { id: 'not-well-formed', offset: 0, problem: parsed, advice: 'Correct the name.' };
    return { value: undefined, diagnostics: [refusalReport(refusal, anchor)] };
  }
  const roots = prefix === '' ? parsed : childrenOf(parsed[0]!);
  return { value: { anchor, roots, documentType, condensed, prefix: prefix.length }, diagnostics };
}

const reserved = /<(?:__proto__|constructor|prototype)[\s/>]/;
const reservedOrHidden = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\/?(?:__proto__|constructor|prototype)(?=[\s/>])/g;

/** The text without the names of elements that the parser refuses; those put there are as long, and as unknown to any schema. */
function withoutReservedNames(text: string): string {
  if (!reserved.test(text)) return text;
  return text.replace(reservedOrHidden, (found) => (found.startsWith('<!') ? found : found.replace(/\w/g, '_')));
}

/** The parser throws only for names that it reserves. */
function parse(text: string): readonly XmlNode[] | string {
  try {
    return new XMLParser(parserOptions).parse(withoutReservedNames(text)) as XmlNode[];
  } catch (problem) {
    return `a name in it cannot be read (${problem instanceof Error ? problem.message : String(problem)})`;
  }
}

function inPlainWords(message: string): readonly [string, string] {
  for (const [pattern, words] of complaints) {
    const found = pattern.exec(message);
    if (found) return words(found[1] ?? '');
  }
  return [message, 'Correct it at the place shown.'];
}

function refusalReport({ id, offset, problem, advice }: Refusal, anchor: Anchor): Diagnostic {
  const span: Span = { anchor, start: offset, end: Math.min(offset + 1, anchor.source.text.length) };
  if (id === 'xml-too-deep') return report(id, span, { limit: problem });
  return id === 'entity-declaration' ? report(id, span, {}) : report(id, span, { problem, advice });
}

/** The name of an element, or commentName or textName. */
export function nameOf(node: XmlNode): string {
  for (const name in node) return name;
  return textName;
}

/** What stands in an element, in order. */
export function childrenOf(node: XmlNode): readonly XmlNode[] {
  return (node[nameOf(node)] as readonly XmlNode[] | undefined) ?? noNodes;
}

/** Where the start tag of an element begins in the document. */
function startOf({ condensed, prefix }: XmlDocument, node: XmlNode): number {
  return condensed.startInWhole((node[metadata] as { startIndex: number }).startIndex - prefix);
}

/** The attributes of an element, names and values as they stand in the document. */
export function attributesOf(document: XmlDocument, node: XmlNode): readonly (readonly [name: string, raw: string])[] {
  const found: (readonly [string, string])[] = [];
  visitAttributes(document.anchor.source.text, startOf(document, node), (name, raw) => found.push([name, raw]));
  return found;
}

/** The value of one attribute as it stands between the quotes. */
export function rawAttribute(document: XmlDocument, node: XmlNode, wanted: string): string | undefined {
  let value: string | undefined;
  visitAttributes(document.anchor.source.text, startOf(document, node), (name, raw) => {
    if (name === wanted) value = raw;
  });
  return value;
}

/** Gives the value of an attribute of an element, as it is meant. */
export type AttributeIn = (node: XmlNode, name: string) => string | undefined;

/** Reads attributes of a document. */
export function attributesIn(document: XmlDocument): AttributeIn {
  return (node, name) => {
    const raw = rawAttribute(document, node, name);
    return raw === undefined ? undefined : attributeText(raw);
  };
}

/** The text of a comment node. */
export function commentText(node: XmlNode): string {
  return String((node[commentName] as readonly XmlNode[])[0]?.[textName] ?? '');
}

/** The span of an element from its start tag to its end tag. */
export function spanOf(document: XmlDocument, node: XmlNode): Span {
  const { anchor, condensed, prefix } = document;
  const { startIndex, endIndex } = node[metadata] as { startIndex: number; endIndex: number };
  return { anchor, start: condensed.startInWhole(startIndex - prefix), end: condensed.endInWhole(endIndex - prefix) };
}
