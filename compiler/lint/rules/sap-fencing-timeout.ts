import { schemaOf } from '../../targets/target.ts';
import { durationInMilliseconds } from '../../vocabulary/index.ts';
import { isFencingOn } from '../facts/fencing.ts';
import { isSapCluster } from '../facts/sap.ts';
import type { LintRule } from '../rule.ts';
import { sapServices } from '../sap-examples.ts';

/** The least stonith-timeout in seconds, by the platform that a fence agent shows. */
const leastSeconds: Readonly<Record<string, number>> = {
  'external/sbd': 144,
  fence_sbd: 144,
  fence_azure_arm: 900,
  'external/ec2': 600,
  fence_aws: 600,
  fence_gce: 300,
  'external/gce': 300,
};

const device = (timeout: string): string => `options {
  stonith-enabled=true
  stonith-timeout=${timeout}
}
primitive fencing stonith:external/sbd {
  pcmk_delay_max=30s
  op monitor interval=60s timeout=60s
}
`;

export const sapFencingTimeout: LintRule = {
  id: 'sap-fencing-timeout',
  severity: 'warning',
  area: 'sap',
  summary: 'A cluster for SAP waits less for fencing than its platform needs.',
  reason:
    'Fencing takes minutes on some platforms. When the cluster gives up before, it counts the fencing as failed and starts over, while SAP stands still.',
  source: 'Trento check 373DB8; the guides of SUSE, Microsoft, Amazon and Google for SAP',
  bad: `${device('60s')}${sapServices}`,
  good: `${device('150s')}${sapServices}`,
  check(context, report) {
    if (!schemaOf(context.target) || !isSapCluster(context) || !isFencingOn(context)) return;
    const option = context.options.find('stonith-timeout');
    const timeout = durationInMilliseconds(option?.value ?? '60s');
    if (timeout === undefined) return;
    for (const { id, type, parameters, resource } of context.fenceDevices) {
      const least = leastSeconds[type ?? ''];
      // A longer time of the device itself is the business of fencing-timeout-too-short.
      const own = durationInMilliseconds(parameters.get('pcmk_reboot_timeout')?.value ?? '') ?? 0;
      if (least === undefined || Math.max(own, timeout) >= least * 1000) continue;
      const name = option?.name ?? 'stonith-timeout';
      report({
        message: option
          ? `${name}=${option.value} is too short for ${type}`
          : `The default of 60s for ${name} is too short for ${type}`,
        help: `Set ${name} to at least ${least}s.`,
        span: option ? option.pair.span : resource.headSpan,
        related: option ? [{ message: `${id} needs longer`, span: resource.headSpan }] : [],
      });
      return;
    }
  },
};
