import { durationInMilliseconds } from '../../vocabulary/index.ts';
import type { LintContext } from '../context.ts';
import { fenceDevicesOf, inSeconds, isFencingOn } from '../facts/fencing.ts';
import { pairFacts } from '../facts/pairs.ts';
import type { LintRule } from '../rule.ts';

const cluster = (priority: string): string => `target pacemaker-3.9
options {
  stonith-enabled=true
  priority-fencing-delay=60s
}
node alpha as 1
node beta as 2
primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  password_script=/etc/cluster/vcenter-password
  pcmk_host_list="alpha beta"
  op monitor interval=60s timeout=60s
}
primitive mail MailTo {
  email=root@example.com
${priority}  op monitor interval=60s timeout=30s
}
`;

function hasPriorities({ resources, primitives, options }: LintContext): boolean {
  const counts = (value: string | undefined): boolean => value !== undefined && !/^\s*[+-]?0*\s*$/.test(value);
  if (options.resourceDefaults.some(({ name, value }) => name === 'priority' && counts(value))) return true;
  for (const { meta } of resources.values()) if (counts(meta.get('priority')?.value)) return true;
  return primitives.some(
    ({ template }) => template && counts(pairFacts(template, 'meta_attributes').get('priority')?.value),
  );
}

/** The longest random delay of the devices, in milliseconds. */
function longestDelay(context: LintContext): number {
  const times = fenceDevicesOf(context).map(({ device }) => device.parameters.get('pcmk_delay_max')?.value);
  return Math.max(0, ...times.map((time) => durationInMilliseconds(time ?? '') ?? 0));
}

export const priorityDelayUnused: LintRule = {
  id: 'priority-delay-unused',
  severity: 'warning',
  area: 'fencing and quorum',
  summary: 'The option priority-fencing-delay is set where it cannot do what it is for.',
  reason:
    'The delay lets the node win whose resources have the higher priority. Without priorities both nodes are equal and nobody waits; with three nodes or more quorum decides; and a random delay of the devices that is not much shorter undoes what the priorities decided.',
  source:
    'SUSE administration guide, priority fencing delay; SUSE best practices for SAP (simple mount); the users list of ClusterLabs, March 2020',
  bad: cluster(''),
  good: cluster('  meta priority=10\n'),
  check(context, report) {
    const option = context.options.find('priority-fencing-delay');
    const delay = option && durationInMilliseconds(option.value);
    if (!option || !delay || !isFencingOn(context)) return;
    const { span } = option.pair;
    const nodes = context.nodes.members.length;
    if (nodes > 2) {
      report({
        message: `priority-fencing-delay has no use in a cluster of ${nodes} nodes, where quorum decides`,
        help: 'Remove priority-fencing-delay.',
        span,
      });
    } else if (!hasPriorities(context)) {
      report({
        message: 'priority-fencing-delay has no effect, as no resource has a priority',
        help: 'Give the resources that should survive the meta attribute priority, or remove priority-fencing-delay.',
        span,
      });
    } else if (delay < 2 * longestDelay(context)) {
      report({
        message: `priority-fencing-delay=${option.value} is less than twice pcmk_delay_max, which may undo it`,
        help: `Set priority-fencing-delay to at least ${inSeconds(2 * longestDelay(context))}.`,
        span,
      });
    }
  },
};
