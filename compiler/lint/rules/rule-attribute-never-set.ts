import { closest } from '../../diagnostics/suggest.ts';
import { attributeOf } from '../../model/access.ts';
import { nodeAttributeEntry, ruleAttributeEntry } from '../../vocabulary/index.ts';
import { replaceWord } from '../edits.ts';
import { attributeSetters, attributesOfNodes, pingAttributes } from '../facts/node-attributes.ts';
import { askedBy, rulesOf } from '../facts/rules.ts';
import type { LintRule } from '../rule.ts';

export const ruleAttributeNeverSet: LintRule = {
  id: 'rule-attribute-never-set',
  severity: 'warning',
  area: 'rules and nodes',
  summary: 'A rule asks for a node attribute that no node has and nothing is known to set.',
  reason:
    'An attribute that does not exist is never equal to anything and always undefined, so that the rule holds always or never. Mostly its name is misspelt, or the agent that was to write it has gone.',
  source: 'Derived from what agents and nodes set; ciblint',
  bad: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where not defined pingdd
`,
  good: `node alpha as 1 { rack=1 }
node beta as 2 { rack=2 }
node gamma as 3 { rack=3 }
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where rack == 2
`,
  check(context, report) {
    if (!context.nodes.listed || context.cluster.fragment) return;
    const isSet = attributeSetters(context);
    const found = new Map<string, boolean>();
    for (const { rule, parent, expressions } of rulesOf(context)) {
      if (parent.kind !== 'rsc_location' || (!attributeOf(rule, 'score') && !attributeOf(rule, 'score-attribute'))) {
        continue;
      }
      const asked = expressions.map((expression) => ({
        attribute: askedBy(expression).attribute,
        written: attributeOf(expression, 'attribute'),
        span: expression.span,
      }));
      const score = attributeOf(rule, 'score-attribute');
      if (score) asked.push({ attribute: score.value.trim(), written: score, span: rule.headSpan });
      for (const { attribute, written, span } of asked) {
        if (attribute === '' || attribute.startsWith('#') || found.has(attribute)) continue;
        found.set(attribute, true);
        if (nodeAttributeEntry(attribute) || ruleAttributeEntry(attribute) || isSet(attribute)) continue;
        const near = closest(attribute, [...attributesOfNodes(context), ...pingAttributes(context)]);
        report({
          message: `No node has the attribute ${attribute}, and no agent here is known to set it`,
          help: near === undefined ? 'Set it on the nodes, or correct its name.' : `Did you mean ${near}?`,
          span: written?.valueSpan ?? span,
          fixes: () => {
            const edits = near === undefined || !written ? [] : replaceWord(written.valueSpan, near);
            return edits.length === 0 ? [] : [{ title: `Replace ${attribute} with ${near}`, edits, safe: false }];
          },
        });
      }
    }
  },
};
