import type { LintRule } from '../rule.ts';

export const needlessGroupOfOne: LintRule = {
  id: 'needless-group-of-one',
  severity: 'advice',
  area: 'clones and groups',
  summary: 'A group has one member.',
  reason:
    'A group of one does nothing that its member alone would not do, and adds a second name for the same thing, so that constraints may name the wrong one.',
  source: "Linux-HA's ciblint",
  bad: `group web-service {
  primitive mail MailTo {
    email=root@example.com
    op monitor interval=60s timeout=30s
  }
}
`,
  good: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
  check({ resources, target }, report) {
    // In haresources every line is a group.
    if (target === 'heartbeat-1') return;
    for (const { id, resource } of resources.values()) {
      if (resource.kind !== 'group') continue;
      const members = resource.children.filter(({ kind }) => kind === 'primitive' || kind === 'link' || kind === 'xml');
      const [member] = members;
      if (members.length !== 1 || !member || member.kind === 'xml' || member.kind === 'comment') continue;
      report({
        message: `The group ${id} has one member`,
        help: 'Leave the group out until there is a second member.',
        span: resource.headSpan,
      });
    }
  },
};
