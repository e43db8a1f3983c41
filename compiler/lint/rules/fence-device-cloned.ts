import type { Resource } from '../../model/cluster.ts';
import { schemaOf } from '../../targets/target.ts';
import type { LintRule } from '../rule.ts';

const device = `primitive fencing stonith:fence_vmware_rest {
    ip=vcenter.example.com
    username=fence-user
    password_script=/etc/cluster/vcenter-password
    pcmk_host_list="alpha beta gamma"
    op monitor interval=60s timeout=60s
  }
`;

export const fenceDeviceCloned: LintRule = {
  id: 'fence-device-cloned',
  severity: 'warning',
  area: 'fencing and quorum',
  summary: 'A fence device is cloned.',
  reason:
    'Every node can use a fence device wherever it runs, so that clones of it only multiply its monitors and their failures.',
  source: 'Change log of pcs 0.11.1, which refuses it',
  bad: `clone fencing-clone {\n  ${device}}\n`,
  good: device,
  check({ fenceDevices, target }, report) {
    if (!schemaOf(target)) return;
    const seen = new Set<Resource>();
    for (const { id, top, resource } of fenceDevices) {
      const holder = top.resource;
      if ((holder.kind !== 'clone' && holder.kind !== 'master') || seen.has(holder)) continue;
      seen.add(holder);
      report({
        message: `${top.id} clones the fence device ${id}, which needs no clone`,
        help: `Define ${id} outside of any clone.`,
        span: holder.headSpan,
        related: [{ message: 'the fence device', span: resource.headSpan }],
      });
    }
  },
};
