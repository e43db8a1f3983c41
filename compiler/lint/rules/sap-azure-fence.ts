import { isSapCluster } from '../facts/sap.ts';
import type { LintRule } from '../rule.ts';
import { sapServices } from '../sap-examples.ts';

/** What the guide sets for the agent; other spellings of the same time count. */
const wanted: Readonly<Record<string, RegExp>> = {
  pcmk_monitor_retries: /^4$/,
  pcmk_action_limit: /^3$/,
  power_timeout: /^240s?$/,
  pcmk_reboot_timeout: /^(?:900s?|15m(?:in)?)$/,
};

const device = (lines: string): string => `options {
  stonith-enabled=true
  stonith-timeout=900s
}
primitive fencing stonith:fence_azure_arm {
  subscriptionId=0000
  resourceGroup=sap
  msi=true
${lines}  op monitor interval=3600s timeout=120s
}
`;

export const sapAzureFence: LintRule = {
  id: 'sap-azure-fence',
  severity: 'warning',
  area: 'sap',
  summary: "A cluster for SAP on Azure has other fencing parameters than Microsoft's guide.",
  reason:
    'Fencing by way of Azure takes minutes and many calls. With the defaults the agent gives up too early, and monitors of several nodes exhaust the limit of calls.',
  source: "Microsoft's guide for Pacemaker on Azure; Trento check DE74B2",
  bad: `${device('  pcmk_reboot_timeout=900\n')}${sapServices}`,
  good: `${device('  pcmk_monitor_retries=4\n  pcmk_action_limit=3\n  power_timeout=240\n  pcmk_reboot_timeout=900\n')}${sapServices}`,
  check(context, report) {
    if (!isSapCluster(context)) return;
    for (const { id, type, parameters, resource } of context.fenceDevices) {
      if (type !== 'fence_azure_arm') continue;
      const faults = Object.entries(wanted).filter(([name, value]) => !value.test(parameters.get(name)?.value ?? ''));
      const [first] = faults;
      if (!first) continue;
      const written = faults.map(([name]) => parameters.get(name)).find((parameter) => parameter !== undefined);
      const advised = faults.map(([name, value]) => `${name}=${/\d+/.exec(value.source)![0]}`).join(' ');
      report({
        message: `${id} does not have the parameters that Microsoft's guide gives: ${faults.map(([name]) => name).join(', ')}`,
        help: `Set ${advised}.`,
        span: written ? written.pair.span : resource.headSpan,
      });
    }
  },
};
