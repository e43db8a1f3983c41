import { nowhere, type Span } from '../../grammar/source.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type {
  Attribute,
  Cluster,
  Extra,
  Fragment,
  Heartbeat,
  IdConvention,
  Identifier,
  Member,
  Section,
  SectionKind,
} from '../model/cluster.ts';
import { sectionKinds } from '../model/sections.ts';
import { finding, type Report } from './catalogue.ts';
import type { LoweredStatement, StatementPart } from './lower-statement.ts';
import { resolveLinks } from './resolve-links.ts';

interface Collected {
  id: Identifier | undefined;
  readonly attributes: Attribute[];
  readonly children: (Member | Extra)[];
  /** The `section` statement, where one stands. */
  span: Span | undefined;
}

/** Adds attributes; one that is there already is reported. */
function addAttributes(attributes: Attribute[], more: readonly Attribute[], report: Report): void {
  for (const attribute of more) {
    if (attributes.some(({ name }) => name === attribute.name))
      report(finding('duplicate-attribute', attribute.nameSpan, { name: attribute.name }));
    else attributes.push(attribute);
  }
}

function sectionOf(kind: SectionKind, collected: Collected, report: Report): Section {
  const { id, attributes } = collected;
  const children = kind === 'resources' ? resolveLinks(collected.children, report) : collected.children;
  const span = collected.span ?? children[0]?.span ?? nowhere;
  return { kind, id, attributes, children, span, headSpan: span };
}

/** What may be said once in a file. */
interface Once {
  target?: Identifier;
  ids?: IdConvention;
  fragment?: Fragment | 'configuration';
  heartbeat?: Heartbeat;
}

type OncePart = Extract<StatementPart, { kind: keyof Once }>;

/** Keeps the first statement of a kind and reports the others. */
function onceTaker(report: Report) {
  const once: Once = {};
  const places = new Map<string, Span>();
  const take = (part: OncePart): void => {
    const place = places.get(part.kind);
    if (place) {
      const related = [{ message: 'it stands here already', span: place }];
      report(finding('repeated-statement', part.keywordSpan, { keyword: part.kind }, { related }));
      return;
    }
    places.set(part.kind, part.keywordSpan);
    if (part.kind === 'target') once.target = part.target;
    else if (part.kind === 'ids') once.ids = part.convention;
    else if (part.kind === 'fragment') once.fragment = part.fragment;
    else once.heartbeat = part.heartbeat;
  };
  return { once, take };
}

/**
 * The Cluster that lowered statements make together: members in their sections, in the order of the file, the sections in a
 * canonical order; resources that are taken in by name in their place. The diagnostics are those of the statements, then
 * those of the whole.
 */
export function assemble(lowered: readonly LoweredStatement[], endComments: readonly Extra[] = []): Outcome<Cluster> {
  const diagnostics: Diagnostic[] = [];
  for (const statement of lowered) for (const found of statement.diagnostics) diagnostics.push(found);
  const report: Report = (found) => diagnostics.push(found);
  const sections = new Map<SectionKind, Collected>();
  const section = (kind: SectionKind): Collected => {
    let found = sections.get(kind);
    if (found === undefined) {
      found = { id: undefined, attributes: [], children: [], span: undefined };
      sections.set(kind, found);
    }
    return found;
  };
  const header: Attribute[] = [];
  const extras: Extra[] = [];
  const { once, take } = onceTaker(report);

  const add = (part: StatementPart): void => {
    if (part.kind === 'member') section(part.section).children.push(part.child);
    else if (part.kind === 'extra') extras.push(part.extra);
    else if (part.kind === 'header') addAttributes(header, [part.attribute], report);
    else if (part.kind === 'section') {
      const collected = section(part.section);
      collected.span ??= part.span;
      collected.id ??= part.id;
      addAttributes(collected.attributes, part.attributes, report);
    } else take(part);
  };
  for (const { parts } of lowered) for (const part of parts) add(part);
  const isConfiguration = once.fragment === 'configuration';
  const fragment = once.fragment === 'configuration' ? undefined : once.fragment;
  if (fragment?.section) section(fragment.section);
  extras.push(...endComments);
  const value: Cluster = {
    target: once.target,
    convention: once.ids ?? 'crmsh',
    header,
    extras,
    fragment,
    ...(isConfiguration && { isConfiguration }),
    sections: sectionKinds.flatMap((kind) => {
      const collected = sections.get(kind);
      return collected ? [sectionOf(kind, collected, report)] : [];
    }),
    heartbeat: once.heartbeat,
  };
  return { value, diagnostics };
}
