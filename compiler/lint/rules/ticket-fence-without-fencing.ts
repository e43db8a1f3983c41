import { joinSpans } from '../../../grammar/source.ts';
import { attributeOf, attributeValue } from '../../model/access.ts';
import { dummies } from '../examples.ts';
import { isFencingOn } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

const ticket = `${dummies('web')}ticket site-a for web loss-policy=fence\n`;

export const ticketFenceWithoutFencing: LintRule = {
  id: 'ticket-fence-without-fencing',
  severity: 'error',
  area: 'constraints',
  summary: 'The loss of a ticket is to fence nodes, but fencing is off.',
  reason:
    'loss-policy=fence makes sure that a site which lost its ticket has let go of the data before the other site starts. Without fencing nothing does that, and both sites may write.',
  source: 'Pacemaker Explained, multi-site clusters; measured with crm_verify',
  bad: `options { stonith-enabled=false }\n${ticket}`,
  good: ticket,
  check(context, report) {
    if (isFencingOn(context)) return;
    const off = context.options.find('stonith-enabled');
    for (const constraint of context.constraints.constraints) {
      const policy = constraint.kind === 'rsc_ticket' ? attributeOf(constraint, 'loss-policy') : undefined;
      if (policy?.value !== 'fence') continue;
      report({
        message: `Nobody can be fenced when the ticket ${attributeValue(constraint, 'ticket') ?? ''} is lost: fencing is off`,
        help: 'Switch fencing on, or choose loss-policy=stop.',
        span: joinSpans(policy.nameSpan, policy.valueSpan),
        related: off ? [{ message: 'fencing is off here', span: off.pair.span }] : [],
      });
    }
  },
};
