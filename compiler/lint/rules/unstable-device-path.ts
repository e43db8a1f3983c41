import { attributeOf } from '../../model/access.ts';
import { agentHolders, agentsAreOfToday } from '../facts/agent-holders.ts';
import type { LintRule } from '../rule.ts';

/** Names that the kernel gives in the order in which it finds disks. */
const kernelName = /^(?:-[UL]\s*)?(\/dev\/(?:[shv]d[a-z]{1,2}|xvd[a-z]|nvme\d+n\d+|dm-\d+|sg\d+)(?:p?\d+)?)$/;
const parameters: ReadonlySet<string> = new Set([
  'device',
  'devices',
  'devs',
  'path',
  'sbd_device',
  'disk',
  'physical_device',
  'encrypted_dev',
  'backing_path',
]);

export const unstableDevicePath: LintRule = {
  id: 'unstable-device-path',
  severity: 'warning',
  area: 'values',
  summary: 'A disk is named by the letter that the kernel happened to give it.',
  reason:
    'Which disk is /dev/sdb depends on the order in which disks are found, and differs between nodes and from boot to boot. The wrong disk may be mounted, or wiped by sbd.',
  source: "SUSE's administration guide; LINBIT's user guide",
  bad: `primitive data Filesystem {
  device=/dev/sdb1
  directory=/srv
  fstype=xfs
  op monitor interval=20s timeout=40s
}
`,
  good: `primitive data Filesystem {
  device=/dev/disk/by-id/wwn-0x600140500000000001-part1
  directory=/srv
  fstype=xfs
  op monitor interval=20s timeout=40s
}
`,
  check(context, report) {
    if (!agentsAreOfToday(context)) return;
    for (const { ownParameters, id } of agentHolders(context)) {
      for (let index = 0; index < ownParameters.own.length; index++) {
        const { name, value, pair } = ownParameters.own[index]!;
        if (!parameters.has(name)) continue;
        const unstable = value.split(/[\s,;]+/).find((part) => kernelName.test(part));
        if (unstable === undefined) continue;
        report({
          message: `${unstable} of ${id} may be another disk after the next boot or on another node`,
          help: 'Write a path below /dev/disk/by-id, /dev/disk/by-uuid or /dev/mapper.',
          span: attributeOf(pair, 'value')?.valueSpan ?? pair.span,
        });
      }
    }
  },
};
