import { scoreValue } from '../../vocabulary/index.ts';
import { ownMeta, resourcesThatMaySay } from '../facts/meta.ts';
import type { LintRule } from '../rule.ts';

export const failureStickinessPositive: LintRule = {
  id: 'failure-stickiness-positive',
  severity: 'error',
  area: 'heartbeat',
  summary: 'A failure makes a resource prefer the node on which it failed.',
  reason: 'The score is added for every failure. Only a negative one lets a resource leave the node where it fails.',
  source: "Linux-HA's ciblint",
  bad: 'target heartbeat-2\noptions { default-resource-failure-stickiness=100 }\n',
  good: 'target heartbeat-2\noptions { default-resource-failure-stickiness=-100 }\n',
  check(context, report) {
    if (context.target !== 'heartbeat-2') return;
    const help = 'Write it with a minus sign.';
    const option = context.options.find('default-resource-failure-stickiness');
    if (option && (scoreValue(option.value.trim()) ?? 0) > 0) {
      report({ message: `${option.name}=${option.value} rewards failures`, help, span: option.pair.span });
    }
    for (const facts of resourcesThatMaySay(context, 'resource-failure-stickiness')) {
      const fact = ownMeta(context, facts).get('resource-failure-stickiness');
      if (!fact || (scoreValue(fact.value.trim()) ?? 0) <= 0) continue;
      report({ message: `A failure of ${facts.id} is rewarded with ${fact.value}`, help, span: fact.span });
    }
  },
};
