import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lower } from '../../compiler/analysis/lower.ts';
import { inCanonicalOrder } from '../../compiler/decompile/canonical-order.ts';
import { raise } from '../../compiler/decompile/raise.ts';
import { commentsBelow } from '../../compiler/decompile/raise-parts.ts';
import { xmlTextOf } from '../../compiler/decompile/raise-xml.ts';
import { print } from '../../compiler/format/print.ts';
import type { Cluster, Element, Extra, IdConvention, Section } from '../../compiler/model/cluster.ts';
import { assignIds, derivedIdOf, type IdAssignment } from '../../compiler/targets/cib/ids.ts';
import type { CibTarget } from '../../compiler/targets/target.ts';
import { parse } from '../../grammar/index.ts';
import { anyCluster } from '../support/cluster-arbitrary.ts';

/** Elements whose kinds of child have an order that means something. */
const strict =
  /^(acl_(role|user|target|group)|network|storage|operations|select(_attributes)?|tag|resource_set|rule|date_expression|lifetime)$/;

/** The kind of a child, also of one that stands as XML. */
function kindOf(child: Element | Extra): string {
  return child.kind === 'xml' ? (/^<([\w-]+)/.exec(child.text)?.[1] ?? '') : child.kind;
}

/** An element with the id that it gets, its kinds of child in one order. */
function sorted(element: Element, others: IdAssignment['others']): Element {
  const children = (element.children as readonly (Element | Extra)[])
    .filter(({ kind }) => kind !== 'comment')
    .map((child) => (child.kind === 'xml' ? child : sorted(child as Element, others)));
  const free = !strict.test(element.kind);
  const put = free ? children.toSorted((one, other) => kindOf(one).localeCompare(kindOf(other))) : children;
  const value = element.id?.value ?? derivedIdOf(element, others);
  const id = value === undefined ? undefined : { value, span: element.span };
  return { ...element, id, children: put } as unknown as Element;
}

function sortedSection(section: Section, others: IdAssignment['others']): Element {
  const children = section.children
    .filter(({ kind }) => kind !== 'comment')
    .map((child) => (child.kind === 'xml' ? child : sorted(child as Element, others)));
  return { ...section, children } as Element;
}

function target(cluster: Cluster): CibTarget {
  return cluster.target?.value === 'heartbeat-2' ? 'heartbeat-2' : 'pacemaker-3.9';
}

/** Everything that a cluster says, with what has no meaning taken out: order of attributes, of sections, of kinds. */
function meaning(given: Cluster, convention: IdConvention) {
  const cluster = inCanonicalOrder(given);
  const { others } = assignIds(cluster, convention, target(cluster), () => true);
  const texts = (of: Iterable<{ readonly text: string }>): string[] => [...of].map(({ text }) => text).sort();
  const required = ['crm_config', 'nodes', 'resources', 'constraints'];
  const said = cluster.sections.filter(
    ({ kind, children, attributes }) => children.length + attributes.length > 0 || !required.includes(kind),
  );
  return {
    target: cluster.target?.value,
    header: cluster.header.map(({ name, value }) => `${name}=${value}`),
    xml: cluster.extras.flatMap((extra) => (extra.kind === 'xml' ? [extra.text] : [])),
    comments: texts(cluster.extras.filter(({ kind }) => kind === 'comment')),
    sections: said
      .map((section) => ({ text: xmlTextOf(sortedSection(section, others)), comments: texts(commentsBelow(section)) }))
      .sort((one, other) => (one.text < other.text ? -1 : 1)),
    promotable: JSON.stringify(cluster.sections).split('"promotable":true').length,
    heartbeat: cluster.heartbeat && {
      directives: cluster.heartbeat.directives.map(({ name, values }) => [name, ...values]),
      keys: cluster.heartbeat.keys.map(({ number, method, key }) => [number, method, key]),
      keyInUse: cluster.heartbeat.keyInUse,
      endComments: cluster.heartbeat.endComments,
    },
  };
}

test('a cluster that is raised, printed, parsed and lowered means the same', () => {
  fc.assert(
    fc.property(anyCluster, (cluster) => {
      const text = print(raise(cluster, { keepIds: true }));
      const parsed = parse({ path: 'test.hac', text });
      expect({ faults: parsed.faults.map(({ id }) => id), text }).toEqual({ faults: [], text });
      const lowered = lower(parsed.file).value;
      expect(meaning(lowered, lowered.convention)).toEqual(meaning(cluster, lowered.convention));
    }),
    { numRuns: 300 },
  );
}, 60_000);
