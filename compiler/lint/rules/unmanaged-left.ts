import { booleanValue } from '../../vocabulary/index.ts';
import { ownMeta, resourcesThatMaySay } from '../facts/meta.ts';
import type { LintRule } from '../rule.ts';

export const unmanagedLeft: LintRule = {
  id: 'unmanaged-left',
  severity: 'warning',
  area: 'clones and groups',
  summary: 'A resource is not managed by the cluster.',
  reason:
    'The cluster leaves an unmanaged resource alone: it does not recover it, and a node on which it runs cannot be left by what depends on it. Often it was switched off for maintenance and forgotten.',
  source: "Linux-HA's ciblint; Florian Haas's articles on high availability",
  bad: `primitive mail MailTo {
  email=root@example.com
  meta is-managed=false
  op monitor interval=60s timeout=30s
}
`,
  good: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
  check(context, report) {
    const help = 'Remove is-managed when the work is done, or ignore this finding with a comment that says why.';
    const off = (value: string): boolean => booleanValue(value) === false;
    for (const { name, value, pair } of context.options.resourceDefaults) {
      if (name !== 'is-managed' || !off(value)) continue;
      report({ message: 'The cluster manages no resource that does not ask for it', help, span: pair.span });
    }
    const option = context.options.find('is-managed-default');
    if (option && off(option.value)) {
      report({
        message: 'The cluster manages no resource that does not ask for it',
        help: `Remove ${option.name} when the work is done, or ignore this finding with a comment that says why.`,
        span: option.pair.span,
      });
    }
    for (const facts of resourcesThatMaySay(context, 'is-managed')) {
      const fact = ownMeta(context, facts).get('is-managed');
      if (fact && off(fact.value))
        report({ message: `The cluster does not manage ${facts.id}`, help, span: fact.span });
    }
  },
};
