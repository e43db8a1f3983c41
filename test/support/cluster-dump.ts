import type { Attribute, Cluster, Element, Extra, Heartbeat } from '../../compiler/model/cluster.ts';

/** A bare word stays bare, so that a dump reads like what it shows. */
function quoted(text: string): string {
  return /^[\w.:/@%+#-]+$/.test(text) ? text : JSON.stringify(text);
}

function attributeText({ name, value, literal }: Attribute): string {
  return `${literal ? `'${name}'` : name}=${quoted(value)}`;
}

function headText(element: Element): string {
  const promotable = element.kind === 'clone' && element.promotable ? ['promotable!'] : [];
  const id = element.id ? [`#${quoted(element.id.value)}`] : [];
  return [element.kind, ...promotable, ...id, ...element.attributes.map(attributeText)].join(' ');
}

function elementLines(element: Element | Extra, indent: string): string[] {
  if (element.kind === 'comment') return [`${indent}// ${JSON.stringify(element.text).slice(1, -1)}`];
  if (element.kind === 'xml') return [`${indent}xml ${JSON.stringify(element.text)}`];
  const children = element.children as readonly (Element | Extra)[];
  return [`${indent}${headText(element)}`, ...children.flatMap((child) => elementLines(child, `${indent}  `))];
}

function heartbeatLines(heartbeat: Heartbeat): string[] {
  const comments = (texts: readonly string[] = []): string[] => texts.map((text) => `  // ${text}`);
  return [
    'heartbeat',
    ...heartbeat.directives.flatMap(({ name, values, comments: above }) => [
      ...comments(above),
      `  ${[name, ...values].map(quoted).join(' ')}`,
    ]),
    ...heartbeat.keys.flatMap(({ number, method, key, comments: above }) => [
      ...comments(above),
      `  key ${number} ${method} ${key === undefined ? '-' : quoted(key)}`,
    ]),
    `  in use ${heartbeat.keyInUse ?? '-'}`,
    ...comments(heartbeat.endComments),
  ];
}

/**
 * A cluster as lines: an element a line with its id behind `#`, its attributes in order (a literal name in quotes), its
 * children indented below. Spans are left out.
 */
export function dumpCluster(cluster: Cluster): string {
  const { target, convention, header, extras, fragment, sections, heartbeat } = cluster;
  return [
    ...(target ? [`target ${target.value}`] : []),
    ...(convention === 'crmsh' ? [] : [`ids ${convention}`]),
    ...(fragment ? [`fragment ${fragment.section ?? '-'}`] : []),
    ...(header.length > 0 ? [`cib ${header.map(attributeText).join(' ')}`] : []),
    ...extras.flatMap((extra) => elementLines(extra, '')),
    ...sections.flatMap((section) => elementLines(section, '')),
    ...(heartbeat ? heartbeatLines(heartbeat) : []),
  ].join('\n');
}
