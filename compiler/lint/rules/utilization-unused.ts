import { membersOf, setsOf } from '../../model/access.ts';
import type { LintRule } from '../rule.ts';

export const utilizationUnused: LintRule = {
  id: 'utilization-unused',
  severity: 'warning',
  area: 'rules and nodes',
  summary: 'Capacities are given, but the placement strategy ignores them.',
  reason:
    'With the default strategy the cluster does not look at utilization: resources are piled up on a node although it has no room for them.',
  source: "Pacemaker Explained, chapter on utilization; pcs' warning since 0.11.6",
  bad: `primitive mail MailTo {
  email=root@example.com
  utilization cpu=2
  op monitor interval=60s timeout=30s
}
`,
  good: `options {
  stonith-enabled=true
  placement-strategy=balanced
}
primitive mail MailTo {
  email=root@example.com
  utilization cpu=2
  op monitor interval=60s timeout=30s
}
`,
  check(context, report) {
    const { options, primitives, nodes, cluster, target } = context;
    if (cluster.fragment || !target.startsWith('pacemaker-')) return;
    const strategy = options.find('placement-strategy');
    if (strategy && strategy.value.trim().toLowerCase() !== 'default') return;
    // A strategy that comes and goes with a rule uses them at times.
    if (options.pairs.some(({ name, value }) => name === 'placement-strategy' && value !== 'default')) return;
    const sets = [
      ...primitives.map(({ resource }) => resource),
      ...membersOf(cluster, 'resources', 'template'),
      ...nodes.elements.values(),
    ].flatMap((element) => setsOf(element, 'utilization'));
    const [first, ...others] = sets.filter(({ children }) => children.length > 0);
    if (!first) return;
    report({
      message: 'utilization has no effect, because placement-strategy is default',
      help: 'Set placement-strategy to balanced, utilization or minimal, or remove utilization.',
      span: first.headSpan,
      related: [
        ...(strategy ? [{ message: 'the strategy is set here', span: strategy.pair.span }] : []),
        ...others.slice(0, 10).map((set) => ({ message: 'this has no effect either', span: set.headSpan })),
      ],
    });
  },
};
