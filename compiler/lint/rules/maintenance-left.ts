import { attributeValue, pairsOf, setsOf } from '../../model/access.ts';
import { booleanValue } from '../../vocabulary/index.ts';
import { ownMeta, resourcesThatMaySay } from '../facts/meta.ts';
import type { LintRule } from '../rule.ts';

export const maintenanceLeft: LintRule = {
  id: 'maintenance-left',
  severity: 'warning',
  area: 'clones and groups',
  summary: 'Maintenance is switched on, for the cluster, a node or a resource.',
  reason:
    'In maintenance the cluster neither starts, stops, moves nor checks anything. It is easily forgotten after the work is done, and shows itself only when something fails and nobody acts.',
  source: "Florian Haas's articles on high availability; Pacemaker Explained on maintenance-mode",
  bad: 'options {\n  stonith-enabled=true\n  maintenance-mode=true\n}\n',
  good: 'options { stonith-enabled=true }\n',
  check(context, report) {
    const help = 'Remove it when the work is done; until then ignore this finding with a comment that says until when.';
    const mode = context.options.find('maintenance-mode');
    if (mode && booleanValue(mode.value) === true) {
      report({
        message: `${mode.name}=${mode.value} stops the cluster from managing anything`,
        help,
        span: mode.pair.span,
      });
    }
    for (const [name, node] of context.nodes.elements) {
      for (const pair of setsOf(node, 'instance_attributes').flatMap(pairsOf)) {
        if (attributeValue(pair, 'name') !== 'maintenance') continue;
        if (booleanValue(attributeValue(pair, 'value') ?? '') !== true) continue;
        report({ message: `The node ${name} is in maintenance`, help, span: pair.span });
      }
    }
    for (const { name, value, pair } of context.options.resourceDefaults) {
      if (name !== 'maintenance' || booleanValue(value) !== true) continue;
      report({ message: 'All resources are in maintenance by default', help, span: pair.span });
    }
    for (const facts of resourcesThatMaySay(context, 'maintenance')) {
      const fact = ownMeta(context, facts).get('maintenance');
      if (!fact || booleanValue(fact.value) !== true) continue;
      report({ message: `${facts.id} is in maintenance`, help, span: fact.span });
    }
  },
};
