import { attributeOf } from '../../model/access.ts';
import type { LintRule } from '../rule.ts';

export const idEqualsNode: LintRule = {
  id: 'id-equals-node',
  severity: 'error',
  area: 'rules and nodes',
  summary: 'A resource has the name of a node.',
  reason:
    'Tools tell resources from nodes by their names. With one name for both, crmsh and Hawk act on the wrong one, or refuse to work.',
  source: "crmsh's issue 109; SUSE's administration guide",
  bad: `primitive alpha MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
  good: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
  check({ resources, nodes }, report) {
    for (const facts of resources.values()) {
      const node = nodes.elements.get(facts.id);
      if (!node) continue;
      // The connection to a remote node is named like the node.
      const remote = 'type' in facts && facts.type === 'remote';
      if (remote || attributeOf(node, 'type')?.value === 'remote') continue;
      report({
        message: `The resource ${facts.id} has the name of a node`,
        help: 'Give the resource another name.',
        span: facts.resource.id?.span ?? facts.resource.headSpan,
        related: [{ message: `the node ${facts.id} stands here`, span: node.headSpan }],
      });
    }
  },
};
