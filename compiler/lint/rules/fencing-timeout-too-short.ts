import { schemaOf } from '../../targets/target.ts';
import { durationInMilliseconds } from '../../vocabulary/index.ts';
import { fenceDevicesOf, inSeconds, isFencingOn, isSbdDisk } from '../facts/fencing.ts';
import { sbdTimeouts } from '../facts/sbd-timeouts.ts';
import type { LintRule } from '../rule.ts';

const cluster = (timeout: string): string => `options {
  stonith-enabled=true
  stonith-timeout=${timeout}
}
primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  password_script=/etc/cluster/vcenter-password
  pcmk_host_list="alpha beta gamma"
  pcmk_reboot_timeout=120s
  op monitor interval=60s timeout=60s
}
`;

export const fencingTimeoutTooShort: LintRule = {
  id: 'fencing-timeout-too-short',
  severity: 'warning',
  area: 'fencing and quorum',
  summary: 'The cluster waits less for fencing than fencing may take.',
  reason:
    'When the time is over, the cluster counts the fencing as failed and tries it again, although the device was still at work. With SBD the message needs up to msgwait to be taken for delivered.',
  source: 'SUSE administration guide, storage protection and SBD; Trento check 373DB8',
  bad: cluster('60s'),
  good: cluster('150s'),
  check(context, report) {
    const option = context.options.find('stonith-timeout');
    if (!option || !schemaOf(context.target) || !isFencingOn(context)) return;
    const timeout = durationInMilliseconds(option.value);
    if (timeout === undefined) return;
    let longest = timeout;
    let cause: { readonly text: string; readonly span: typeof option.pair.span } | undefined;
    for (const { device } of fenceDevicesOf(context)) {
      const own = device.parameters.get('pcmk_reboot_timeout');
      const time = own && durationInMilliseconds(own.value);
      if (!own || time === undefined || time <= longest) continue;
      longest = time;
      cause = { text: `${device.id} may take ${own.value} to reboot a node`, span: own.pair.span };
    }
    const sbd = context.fenceDevices.some(isSbdDisk) ? sbdTimeouts(context) : undefined;
    if (sbd?.msgwait !== undefined && sbd.msgwait * 1.2 > longest) {
      longest = sbd.msgwait * 1.2;
      cause = { text: `SBD needs ${inSeconds(sbd.msgwait)} and a fifth more`, span: sbd.span };
    }
    if (!cause) return;
    report({
      message: `${option.name}=${option.value} is too short: ${cause.text}`,
      help: `Set ${option.name} to at least ${inSeconds(longest)}.`,
      span: option.pair.span,
      related: [{ message: cause.text, span: cause.span }],
    });
  },
};
