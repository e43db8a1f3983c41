import { type Anchor, nowhere, type SourceText } from '../../../grammar/source.ts';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { membersOf } from '../../model/access.ts';
import type { Cluster, Heartbeat, Section, SectionKind } from '../../model/cluster.ts';
import { readAuthkeys, writeAuthkeys } from './authkeys.ts';
import { report } from './catalogue.ts';
import { readHaCf, writeHaCf } from './ha-cf.ts';
import { nodesToList, usesCib } from './nodes.ts';
import { readHaresources } from './read-haresources.ts';
import { writeHaresources } from './write-haresources.ts';

export { checkHeartbeat } from './check-heartbeat.ts';
export { resemblesHaresources } from './resembles.ts';

/** The files of a Heartbeat 1 cluster, as many of them as there are. */
export interface HeartbeatSources {
  readonly haresources: SourceText | undefined;
  readonly haCf: SourceText | undefined;
  readonly authkeys: SourceText | undefined;
}

/** The files that a Cluster is written as; ha.cf and authkeys are undefined where the Cluster says nothing of them. */
export interface HeartbeatFiles {
  readonly haresources: string;
  readonly haCf: string | undefined;
  readonly authkeys: string | undefined;
}

/**
 * Reads Heartbeat's files as Heartbeat itself does. Nothing is refused: what is suspicious is reported. The nodes of ha.cf
 * stay directives, in their place. The target is heartbeat-1, but heartbeat-2 for an ha.cf that says `crm on`, alone. What heartbeat would refuse of ha.cf and authkeys is found by `checkHeartbeat`.
 */
export function readHeartbeat(sources: HeartbeatSources): Outcome<Cluster> {
  const diagnostics: Diagnostic[] = [];
  const sections: Section[] = [];
  const first = sources.haresources ?? sources.haCf ?? sources.authkeys;
  const start = first ? { anchor: anchorOf(first), start: 0, end: 0 } : nowhere;
  if (sources.haresources) {
    const anchor = anchorOf(sources.haresources);
    const { value, diagnostics: found } = readHaresources(anchor);
    diagnostics.push(...found);
    if (value.resources.length > 0) sections.push(sectionOf('resources', value.resources, anchor));
    if (value.locations.length > 0) sections.push(sectionOf('constraints', value.locations, anchor));
  }
  const { value: heartbeat, diagnostics: found } = readHaCfAndAuthkeys(sources);
  diagnostics.push(...found);
  const cluster: Cluster = {
    target: { value: sources.haresources || !usesCib(heartbeat) ? 'heartbeat-1' : 'heartbeat-2', span: start },
    convention: 'crmsh',
    header: [],
    extras: [],
    fragment: undefined,
    sections,
    heartbeat,
  };
  return { value: cluster, diagnostics };
}

function readHaCfAndAuthkeys({ haCf, authkeys }: HeartbeatSources): Outcome<Heartbeat | undefined> {
  const main = haCf ?? authkeys;
  if (!main) return { value: undefined, diagnostics: [] };
  const { directives, endComments } = haCf ? readHaCf(anchorOf(haCf)) : { directives: [], endComments: [] };
  const keys = authkeys
    ? readAuthkeys(anchorOf(authkeys))
    : { value: { keys: [], keyInUse: undefined }, diagnostics: [] };
  const span = { anchor: anchorOf(main), start: 0, end: main.text.length };
  return { value: { directives, endComments, ...keys.value, span }, diagnostics: keys.diagnostics };
}

function anchorOf(source: SourceText): Anchor {
  return { source, offset: 0 };
}

function sectionOf(kind: SectionKind, children: Section['children'], anchor: Anchor): Section {
  const span = { anchor, start: 0, end: anchor.source.text.length };
  return { kind, id: undefined, attributes: [], children, span, headSpan: { anchor, start: 0, end: 0 } };
}

/**
 * Writes Heartbeat's files: one line of haresources for each group, ha.cf in the order of the directives with the nodes that
 * no directive names behind them, and authkeys, which only root may read. For heartbeat-2, whose resources stand in the CIB,
 * haresources is empty. Emission is total: what the files cannot say is left out and reported as an error.
 */
export function writeHeartbeat(cluster: Cluster, target: 'heartbeat-1' | 'heartbeat-2'): Outcome<HeartbeatFiles> {
  const { heartbeat } = cluster;
  const haresources = target === 'heartbeat-1' ? writeHaresources(cluster) : { value: '', diagnostics: [] };
  const haCf = heartbeat && writeHaCf(heartbeat, nodesToList(cluster));
  const hasKeys = heartbeat && (heartbeat.keys.length > 0 || heartbeat.keyInUse !== undefined);
  const authkeys = hasKeys ? writeAuthkeys(heartbeat) : undefined;
  const nodes = target === 'heartbeat-1' && !heartbeat ? nodesWithoutFile(cluster) : [];
  return {
    value: { haresources: haresources.value, haCf: haCf?.value, authkeys: authkeys?.value },
    diagnostics: [...haresources.diagnostics, ...nodes, ...(haCf?.diagnostics ?? []), ...(authkeys?.diagnostics ?? [])],
  };
}

function nodesWithoutFile(cluster: Cluster): Diagnostic[] {
  const node = membersOf(cluster, 'nodes', 'node')[0];
  return node ? [report('nodes-without-ha-cf', node.span, {})] : [];
}
