import { tellingStops } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

export const disabledResourceLeft: LintRule = {
  id: 'disabled-resource-left',
  severity: 'advice',
  area: 'clones and groups',
  summary: 'A resource is told to stay stopped.',
  reason:
    'A command that stops a resource leaves target-role=Stopped in the configuration, where it is easily forgotten. Whatever depends on the resource does not start either.',
  source: 'Field configurations',
  bad: `primitive mail MailTo {
  email=root@example.com
  meta target-role=Stopped
  op monitor interval=60s timeout=30s
}
`,
  good: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
  check(context, report) {
    if (!context.inventory.names.has('target-role')) return;
    const skipped = tellingStops(context);
    for (const { id, meta } of context.resources.values()) {
      const role = meta.get('target-role');
      if (role?.value.trim().toLowerCase() !== 'stopped' || skipped.has(role.pair)) continue;
      report({
        message: `${id} is told to stay stopped`,
        help: 'Remove target-role to let it run, or remove the resource if nobody needs it.',
        span: role.pair.span,
      });
    }
  },
};
