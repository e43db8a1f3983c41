import { heartbeatPairName } from '../../vocabulary/index.ts';
import type { LintRule } from '../rule.ts';

/** What is for the cluster itself: an agent has no use for it. */
const forTheCluster: ReadonlySet<string> = new Set([
  'target-role',
  'is-managed',
  'resource-stickiness',
  'resource-failure-stickiness',
  'multiple-active',
  'restart-type',
]);

export const heartbeatMetaAsParameter: LintRule = {
  id: 'heartbeat-meta-as-parameter',
  severity: 'warning',
  area: 'heartbeat',
  summary: 'What the cluster is to know of a resource stands among the parameters of its agent.',
  reason:
    'Heartbeat 2 reads it there too, and hands it on to the agent, so that changing it looks like changing the resource. Pacemaker reads it in the meta attributes alone: after an upgrade it has no effect.',
  source: "Heartbeat 2's DTD on meta_attributes; Pacemaker's upgrade",
  bad: `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  target-role=started
  op monitor interval=60s timeout=30s
}
`,
  good: `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  meta target-role=started
  op monitor interval=60s timeout=30s
}
`,
  check({ primitives, target }, report) {
    if (target !== 'heartbeat-2') return;
    for (const { id, parameters } of primitives) {
      for (const { name, value, pair } of parameters.counting()) {
        if (!forTheCluster.has(name)) continue;
        const isDefault = name === 'target-role' && value.trim().toLowerCase() === 'started';
        report({
          message: `${heartbeatPairName(name)} of ${id} stands among the parameters of its agent`,
          help: isDefault
            ? `Remove it: it says what is so anyway.`
            : `Move it to the meta attributes: meta ${name}=${value}.`,
          span: pair.span,
        });
      }
    }
  },
};
