import { removeHeaderPair } from '../edits.ts';
import { operationsThatMaySay } from '../facts/operations.ts';
import type { LintRule } from '../rule.ts';

export const startDelayElsewhere: LintRule = {
  id: 'start-delay-elsewhere',
  severity: 'warning',
  area: 'operations',
  summary: 'An operation other than a monitor begins with a delay.',
  reason:
    'A delay is for the first monitor of a resource that takes long to come up. At start or stop it only makes every failover slower by the time given, and counts against the timeout.',
  source: "Linux-HA's ciblint",
  bad: `primitive mail MailTo {
  email=root@example.com
  op start interval=0s timeout=30s start-delay=10s
  op monitor interval=60s timeout=30s
}
`,
  good: `primitive mail MailTo {
  email=root@example.com
  op start interval=0s timeout=30s
  op monitor interval=60s timeout=30s
}
`,
  check(context, report) {
    for (const operation of operationsThatMaySay(context, 'start-delay')) {
      const { name, holder } = operation;
      const delay = operation.setting('start-delay');
      if (!delay || name === 'monitor' || name === 'status' || name === '') continue;
      const id = holder.element.id?.value ?? '';
      report({
        message: `The operation ${name} of ${id} begins with a delay of ${delay.value}`,
        help: 'Remove start-delay: it is for monitors.',
        span: delay.span,
        fixes: () => {
          const edits = removeHeaderPair(delay.attribute);
          return edits.length === 0 ? [] : [{ title: 'Remove start-delay', edits, safe: false }];
        },
      });
    }
  },
};
