import type { Attribute, Cluster, Element, Extra, Resource, Section, SectionKind } from '../../model/cluster.ts';
import { heartbeatAttributeName, isInHeartbeat } from './dialect.ts';
import { requiredSections } from './document.ts';
import { writeChild } from './write-element.ts';
import type { XmlAttributes } from './write-xml.ts';
import { reportMissingInHeartbeat, type Writing, writable } from './writing.ts';

/** The version of a configuration that has not been changed yet. */
const firstVersion = ['admin_epoch', 'epoch', 'num_updates'];

/** Writes a whole CIB. */
export function writeWhole(writing: Writing, cluster: Cluster): void {
  const { xml, dialect } = writing;
  xml.outerElement('cib', headerOf(writing, cluster), () => {
    xml.outerElement('configuration', [], () => {
      for (const extra of cluster.extras) if (extra.kind === 'comment') writeExtra(writing, extra);
      for (const kind of requiredSections) writeSections(writing, cluster, kind, true);
      for (const section of cluster.sections)
        if (!requiredSections.includes(section.kind)) writeSection(writing, section);
      for (const extra of cluster.extras) if (extra.kind === 'xml') writeExtra(writing, extra);
    });
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
  const attributes: XmlAttributes = [
    ...(section.id ? [['id', writable(writing, section.id.value, 'The id', section.id.span)] as const] : []),
    ...section.attributes.map(({ name, value, nameSpan }) => [name, writable(writing, value, name, nameSpan)] as const),
  ];
  writing.xml.outerElement(section.kind, attributes, () => writeSectionContent(writing, section));
}

/** Writes what a section holds, without the resources that are written where something takes them in. */
function writeSectionContent(writing: Writing, section: Section): void {
  const { linked } = writing;
  for (const child of section.children) {
    const isTakenIn = linked.size > 0 && 'id' in child && child.id && linked.get(child.id.value) === child;
    if (!isTakenIn) writeChild(writing, child as Element | Extra, { parent: section.kind, owner: 'configuration' });
  }
}

function writeExtra(writing: Writing, extra: Extra): void {
  writeChild(writing, extra, { parent: 'configuration', owner: 'cib' });
}

function headerOf(writing: Writing, cluster: Cluster): XmlAttributes {
  const { dialect, target } = writing;
  const isHeartbeat = dialect.name === 'heartbeat';
  const spelling = ({ name, literal }: Attribute): string =>
    (isHeartbeat && !literal ? heartbeatAttributeName('cib', name) : undefined) ?? name;
  const header = new Map<string, string>();
  if (!isHeartbeat) header.set('validate-with', target);
  for (const name of firstVersion) header.set(name, '0');
  for (const attribute of cluster.header) {
    header.set(spelling(attribute), writable(writing, attribute.value, attribute.name, attribute.nameSpan));
  }
  return [...header];
}
