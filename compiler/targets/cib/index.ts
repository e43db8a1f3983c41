import { nowhere, type SourceText } from '../../../grammar/source.ts';
import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { Attribute, Cluster, SectionKind } from '../../model/cluster.ts';
import type { CibTarget } from '../target.ts';
import { dialectOf } from './dialect.ts';
import { readDocument } from './document.ts';
import { assignIds } from './ids.ts';
import { readXml } from './read-xml.ts';
import type { Reading } from './reading.ts';
import { recognise } from './recognise.ts';
import { linkedResources, writeMembers, writeSections, writeWhole } from './write-document.ts';
import { xmlWriter } from './write-xml.ts';
import type { Writing } from './writing.ts';

export { writingFindings } from './findings.ts';
export { assignIds, type IdAssignment, type IdCollision } from './ids.ts';

/** What a CIB document says. */
export interface ReadCib {
  readonly cluster: Cluster;
  /** What the document shows itself to be; undefined where its validate-with names no schema and nothing tells Heartbeat 2. */
  readonly target: CibTarget | undefined;
}

/** How a CIB is written. */
export interface WriteCibOptions {
  readonly target: CibTarget;
  /** Writes this section alone, as `cibadmin -C/-R -o SECTION` takes it. */
  readonly section?: SectionKind;
  /** Writes comments too. */
  readonly comments?: boolean;
}

/** How a CIB is read. */
export interface ReadCibOptions {
  /** What the document is to be taken for, where it does not say; guessed from its content otherwise. */
  readonly target?: CibTarget;
}

/**
 * Reads CIB XML: a whole `<cib>`, a section, or any elements, of every Pacemaker schema or of Heartbeat 2.
 * The value is undefined only where the text is not well-formed XML, is nested without end or declares entities; everything
 * else is read, and what is odd is reported. `<status>` is left out without a word: it is no configuration.
 */
export function readCib(source: SourceText, options: ReadCibOptions = {}): Outcome<ReadCib | undefined> {
  const { value: document, diagnostics } = readXml(source);
  if (!document) return { value: undefined, diagnostics };
  const target = recognise(document) ?? options.target;
  const dialect = dialectOf(target === 'heartbeat-2' ? 'heartbeat' : 'pacemaker');
  const reading: Reading = { document, dialect, diagnostics: [...diagnostics] };
  const cluster = readDocument(reading, target);
  return { value: { cluster, target }, diagnostics: reading.diagnostics };
}

/**
 * Writes a Cluster as CIB XML: the whole, one section, or what it is a fragment of. Emission is total: what Heartbeat 2 cannot say is
 * written as Pacemaker says it, what XML cannot hold is left out, and both are reported as errors.
 */
export function writeCib(cluster: Cluster, options: WriteCibOptions): Outcome<string> {
  const { target, section = cluster.fragment?.section, comments = false } = options;
  const writing: Writing = {
    dialect: dialectOf(target === 'heartbeat-2' ? 'heartbeat' : 'pacemaker'),
    target,
    xml: xmlWriter(),
    idsIn: assignIds(cluster, cluster.convention, target).idsIn,
    linked: linkedResources(cluster),
    taken: new Set(),
    comments,
    diagnostics: [],
  };
  if (section !== undefined) writeSections(writing, cluster, section, true);
  else if (cluster.fragment) writeMembers(writing, cluster);
  else writeWhole(writing, cluster);
  const text = writing.xml.text();
  const isWhole = section === undefined && !cluster.fragment && !cluster.isConfiguration;
  if (target === 'heartbeat-2' && isWhole && !showsHeartbeat(text)) {
    return writeCib({ ...cluster, header: [...cluster.header, defaultQuorum] }, options);
  }
  return { value: text, diagnostics: writing.diagnostics };
}

/** What Heartbeat 2's document type supplies anyway; no newer CIB has an attribute of this name. */
const defaultQuorum: Attribute = {
  name: 'have-quorum',
  value: 'false',
  literal: false,
  nameSpan: nowhere,
  valueSpan: nowhere,
};

/** Whether the text of a document shows that Heartbeat 2 is meant, so that it is read as what it was written for. */
function showsHeartbeat(text: string): boolean {
  const { value } = readXml({ path: '', text });
  return value === undefined || recognise(value) !== undefined;
}
