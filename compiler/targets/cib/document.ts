import type { Span } from '../../../grammar/source.ts';
import type {
  Attribute,
  Cluster,
  CommentNode,
  Element,
  Extra,
  Fragment,
  Identifier,
  Section,
  SectionKind,
} from '../../model/cluster.ts';
import { elementEntry } from '../../vocabulary/index.ts';
import { type CibTarget, isTarget } from '../target.ts';
import { readAttributes, readComment, readElement, reportText } from './codec.ts';
import { tableOf } from './dialect.ts';
import { childrenOf, commentName, nameOf, spanOf, textName, type XmlNode } from './read-xml.ts';
import { type Reading, report } from './reading.ts';
import { StartTagSpan } from './spans.ts';
import { keepUnknown } from './unknown.ts';

/** The parts of a Cluster as they are collected. */
interface Parts {
  readonly header: Attribute[];
  readonly extras: Extra[];
  readonly sections: Section[];
  target: Identifier | undefined;
  fragment: Fragment | undefined;
  isConfiguration?: true;
}

/** The sections that every document has, in the order in which they are written. */
export const requiredSections: readonly SectionKind[] = ['crm_config', 'nodes', 'resources', 'constraints'];

/** Reads a parsed document: a whole CIB, its `<configuration>`, sections, or elements alone. */
export function readDocument(reading: Reading, recognised: CibTarget | undefined): Cluster {
  const parts: Parts = { header: [], extras: [], sections: [], target: undefined, fragment: undefined };
  const elements = reading.document.roots.filter((root) => !nameOf(root).startsWith('#'));
  const [root] = elements;
  const sections = tableOf(reading.dialect, 'configuration').childOfTag;
  if (root && elements.length === 1 && nameOf(root) === 'cib') readCibElement(reading, root, parts);
  else if (root && elements.length === 1 && nameOf(root) === 'configuration') {
    readConfiguration(reading, root, parts);
    parts.isConfiguration = true;
    reportMissing(reading, parts, new StartTagSpan(spanOf(reading.document, root)));
  } else if (elements.length > 0 && elements.every((element) => sections.has(nameOf(element)))) {
    readSections(reading, elements, parts);
  } else readMembers(reading, elements, parts);
  addOuterComments(reading, parts);
  const span: Span = { anchor: reading.document.anchor, start: 0, end: 0 };
  const target = parts.target ?? (recognised === 'heartbeat-2' ? { value: recognised, span } : undefined);
  return { ...parts, target, convention: 'crmsh', heartbeat: undefined };
}

function readCibElement(reading: Reading, cib: XmlNode, parts: Parts): void {
  const span = spanOf(reading.document, cib);
  const attributes: Attribute[] = [];
  readAttributes(reading, tableOf(reading.dialect, 'cib'), span, attributes);
  for (const attribute of attributes) {
    const isKnownSchema = attribute.name === 'validate-with' && isTarget(attribute.value);
    if (isKnownSchema) parts.target = { value: attribute.value, span: attribute.valueSpan };
    else parts.header.push(attribute);
  }
  const head = new StartTagSpan(span);
  let previous: Span | undefined;
  for (const node of childrenOf(cib)) {
    const tag = nameOf(node);
    if (tag === textName) reportText(reading, previous?.end ?? head.end, head, 'cib');
    else if (tag === commentName) {
      const comment = readComment(reading, node, previous?.end ?? head.end);
      parts.extras.push(comment);
      previous = comment.span;
    } else {
      previous = spanOf(reading.document, node);
      if (tag === 'configuration') readConfiguration(reading, node, parts);
      else if (tag !== 'status') parts.extras.push({ ...keepUnknown(reading, node, '<cib>'), isOutside: true });
    }
  }
  reportMissing(reading, parts, head);
  const given = parts.header.map(({ name }) => name);
  const wanted = reading.dialect.name === 'heartbeat' ? [] : ['validate-with', 'admin_epoch', 'epoch', 'num_updates'];
  const lacking = wanted.filter((name) => !given.includes(name) && !(name === 'validate-with' && parts.target));
  if (lacking.length > 0) reading.diagnostics.push(report('document-completed', head, { part: lacking.join(', ') }));
}

