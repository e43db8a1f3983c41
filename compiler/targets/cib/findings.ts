import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Cluster, Element, Extra, Member } from '../../model/cluster.ts';
import { perMember } from '../../model/per-member.ts';
import type { CibTarget } from '../target.ts';
import { dialectOf } from './dialect.ts';
import { writeMember, writeMembers, writeSections, writeWhole } from './write-document.ts';
import type { XmlWriter } from './write-xml.ts';
import type { Writing } from './writing.ts';

/** Takes a document and keeps nothing of it. */
const silent: XmlWriter = {
  element: (_name, _attributes, content) => content(),
  comment: () => {},
  raw: () => {},
  text: () => '',
};

function silentWriting(target: CibTarget, idsIn: Writing['idsIn']): Writing {
  const dialect = dialectOf(target === 'heartbeat-2' ? 'heartbeat' : 'pacemaker');
  const none = { linked: new Map(), taken: new Set<Element>(), diagnostics: [] };
  return { dialect, target, xml: silent, idsIn, comments: false, ...none };
}

const findingsOfMember = perMember<readonly Diagnostic[]>();

/**
 * What `writeCib` would report of a Cluster whose links are resolved, without writing it; what it would say of a statement is
 * worked out once. `idsIn` gives the ids of a statement.
 */
export function writingFindings(cluster: Cluster, target: CibTarget, idsIn: Writing['idsIn']): readonly Diagnostic[] {
  const writing = silentWriting(target, idsIn);
  const found = writing.diagnostics;
  const sections = cluster.sections.map((section) => ({ ...section, children: section.children.filter(isExtra) }));
  writeFrame(writing, { ...cluster, sections });
  const only = cluster.fragment?.section;
  for (const section of cluster.sections) {
    if (only !== undefined && section.kind !== only) continue;
    const key = `${section.kind} ${target} ${cluster.convention}`;
    for (const child of section.children) {
      if (isExtra(child)) continue;
      const ofMember = findingsOfMember(child, key, () => {
        const alone = silentWriting(target, idsIn);
        writeMember(alone, section.kind, child);
        return alone.diagnostics;
      });
      for (const finding of ofMember) found.push(finding);
    }
  }
  return found;
}

function isExtra(child: Member | Extra): child is Extra {
  return child.kind === 'comment' || child.kind === 'xml';
}

/** Writes all but the statements. */
function writeFrame(writing: Writing, cluster: Cluster): void {
  const section = cluster.fragment?.section;
  if (section !== undefined) writeSections(writing, cluster, section, true);
  else if (cluster.fragment) writeMembers(writing, cluster);
  else writeWhole(writing, cluster);
}
