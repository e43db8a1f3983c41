import type { LintContext } from '../lint/context.ts';
import { isPromotable } from '../lint/facts/instances.ts';
import { pingAttributes } from '../lint/facts/node-attributes.ts';
import { attributeValue } from '../model/access.ts';
import type { Attribute, Cluster, Element, NameValuePair } from '../model/cluster.ts';
import { writeCib } from '../targets/cib/index.ts';
import { type XmlWriter, xmlWriter } from '../targets/cib/write-xml.ts';
import { type CibTarget, isAtLeast, schemaOf } from '../targets/target.ts';
import { optionTwins } from '../vocabulary/cluster-options.ts';
import { knowsNewerNames, newestSchemaOf, type PacemakerVersion } from './pacemaker.ts';

/** A node that is up, as a simulation sees it. */
export interface OnlineNode {
  readonly name: string;
  readonly id: string;
}

/** The members of a cluster with the ids that they have in the CIB. */
export function onlineNodes({ nodes, symbols }: LintContext): readonly OnlineNode[] {
  return nodes.members.map((name) => {
    const element = nodes.elements.get(name)!;
    return { name, id: symbols.assignment.idsIn(element).idOf(element) ?? element.id?.value ?? name };
  });
}

/** Well above any number of hosts that a rule asks for. */
const allHostsAnswer = '1000000';

/**
 * The CIB of a cluster as an installed Pacemaker reads it, all of whose members are up with quorum and run nothing yet. Tickets
 * are granted, hosts answer, and every promotable instance may be promoted, as their agents would say.
 */
export function onlineCib(context: LintContext, version: PacemakerVersion): string {
  const text = configurationText(context, version);
  const xml = xmlWriter();
  const header = [
    ['validate-with', targetFor(context, version)],
    ['admin_epoch', '0'],
    ['epoch', '1'],
    ['num_updates', '0'],
    ['have-quorum', '1'],
  ] as const;
  xml.element('cib', header, () => {
    xml.raw(text);
    writeStatus(xml, context);
  });
  return xml.text();
}

/** The schema that the document names, as long as the installed Pacemaker has it. */
function targetFor({ target }: LintContext, version: PacemakerVersion): CibTarget {
  const newest = newestSchemaOf(version);
  const wanted = schemaOf(target);
  return wanted !== undefined && isAtLeast(newest, wanted) ? `pacemaker-${wanted}` : `pacemaker-${newest}`;
}

function configurationText(context: LintContext, version: PacemakerVersion): string {
  const cluster: Cluster = {
    ...context.cluster,
    header: [],
    fragment: undefined,
    isConfiguration: undefined,
    sections: knowsNewerNames(version) ? context.cluster.sections : context.cluster.sections.map(withOlderNames),
  };
  const { value } = writeCib(cluster, { target: targetFor(context, version) });
  const end = '</configuration>';
  return value.slice(value.indexOf('<configuration'), value.lastIndexOf(end) + end.length);
}

const olderNames: ReadonlyMap<string, string> = new Map(optionTwins.map(([older, newer]) => [newer, older]));

/** The cluster options under the names that older releases read. */
function withOlderNames<Kind extends Element>(element: Kind): Kind {
  if (element.kind === 'crm_config' || element.kind === 'cluster_property_set') {
    const children = element.children.map((child) =>
      child.kind === 'comment' || child.kind === 'xml' ? child : withOlderNames(child as Element),
    );
    return { ...element, children } as Kind;
  }
  const older = element.kind === 'nvpair' && olderNames.get(attributeValue(element, 'name') ?? '');
  if (!older) return element;
  const attributes = (element as NameValuePair).attributes.map(
    (attribute): Attribute => (attribute.name === 'name' ? { ...attribute, value: older } : attribute),
  );
  return { ...element, attributes } as Kind;
}

function writeStatus(xml: XmlWriter, context: LintContext): void {
  const tickets = new Set(
    context.constraints.constraints.flatMap((constraint) => attributeValue(constraint, 'ticket') ?? []),
  );
  const promotable = context.primitives.filter(({ top }) => isPromotable(top)).map(({ id }) => id);
  const nodes = onlineNodes(context);
  xml.element('status', [], () => {
    for (const [index, { name, id }] of nodes.entries()) {
      const state = { uname: name, in_ccm: 'true', crmd: 'online', join: 'member', expected: 'member' };
      xml.element('node_state', [['id', id], ...Object.entries(state)], () => {
        const attributes = new Map([['standby', 'off']]);
        for (const ping of pingAttributes(context)) attributes.set(ping, allHostsAnswer);
        for (const primitive of promotable) attributes.set(`master-${primitive}`, String(1000 + nodes.length - index));
        writeAttributes(xml, `hacc-status-${index}`, id, attributes);
      });
    }
    if (tickets.size === 0) return;
    xml.element('tickets', [], () => {
      for (const ticket of tickets) {
        xml.element(
          'ticket_state',
          [
            ['id', ticket],
            ['granted', 'true'],
            ['standby', 'false'],
          ],
          () => {},
        );
      }
    });
  });
}

function writeAttributes(xml: XmlWriter, base: string, node: string, attributes: ReadonlyMap<string, string>): void {
  xml.element('transient_attributes', [['id', node]], () => {
    xml.element('instance_attributes', [['id', base]], () => {
      let number = 0;
      for (const [name, value] of attributes) {
        number += 1;
        xml.element(
          'nvpair',
          [
            ['id', `${base}-${number}`],
            ['name', name],
            ['value', value],
          ],
          () => {},
        );
      }
    });
  });
}

/** A CIB that came out of a simulation, with some nodes in standby: the pair that `onlineCib` wrote for it is turned on. */
export function standbyOn(context: LintContext, cib: string, names: readonly string[]): string {
  let text = cib;
  for (const [index, { name }] of onlineNodes(context).entries()) {
    if (!names.includes(name)) continue;
    const pair = new RegExp(`(<nvpair id="hacc-status-${index}-1" name="standby" value=")off"`);
    text = text.replace(pair, '$1on"');
  }
  return text;
}
