import type { LintRule } from '../rule.ts';

const placeholder = /your|@.*\btld\b|example@|@localdomain|changeme/i;

export const placeholderAddress: LintRule = {
  id: 'placeholder-address',
  severity: 'warning',
  area: 'values',
  summary: 'Mail goes to an address that a guide put there for the reader to replace.',
  reason: 'Nobody gets the mail, and the failover that it was to report goes unnoticed.',
  source: 'Field configurations',
  bad: `primitive mail MailTo {
  email=youremail@yourdomain.tld
  op monitor interval=60s timeout=30s
}
`,
  good: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
  check({ primitives }, report) {
    for (const { id, type, parameters } of primitives) {
      const address = type === 'MailTo' ? (parameters.get('email') ?? parameters.get('1')) : undefined;
      if (!address || !placeholder.test(address.value)) continue;
      report({
        message: `${id} writes to ${address.value}, which looks like the sample of a guide`,
        help: 'Write the address of somebody who reads it.',
        span: address.pair.span,
      });
    }
  },
};
