import { closest } from '../../diagnostics/suggest.ts';
import { attributeOf } from '../../model/access.ts';
import { replaceValue } from '../edits.ts';
import { askedBy, rulesOf } from '../facts/rules.ts';
import type { LintRule } from '../rule.ts';

export const ruleUnknownNode: LintRule = {
  id: 'rule-unknown-node',
  severity: 'error',
  area: 'rules and nodes',
  summary: 'A rule names a node that does not exist.',
  reason: 'No node ever has that name, so that the preference or the ban that the rule expresses never applies.',
  source: 'ciblint; measured with crmsh',
  bad: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=100 where #uname == delta
`,
  good: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=100 where #uname == beta
`,
  check(context, report) {
    const { nodes } = context;
    if (!nodes.listed) return;
    const names = new Set([...nodes.all].map((name) => name.toLowerCase()));
    for (const { expressions } of rulesOf(context)) {
      for (const expression of expressions) {
        const { attribute, operation, value } = askedBy(expression);
        if (attribute !== '#uname' || (operation !== 'eq' && operation !== 'ne') || value === '') continue;
        const source = attributeOf(expression, 'value-source')?.value;
        if ((source !== undefined && source !== 'literal') || names.has(value.toLowerCase())) continue;
        const near = closest(value, nodes.all);
        const written = attributeOf(expression, 'value');
        report({
          message: `There is no node ${value}`,
          help: near === undefined ? 'Name a node of the cluster.' : `Did you mean ${near}?`,
          span: written?.valueSpan ?? expression.span,
          fixes: () => {
            const edits = near === undefined ? [] : replaceValue(written, near);
            return edits.length === 0 ? [] : [{ title: `Replace ${value} with ${near}`, edits, safe: false }];
          },
        });
      }
    }
  },
};
