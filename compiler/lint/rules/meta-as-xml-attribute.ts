import { attributeEntry } from '../../vocabulary/index.ts';
import type { LintRule } from '../rule.ts';

const obsolete: ReadonlySet<string> = new Set([
  'notify',
  'globally-unique',
  'ordered',
  'collocated',
  'interleave',
  'is-managed',
  'restart-type',
  'multiple-active',
  'resource-stickiness',
]);

export const metaAsXmlAttribute: LintRule = {
  id: 'meta-as-xml-attribute',
  severity: 'error',
  area: 'heartbeat',
  summary: 'A meta attribute is written as an XML attribute of the resource.',
  reason:
    'Heartbeat 2 took these XML attributes from its earliest versions and gave them up for meta_attributes. No schema of Pacemaker allows them, so that the document cannot be upgraded as it is.',
  source: "Linux-HA's ciblint",
  bad: `target heartbeat-2
clone pinging globally-unique=false {
  primitive ping-child ocf:heartbeat:pingd { op monitor interval=20s timeout=40s }
}
`,
  good: `target heartbeat-2
clone pinging {
  globally-unique=false
  primitive ping-child ocf:heartbeat:pingd { op monitor interval=20s timeout=40s }
}
`,
  check({ resources, target }, report) {
    if (target !== 'heartbeat-2') return;
    for (const { id, resource } of resources.values()) {
      const written = resource.attributes.filter(({ name }) => obsolete.has(name));
      const [first, ...others] = written;
      if (!first) continue;
      const names = written.map(({ name }) => attributeEntry(resource.kind, name)?.heartbeat ?? name);
      report({
        message: `${names.join(' and ')} of ${id} ${others.length === 0 ? 'stands as an XML attribute' : 'stand as XML attributes'}`,
        help: `Write a pair in its block instead: ${first.name}=${first.value}.`,
        span: first.nameSpan,
        related: others.map(({ nameSpan }) => ({ message: 'this one too', span: nameSpan })),
        tag: 'deprecated',
      });
    }
  },
};
