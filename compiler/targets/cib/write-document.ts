import type { Cluster, Element, Extra, Member, Resource, Section, SectionKind } from '../../model/cluster.ts';
import { attributeEntry } from '../../vocabulary/index.ts';
import { heartbeatAttributeName, isInHeartbeat } from './dialect.ts';
import { requiredSections } from './document.ts';
import { writeElement, writeExtra } from './write-element.ts';
import type { XmlAttributes } from './write-xml.ts';
import { reportHeartbeatOnly, reportMissingInHeartbeat, type Writing, writable } from './writing.ts';
import { type Attributes, addAttribute } from './written-attributes.ts';

/** Together they are the version of a configuration; all are 0 as long as it has not been changed. */
const firstVersion = ['admin_epoch', 'epoch', 'num_updates'];
const headerOrder = ['validate-with', ...firstVersion];

/** Writes a whole CIB, or the `<configuration>` alone of a document that is that. */
export function writeWhole(writing: Writing, cluster: Cluster): void {
  const { xml, dialect } = writing;
  const outside = (extra: Extra): boolean =>
    extra.kind === 'xml' && extra.isOutside === true && !cluster.isConfiguration;
  const configuration = (): void => {
    xml.element('configuration', [], () => {
      for (const extra of cluster.extras) if (extra.kind === 'comment') writeExtra(writing, extra);
      for (const kind of requiredSections) writeSections(writing, cluster, kind, true);
      for (const section of cluster.sections)
        if (!requiredSections.includes(section.kind)) writeSection(writing, section);
      for (const extra of cluster.extras) if (extra.kind === 'xml' && !outside(extra)) writeExtra(writing, extra);
    });
  };
  if (cluster.isConfiguration) {
    configuration();
    return;
  }
  xml.element('cib', headerOf(writing, cluster), () => {
    configuration();
    for (const extra of cluster.extras) if (outside(extra)) writeExtra(writing, extra);
    if (dialect.name === 'heartbeat') xml.element('status', [], () => {});
  });
}

/** Writes the sections of a kind; where there is none, an empty one if it has to be there. */
export function writeSections(writing: Writing, cluster: Cluster, kind: SectionKind, isRequired: boolean): void {
  const sections = cluster.sections.filter((section) => section.kind === kind);
  for (const section of sections) writeSection(writing, section);
  if (sections.length === 0 && isRequired) writing.xml.element(kind, [], () => {});
}

/** Writes the elements of a document that has none around them. */
export function writeMembers(writing: Writing, cluster: Cluster): void {
  for (const extra of cluster.extras) if (extra.kind === 'comment') writeExtra(writing, extra);
  for (const section of cluster.sections) writeSectionContent(writing, section);
  for (const extra of cluster.extras) if (extra.kind === 'xml') writeExtra(writing, extra);
}

/** Every resource that a group or clone takes in by name, by its id. */
export function linkedResources(cluster: Cluster): ReadonlyMap<string, Resource> {
  const wanted = new Set<string>();
  const collect = (element: Element): void => {
    for (const child of element.children as readonly (Element | Extra)[]) {
      if (child.kind === 'link') {
        if (child.id) wanted.add(child.id.value);
      } else if (holders.has(child.kind)) collect(child as Element);
    }
  };
  const resources = cluster.sections.filter((section) => section.kind === 'resources');
  for (const section of resources) collect(section);
  const found = new Map<string, Resource>();
  if (wanted.size === 0) return found;
  for (const member of resources.flatMap((section) => section.children)) {
    if (member.kind === 'comment' || member.kind === 'xml' || !('id' in member)) continue;
    const id = member.id?.value;
    if (id !== undefined && wanted.has(id) && !found.has(id)) found.set(id, member as Resource);
  }
  return found;
}

const holders: ReadonlySet<string> = new Set(['group', 'clone', 'master', 'bundle']);

function writeSection(writing: Writing, section: Section): void {
  if (writing.dialect.name === 'heartbeat' && !isInHeartbeat(section.kind)) {
    reportMissingInHeartbeat(writing, `<${section.kind}>`, section.headSpan);
  }
  const attributes: Attributes = [];
  if (section.id?.value) attributes.push(['id', writable(writing, section.id.value, 'The id', section.id.span)]);
  for (const attribute of section.attributes) addAttribute(writing, attributes, attribute, attribute);
  writing.xml.element(section.kind, attributes, () => writeSectionContent(writing, section));
}

/** Writes what a section holds, without the resources that are written where something takes them in. */
function writeSectionContent(writing: Writing, section: Section): void {
  const { linked } = writing;
  for (const child of section.children) {
    const isTakenIn = linked.size > 0 && 'id' in child && child.id && linked.get(child.id.value) === child;
    if (isTakenIn) continue;
    if (child.kind === 'comment' || child.kind === 'xml') writeExtra(writing, child);
    else writeMember(writing, section.kind, child);
  }
}

/** Writes a statement of a section. */
export function writeMember(writing: Writing, section: SectionKind, member: Member): void {
  writeElement(writing, member, { parent: section, owner: 'configuration', ids: writing.idsIn(member) });
}

function headerOf(writing: Writing, { header }: Cluster): XmlAttributes {
  const isHeartbeat = writing.dialect.name === 'heartbeat';
  const isGiven = (name: string): boolean => header.some((attribute) => attribute.name === name);
  const attributes: Attributes = [];
  if (!isHeartbeat && !isGiven('validate-with')) attributes.push(['validate-with', writing.target]);
  for (const name of firstVersion) if (!isGiven(name)) attributes.push([name, '0']);
  for (const attribute of header) {
    const { name, value, literal } = attribute;
    if (!isHeartbeat && !literal && attributeEntry('cib', name)?.heartbeatOnly) {
      reportHeartbeatOnly(writing, `The attribute ${name} of <cib>`, attribute.nameSpan);
    }
    const spelling = isHeartbeat && !literal ? heartbeatAttributeName('cib', name) : name;
    addAttribute(writing, attributes, { name: spelling ?? name, value }, attribute);
  }
  const rank = (name: string): number => (headerOrder.includes(name) ? headerOrder.indexOf(name) : headerOrder.length);
  return attributes.sort(([left], [right]) => rank(left) - rank(right));
}
