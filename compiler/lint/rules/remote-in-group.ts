import type { LintRule } from '../rule.ts';

export const remoteInGroup: LintRule = {
  id: 'remote-in-group',
  severity: 'error',
  area: 'clones and groups',
  summary: 'The connection to a remote node stands in a group.',
  reason:
    'Pacemaker cannot manage a remote node as the member of a group: the scheduler of some versions aborts on such a configuration, so that the whole cluster stops acting.',
  source: 'Measured with crm_verify of Pacemaker 2.1.5; Pacemaker Remote',
  bad: `group edge {
  primitive mail MailTo {
    email=root@example.com
    op monitor interval=60s timeout=30s
  }
  primitive edge1 ocf:pacemaker:remote {
    server=10.0.0.5
    op monitor interval=30s timeout=30s
  }
}
`,
  good: `primitive edge1 ocf:pacemaker:remote {
  server=10.0.0.5
  op monitor interval=30s timeout=30s
}
`,
  check({ primitives }, report) {
    for (const { id, provider, type, parent, resource } of primitives) {
      if (provider !== 'pacemaker' || type !== 'remote' || parent?.resource.kind !== 'group') continue;
      report({
        message: `${id} connects a remote node, which cannot stand in the group ${parent.id}`,
        help: `Take ${id} out of the group, and order it with constraints.`,
        span: resource.headSpan,
        related: [{ message: 'this group holds it', span: parent.resource.headSpan }],
      });
    }
  },
};