function readConfiguration(reading: Reading, configuration: XmlNode, parts: Parts): void {
  const table = tableOf(reading.dialect, 'configuration');
  const span = spanOf(reading.document, configuration);
  const head = new StartTagSpan(span);
  const attributes: Attribute[] = [];
  const id = readAttributes(reading, table, span, attributes);
  const dropped = [...attributes.map(({ name, nameSpan }) => ({ name, span: nameSpan }))];
  if (id) dropped.push({ name: 'id', span: id.span });
  for (const { name, span: place } of dropped) {
    reading.diagnostics.push(report('attribute-ignored', place, { attribute: name, element: 'configuration' }));
  }
  let previous: Span | undefined;
  const above: CommentNode[] = [];
  for (const node of childrenOf(configuration)) {
    const tag = nameOf(node);
    const kind = table.childOfTag.get(tag);
    if (tag === textName) reportText(reading, previous?.end ?? head.end, head, 'configuration');
    else if (kind !== undefined) {
      const section = readElement(reading, node, kind, 'configuration', 'cib') as Section;
      const isFirst = parts.sections.length === 0;
      if (isFirst) parts.extras.push(...above.splice(0));
      const takes = !isFirst && section.children.length > 0;
      parts.sections.push(takes ? withCommentsAbove(section, above.splice(0)) : section);
      previous = section.span;
    } else if (tag === commentName) {
      const comment = readComment(reading, node, previous?.end ?? head.end);
      above.push(comment);
      previous = comment.span;
    } else {
      const extra = keepUnknown(reading, node, '<configuration>');
      parts.extras.push(...above.splice(0), extra);
      previous = extra.span;
    }
  }
  parts.extras.push(...above);
}

/** A section with the comments that stand above it, which become those of its first member; those above the first one are of the whole file. */
function withCommentsAbove(section: Section, comments: readonly CommentNode[]): Section {
  return comments.length === 0
    ? section
    : ({ ...section, children: [...comments, ...section.children] } as unknown as Section);
}

/** Says what a whole document lacks, and compiling will supply. */
function reportMissing(reading: Reading, parts: Parts, span: Span): void {
  const missing = requiredSections.filter((kind) => !parts.sections.some((section) => section.kind === kind));
  const part = missing.map((kind) => `<${kind}>`).join(', ');
  if (part !== '') reading.diagnostics.push(report('document-completed', span, { part }));
}

/** One section is a fragment of its own kind; several are a configuration without its outer elements. */
function readSections(reading: Reading, roots: readonly XmlNode[], parts: Parts): void {
  const { childOfTag } = tableOf(reading.dialect, 'configuration');
  for (const root of roots) {
    parts.sections.push(readElement(reading, root, childOfTag.get(nameOf(root))!, 'configuration', 'cib') as Section);
  }
  const [only] = parts.sections;
  if (only && parts.sections.length === 1) parts.fragment = { section: only.kind, span: only.headSpan };
  else if (only) reading.diagnostics.push(report('document-completed', only.headSpan, { part: '<cib>' }));
}

/** Elements that stand alone go to the one section that can hold them; others stay XML. */
function readMembers(reading: Reading, roots: readonly XmlNode[], parts: Parts): void {
  const { anchor } = reading.document;
  const start: Span = { anchor, start: 0, end: 0 };
  const membersOf = new Map<SectionKind, (Element | Extra)[]>();
  for (const root of roots) {
    const tag = nameOf(root);
    const home = homeOf(reading, tag);
    if (home) {
      const members = membersOf.get(home.section) ?? [];
      members.push(readElement(reading, root, home.kind, home.section, 'configuration'));
      membersOf.set(home.section, members);
    } else if (tag === 'status') {
      reading.diagnostics.push(report('only-status', new StartTagSpan(spanOf(reading.document, root)), {}));
    } else parts.extras.push(keepUnknown(reading, root, 'a section'));
  }
  for (const [kind, children] of membersOf) {
    const section = { kind, id: undefined, attributes: [], children, span: children[0]!.span, headSpan: start };
    parts.sections.push(section as unknown as Section);
  }
  parts.fragment = { section: undefined, span: start };
}

/** The one section that a tag may stand in; undefined where none or several have it. */
function homeOf(reading: Reading, tag: string): { section: SectionKind; kind: string } | undefined {
  const homes: { section: SectionKind; kind: string }[] = [];
  for (const { kind: section } of elementEntry('configuration')?.children ?? []) {
    const kind = tableOf(reading.dialect, section).childOfTag.get(tag);
    if (kind !== undefined) homes.push({ section: section as SectionKind, kind });
  }
  return homes.length === 1 ? homes[0] : undefined;
}

/** Comments before and behind the outermost element. */
function addOuterComments(reading: Reading, parts: Parts): void {
  let from = 0;
  const before: Extra[] = [];
  let place = before;
  for (const root of reading.document.roots) {
    if (nameOf(root) === commentName) {
      const comment = readComment(reading, root, from);
      place.push(comment);
      from = comment.span.end;
    } else {
      from = spanOf(reading.document, root).end;
      place = parts.extras;
    }
  }
  parts.extras.unshift(...before);
}
