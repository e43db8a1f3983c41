import type { AttributeSet } from '../../model/cluster.ts';
import type { LintRule } from '../rule.ts';

const bootstrap = 'cib-bootstrap-options';

export const bootstrapSetOverridesRules: LintRule = {
  id: 'bootstrap-set-overrides-rules',
  severity: 'warning',
  area: 'rules and nodes',
  summary: 'An option of another set has no effect, because `cib-bootstrap-options` has it too.',
  reason:
    'The set cib-bootstrap-options counts before every other, whatever their scores and rules. A value for office hours that stands in another set never comes into force as long as the option stands there too.',
  source: 'Pacemaker Explained, section on cluster options and their sets',
  bad: `options {
  stonith-enabled=true
  no-quorum-policy=stop
}
options as office-hours [score=10] when date matches hours=9-16 weekdays=1-5 { no-quorum-policy=freeze }
`,
  good: `options { stonith-enabled=true }
options as office-hours [score=10] when date matches hours=9-16 weekdays=1-5 { no-quorum-policy=freeze }
options as otherwise { no-quorum-policy=stop }
`,
  check({ options, symbols }, report) {
    const isFirst = (set: AttributeSet): boolean =>
      (symbols.assignment.idsIn(set).ids.get(set) ?? set.id?.value) === bootstrap;
    const first = new Map(options.pairs.filter(({ set }) => isFirst(set)).map((pair) => [pair.name, pair]));
    for (const { name, pair, set } of options.pairs) {
      const winner = first.get(name);
      if (!winner || winner.set === set || isFirst(set)) continue;
      report({
        message: `${name} has no effect here, because ${bootstrap} has it too`,
        help: `Move ${name} out of ${bootstrap} into a set of lower score.`,
        span: pair.span,
        related: [{ message: 'this one always counts', span: winner.pair.span }],
      });
    }
  },
};
