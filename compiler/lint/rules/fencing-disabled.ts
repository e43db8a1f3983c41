import { fencingTicket, lockManagerUser } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

export const fencingDisabled: LintRule = {
  id: 'fencing-disabled',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'Fencing is switched off.',
  reason:
    'Without fencing the cluster cannot know that a silent node has stopped writing. It then either starts a resource twice, which destroys shared data, or waits for ever. Vendors refuse support for such clusters.',
  source: "SUSE's administration guide, chapter on fencing; Red Hat's support policies for fencing",
  bad: 'options { stonith-enabled=false }\n',
  good: 'options { stonith-enabled=true }\n',
  check(context, report) {
    const { options } = context;
    const option = options.find('stonith-enabled');
    if (!option || options.isOn('stonith-enabled')) return;
    // What cannot do without fencing has a finding of its own.
    if (lockManagerUser(context) || fencingTicket(context)) return;
    report({
      message: `Fencing is switched off by ${option.name}=${option.value}`,
      help: `Remove ${option.name} or set it to true, and configure a fence device for every node.`,
      span: option.pair.span,
    });
  },
};
