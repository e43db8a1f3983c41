import { attributeValue } from '../../model/access.ts';
import { scoreValue } from '../../vocabulary/index.ts';
import { pingAttributes } from '../facts/node-attributes.ts';
import { askedBy, rulesOf } from '../facts/rules.ts';
import type { LintRule } from '../rule.ts';

const below: ReadonlySet<string> = new Set(['lt', 'lte', 'eq']);

export const pingRuleUndefined: LintRule = {
  id: 'ping-rule-undefined',
  severity: 'warning',
  area: 'rules and nodes',
  summary: 'A rule keeps a resource off nodes that reach no host, but not off those of which that is not known.',
  reason:
    'Until the ping agent has run on a node, and again after it failed there, the attribute does not exist. A comparison with it is then false, so that the resource starts just where the network was never tested.',
  source: "SUSE's administration guide; Pacemaker Explained on moving resources when connectivity is lost",
  bad: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where pingd < 1
`,
  good: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where not defined pingd or pingd < 1
`,
  check(context, report) {
    const names = pingAttributes(context);
    for (const { rule, parent, expressions } of rulesOf(context)) {
      if (parent.kind !== 'rsc_location') continue;
      const score = scoreValue(attributeValue(rule, 'score') ?? '');
      if (score === undefined || score >= 0) continue;
      const asked = expressions.map((expression) => ({ expression, ...askedBy(expression) }));
      const first = asked.find(({ attribute, operation }) => names.has(attribute) && below.has(operation));
      if (!first) continue;
      const { attribute, expression } = first;
      if (asked.some((other) => other.attribute === attribute && /^(?:not_)?defined$/.test(other.operation))) continue;
      report({
        message: `The rule does not keep its resource off nodes on which ${attribute} is not known`,
        help: `Ask for that too: not defined ${attribute} or ….`,
        span: expression.span,
      });
    }
  },
};
