import { faultOfMap, fenceDevicesOf, isFencingOn, usesWatchdogAlone } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

const device = (hosts: string): string => `primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  password_script=/etc/cluster/vcenter-password
  pcmk_host_list="${hosts}"
  op monitor interval=60s timeout=60s
}
`;

/** More devices than these explain nothing more. */
const mostRelated = 5;

export const nodeNotFenceable: LintRule = {
  id: 'node-not-fenceable',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'A node is in the list of no fence device.',
  reason:
    'When this node is lost, nothing can make sure that it has stopped. The cluster then recovers none of its resources until somebody confirms by hand that the node is off.',
  source: "Pacemaker Explained, chapter on fencing; Red Hat's support policies for fencing",
  bad: device('alpha beta'),
  good: device('alpha beta gamma'),
  check(context, report) {
    const { nodes } = context;
    if (!nodes.listed || !isFencingOn(context) || usesWatchdogAlone(context)) return;
    const devices = fenceDevicesOf(context);
    const active = devices.filter(({ stoppedBy }) => stoppedBy === undefined);
    if (active.length === 0 || active.some(({ hosts }) => hosts === undefined)) return;
    if (devices.some(({ device }) => faultOfMap(device.parameters.get('pcmk_host_map')?.value ?? ''))) return;
    const names = devices.flatMap(({ hosts }) => hosts ?? []).map(({ name }) => name);
    // A name that is no node is most likely meant for a node without a device, and reported as such.
    if (names.some((name) => !nodes.all.has(name))) return;
    const covered = new Set(active.flatMap(({ hosts }) => hosts ?? []).map(({ name }) => name));
    const stoppedOf = new Map(
      devices.flatMap((device) =>
        device.stoppedBy ? (device.hosts ?? []).map(({ name }) => [name, device] as const) : [],
      ),
    );
    for (const member of nodes.members) {
      const element = nodes.elements.get(member);
      if (covered.has(member) || !element) continue;
      const stopped = stoppedOf.get(member);
      report({
        message: stopped
          ? `No fence device can fence ${member}: ${stopped.device.id} is told to be stopped`
          : `No fence device can fence ${member}`,
        help: stopped
          ? `Remove target-role from ${stopped.device.id}, or add another device for ${member}.`
          : `Add a fence device for ${member}, or name ${member} in pcmk_host_list of a device that reaches it.`,
        span: element.headSpan,
        related: stopped?.stoppedBy
          ? [{ message: 'it is stopped here', span: stopped.stoppedBy.pair.span }]
          : active.slice(0, mostRelated).map(({ device, hosts }) => ({
              message: `${device.id} reaches ${(hosts ?? []).map(({ name }) => name).join(', ')}`,
              span: device.resource.headSpan,
            })),
      });
    }
  },
};
