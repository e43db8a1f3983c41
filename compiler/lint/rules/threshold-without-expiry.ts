import type { Span } from '../../../grammar/source.ts';
import { durationInMilliseconds, scoreValue } from '../../vocabulary/index.ts';
import { metaInForce } from '../facts/meta.ts';
import type { LintRule } from '../rule.ts';

export const thresholdWithoutExpiry: LintRule = {
  id: 'threshold-without-expiry',
  severity: 'warning',
  area: 'clones and groups',
  summary: 'A resource is banned after a single failure, and the failure never expires.',
  reason:
    'A failure counts for as long as nobody cleans it up. A harmless one, months ago, then keeps the resource off the node for good, and the next failure finds no node left. Where several failures are borne, the guides leave it so.',
  source: 'Pacemaker Explained, sections on migration-threshold and failure-timeout',
  bad: `primitive mail MailTo {
  email=root@example.com
  meta migration-threshold=1
  op monitor interval=60s timeout=30s
}
`,
  good: `primitive mail MailTo {
  email=root@example.com
  meta migration-threshold=1 failure-timeout=10min
  op monitor interval=60s timeout=30s
}
`,
  check(context, report) {
    const seen = new Set<Span>();
    for (const facts of context.primitives) {
      const threshold = metaInForce(context, facts, 'migration-threshold');
      if (!threshold || seen.has(threshold.span)) continue;
      if (scoreValue(threshold.value.trim()) !== 1) continue;
      const expiry = metaInForce(context, facts, 'failure-timeout');
      if (expiry && durationInMilliseconds(expiry.value.trim()) !== 0) continue;
      seen.add(threshold.span);
      report({
        message: `One failure of ${facts.id} on a node, however long ago, keeps it away from there until somebody cleans up`,
        help: 'Add failure-timeout, after which failures are forgotten, such as failure-timeout=10min.',
        span: threshold.span,
      });
    }
  },
};
