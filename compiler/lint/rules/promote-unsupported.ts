import { isPromotable } from '../facts/instances.ts';
import type { LintRule } from '../rule.ts';

/** Classes whose resources are started and stopped, and nothing else. */
const withoutRoles: ReadonlySet<string> = new Set(['systemd', 'upstart', 'service', 'lsb', 'nagios', 'stonith']);

export const promoteUnsupported: LintRule = {
  id: 'promote-unsupported',
  severity: 'error',
  area: 'clones and groups',
  summary: 'A promotable clone has an agent that cannot promote.',
  reason:
    'The cluster would ask the agent to promote an instance, which fails, and nothing ever takes the promoted role.',
  source: "The agent's metadata",
  bad: `promotable service {
  primitive address IPaddr2 {
    ip=10.0.0.9
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
  good: `promotable service {
  primitive state ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
  check(context, report) {
    const seen = new Set<unknown>();
    for (const primitive of context.primitives) {
      const { agent, agentName, parent, top } = primitive;
      if (!parent || top.resource.kind === 'bundle' || !isPromotable(top) || seen.has(top)) continue;
      if (!withoutRoles.has(primitive.class ?? '')) {
        if (!agent || agent.actions.length === 0) continue;
        if (agent.actions.some(({ name }) => name === 'promote')) continue;
      }
      seen.add(top);
      report({
        message: `${agentName ?? primitive.class} has no action promote, so that ${top.id} cannot be promotable`,
        help: 'Make it a plain clone, or use an agent that has the promoted role.',
        span: primitive.resource.headSpan,
        related: [{ message: `${top.id} is promotable`, span: top.resource.headSpan }],
      });
    }
  },
};
