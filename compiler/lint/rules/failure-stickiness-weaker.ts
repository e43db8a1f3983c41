import type { Span } from '../../../grammar/source.ts';
import { scoreValue } from '../../vocabulary/index.ts';
import { ownMeta } from '../facts/meta.ts';
import type { LintRule } from '../rule.ts';

const infinity = 1_000_000;

export const failureStickinessWeaker: LintRule = {
  id: 'failure-stickiness-weaker',
  severity: 'warning',
  area: 'heartbeat',
  summary: 'Failures can never outweigh how much a resource prefers to stay.',
  reason:
    'With a stickiness of INFINITY no finite penalty for failures moves a resource off its node: it is restarted in place again and again, although the penalty looks as if it were to move away.',
  source: "Heartbeat 2's scores; Pacemaker's own conversion makes a migration-threshold of thousands of them",
  bad: `target heartbeat-2
options {
  default-resource-stickiness=INFINITY
  default-resource-failure-stickiness=-500
}
`,
  good: `target heartbeat-2
options {
  default-resource-stickiness=1000
  default-resource-failure-stickiness=-500
}
`,
  check(context, report) {
    const { options, resources, target } = context;
    if (target !== 'heartbeat-2') return;
    const judge = (
      what: string,
      stay: { readonly value: string; readonly span: Span } | undefined,
      leave: { readonly value: string; readonly span: Span } | undefined,
    ): void => {
      const penalty = scoreValue(leave?.value.trim() ?? '');
      if (!stay || !leave || scoreValue(stay.value.trim()) !== infinity) return;
      if (penalty === undefined || penalty >= 0 || penalty <= -infinity) return;
      report({
        message: `A penalty of ${leave.value.trim()} for a failure never moves ${what} with a stickiness of INFINITY`,
        help: 'Lower the stickiness to the penalty times the number of failures that are to be borne, or write -INFINITY.',
        span: leave.span,
        related: [{ message: 'this stickiness outweighs all failures', span: stay.span }],
      });
    };
    const option = (name: string): { value: string; span: Span } | undefined => {
      const found = options.find(name);
      return found && { value: found.value, span: found.pair.span };
    };
    const stickiness = option('default-resource-stickiness');
    const penalty = option('default-resource-failure-stickiness');
    judge('resources', stickiness, penalty);
    for (const facts of resources.values()) {
      const own = ownMeta(context, facts);
      const stay = own.get('resource-stickiness');
      const leave = own.get('resource-failure-stickiness');
      if (stay || leave) judge(facts.id, stay ?? stickiness, leave ?? penalty);
    }
  },
};
