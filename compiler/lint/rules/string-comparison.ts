import { attributeOf } from '../../model/access.ts';
import { askedBy, rulesOf } from '../facts/rules.ts';
import type { LintRule } from '../rule.ts';

const orderings: ReadonlySet<string> = new Set(['lt', 'lte', 'gt', 'gte']);

export const stringComparison: LintRule = {
  id: 'string-comparison',
  severity: 'warning',
  area: 'heartbeat',
  summary: 'A rule compares numbers as if they were words.',
  reason:
    'Without a type Heartbeat 2 compares letter by letter: 9 is more than 100, and a negative number more than none. Whether a rule then holds is luck.',
  source: "Heartbeat 2's rules; Pacemaker tells numbers by their look",
  bad: `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where not defined pingd or pingd <= 0
`,
  good: `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where not defined pingd or number(pingd) <= 0
`,
  check(context, report) {
    if (context.target !== 'heartbeat-2') return;
    for (const { expressions } of rulesOf(context)) {
      for (const expression of expressions) {
        const { attribute, operation, value } = askedBy(expression);
        if (!orderings.has(operation) || attributeOf(expression, 'type') || !/^[+-]?\d+$/.test(value)) continue;
        report({
          message: `${attribute} is compared with ${value} letter by letter`,
          help: `Say that both are numbers: number(${attribute}), which is type="number".`,
          span: expression.span,
        });
      }
    }
  },
};
