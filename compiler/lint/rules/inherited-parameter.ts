import { agentsAreOfToday } from '../facts/agent-holders.ts';
import { strayOption } from '../facts/parameters.ts';
import type { LintRule } from '../rule.ts';

export const inheritedParameter: LintRule = {
  id: 'inherited-parameter',
  severity: 'warning',
  area: 'values',
  summary: 'A group or clone has parameters, which every member inherits.',
  reason:
    'Each agent in the group is given the parameter, also those that know it by another meaning, and a parameter that a member leaves to its default is silently set.',
  source: "SUSE's administration guide; Pacemaker Explained, chapter on groups",
  bad: 'group web {\n  params port=8080\n  primitive server nginx { op monitor interval=10s timeout=30s }\n  primitive ip IPaddr2 {\n    ip=10.0.0.5\n    op monitor interval=10s timeout=20s\n  }\n}\n',
  good: 'group web {\n  primitive server nginx {\n    port=8080\n    op monitor interval=10s timeout=30s\n  }\n  primitive ip IPaddr2 {\n    ip=10.0.0.5\n    op monitor interval=10s timeout=20s\n  }\n}\n',
  check(context, report) {
    if (!agentsAreOfToday(context)) return;
    for (const { resource, id, ownParameters } of context.resources.values()) {
      if (resource.kind === 'primitive' || resource.kind === 'bundle') continue;
      const inherited = ownParameters.own.filter(({ name }) => !strayOption(name, false));
      const [first] = inherited;
      if (!first) continue;
      const names = inherited.map(({ name }) => name).join(', ');
      report({
        message: `Every member of ${id} inherits ${names}`,
        help: `Move ${inherited.length === 1 ? 'it' : 'them'} to the ${resource.kind === 'group' ? 'members that need' : 'primitive that needs'} ${inherited.length === 1 ? 'it' : 'them'}.`,
        span: first.set.headSpan,
      });
    }
  },
};
