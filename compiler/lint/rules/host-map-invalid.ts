import { attributeOf } from '../../model/access.ts';
import { faultOfMap, spanOfName } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

const device = (map: string): string => `primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  password_script=/etc/cluster/vcenter-password
  pcmk_host_map="${map}"
  op monitor interval=60s timeout=60s
}
`;

export const hostMapInvalid: LintRule = {
  id: 'host-map-invalid',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'A pcmk_host_map is not made of NODE:PORT pairs with semicolons between them.',
  reason:
    'The fencer skips what it cannot read, so that a node is missing from the list of the device, or gets the wrong port.',
  source: "The fencer's manual page; change log of Pacemaker 3.0.2",
  bad: device('alpha:vm1,beta:vm2,gamma:vm3'),
  good: device('alpha:vm1;beta:vm2;gamma:vm3'),
  check({ fenceDevices }, report) {
    for (const { parameters } of fenceDevices) {
      const map = parameters.get('pcmk_host_map');
      const fault = map && faultOfMap(map.value);
      if (!map || !fault || !attributeOf(map.pair, 'value')) continue;
      report({
        message: `${fault.entry} ${fault.fault} in pcmk_host_map`,
        help: 'Write NODE:PORT;NODE:PORT, with commas only between several ports of one node.',
        span: spanOfName({ name: fault.entry, parameter: map }),
      });
    }
  },
};
