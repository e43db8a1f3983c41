import { fenceDevicesOf, isFencingOn } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

const device = (role: string): string => `primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  password_script=/etc/cluster/vcenter-password
  pcmk_host_list="alpha beta gamma"
  meta target-role=${role}
  op monitor interval=60s timeout=60s
}
`;

export const fenceDevicesStopped: LintRule = {
  id: 'fence-devices-stopped',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'Every fence device has target-role=Stopped.',
  reason:
    'A fence device that is told to stop is not used. The configuration then looks as if nodes could be fenced, and the first lost node shows that none can: the cluster waits for ever.',
  source: 'Pacemaker Explained, chapter on fencing; seven configurations from the field',
  bad: device('Stopped'),
  good: device('Started'),
  check(context, report) {
    const devices = fenceDevicesOf(context);
    if (devices.length === 0 || !isFencingOn(context)) return;
    const stopped = devices.flatMap(({ stoppedBy }) => (stoppedBy ? [stoppedBy] : []));
    const [first, ...others] = [...new Set(stopped.map(({ pair }) => pair))];
    if (!first || stopped.length < devices.length) return;
    const names = devices.map(({ device }) => device.id).join(', ');
    report({
      message:
        devices.length === 1
          ? `The only fence device ${names} is told to be stopped`
          : `All fence devices (${names}) are told to be stopped`,
      help: 'Remove target-role from at least one device for every node.',
      span: first.span,
      related: others.map((pair) => ({ message: 'this one is stopped here', span: pair.span })),
    });
  },
};
