import { attributeOf } from '../../model/access.ts';
import type { LintRule } from '../rule.ts';

export const discoveryRisk: LintRule = {
  id: 'discovery-risk',
  severity: 'advice',
  area: 'rules and nodes',
  summary: 'The cluster does not look whether a resource runs on some nodes.',
  reason:
    'Where it does not look, it does not see a resource that was started by hand or by the system, and may start it a second time elsewhere.',
  source: 'Pacemaker Explained, section on resource-discovery',
  bad: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids gamma resource-discovery=never
`,
  good: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids gamma
`,
  check({ constraints }, report) {
    for (const { constraint, resources, pattern, node } of constraints.locations) {
      const discovery = attributeOf(constraint, 'resource-discovery');
      const way = discovery?.value.trim();
      if (!discovery || (way !== 'never' && way !== 'exclusive')) continue;
      const what = pattern ?? resources.join(', ');
      const where = way === 'exclusive' ? 'on all other nodes' : node === undefined ? 'on these nodes' : `on ${node}`;
      report({
        message: `The cluster does not see whether ${what} runs ${where}`,
        help: 'Make sure that nothing else can start it there, or leave resource-discovery out.',
        span: discovery.valueSpan,
      });
    }
  },
};
