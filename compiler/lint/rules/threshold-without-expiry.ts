import type { Span } from '../../../grammar/source.ts';
import { durationInMilliseconds, scoreValue } from '../../vocabulary/index.ts';
import { metaInForce } from '../facts/meta.ts';
import type { LintRule } from '../rule.ts';

/** Thresholds from here on are never reached in earnest; SAP's guides write 5000 to say so. */
const neverReached = 1000;

export const thresholdWithoutExpiry: LintRule = {
  id: 'threshold-without-expiry',
  severity: 'warning',
  area: 'clones and groups',
  summary: 'A resource is banned after some failures, and the failures never expire.',
  reason:
    'Failures add up for as long as nobody cleans them up. A few harmless ones, months apart, then keep the resource off the node for good, and the next failure finds no node left.',
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
      const failures = scoreValue(threshold.value.trim());
      if (failures === undefined || failures < 1 || failures >= neverReached) continue;
      const expiry = metaInForce(context, facts, 'failure-timeout');
      if (expiry && durationInMilliseconds(expiry.value.trim()) !== 0) continue;
      seen.add(threshold.span);
      const times = failures === 1 ? 'one failure' : `${failures} failures`;
      report({
        message: `${times} of ${facts.id} on a node, ${failures === 1 ? 'however long ago' : 'however far apart'}, ${failures === 1 ? 'keeps' : 'keep'} it away from there until somebody cleans up`,
        help: 'Add failure-timeout, after which failures are forgotten, such as failure-timeout=10min.',
        span: threshold.span,
      });
    }
  },
};
