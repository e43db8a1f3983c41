import { attributeOf } from '../../model/access.ts';
import { metaInForce, ownMeta, templateMeta } from '../facts/meta.ts';
import { operationsThatMaySay } from '../facts/operations.ts';
import type { LintRule } from '../rule.ts';

export const failureTimeoutUseless: LintRule = {
  id: 'failure-timeout-useless',
  severity: 'advice',
  area: 'clones and groups',
  summary: 'Failures are to expire, but an operation blocks the resource when it fails.',
  reason:
    'A failure that blocks the resource never expires: only cleaning up ends it. Whoever reads failure-timeout expects the resource to come back by itself.',
  source: 'Pacemaker Explained, section on failure-timeout',
  bad: `primitive mail MailTo {
  email=root@example.com
  meta failure-timeout=60s
  op monitor interval=60s timeout=30s on-fail=block
}
`,
  good: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s on-fail=block
}
`,
  check(context, report) {
    if (operationsThatMaySay(context, 'on-fail').length === 0) return;
    for (const facts of context.primitives) {
      const timeout = metaInForce(context, facts, 'failure-timeout');
      if (!timeout || !isFrom(context, facts, timeout)) continue;
      for (const operation of facts.operations) {
        const reaction = attributeOf(operation, 'on-fail');
        const name = attributeOf(operation, 'name')?.value;
        if (reaction?.value.trim().toLowerCase() !== 'block') continue;
        report({
          message: `failure-timeout has no effect on failures of ${name} of ${facts.id}, which block it`,
          help: 'Choose another on-fail, or remove failure-timeout and clean up by hand.',
          span: timeout.span,
          related: [{ message: 'failures of this operation block', span: operation.span }],
        });
        break;
      }
    }
  },
};

type Check = LintRule['check'];
type Facts = Parameters<Check>[0]['primitives'][number];

/** Whether a resource, its template or a holder says it: for a default of all resources one that blocks is an exception. */
function isFrom(context: Parameters<Check>[0], facts: Facts, timeout: ReturnType<typeof metaInForce>): boolean {
  if (facts.template && templateMeta(context, facts.template).get('failure-timeout') === timeout) return true;
  for (let holder: Facts['parent'] = facts; holder; holder = holder.parent) {
    if (ownMeta(context, holder).get('failure-timeout') === timeout) return true;
  }
  return false;
}
