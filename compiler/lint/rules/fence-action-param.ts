import { removeItem } from '../edits.ts';
import type { LintRule } from '../rule.ts';

const device = (line: string): string => `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
${line}  op monitor interval=60s timeout=20s
}
`;

export const fenceActionParam: LintRule = {
  id: 'fence-action-param',
  severity: 'warning',
  area: 'fencing and quorum',
  summary: 'A fence device has a parameter that says what the cluster says itself.',
  reason:
    'The cluster asks a device to reboot, to turn off or to list. A fixed action overrides that in some agents and is ignored by others, and method=cycle may report success before the node is really off.',
  source: 'Change log of pcs 0.9.159 and 0.9.163; 14 configurations from the field',
  bad: device('  action=reboot\n'),
  good: device('  pcmk_reboot_action=off\n'),
  check({ fenceDevices }, report) {
    for (const { id, parameters } of fenceDevices) {
      const action = parameters.get('action');
      const method = parameters.get('method');
      if (action) {
        const edits = removeItem(action.pair.span);
        report({
          message: `${id} has action=${action.value}, which overrides what the cluster asks of the device`,
          help: 'Remove it; to turn nodes off instead of rebooting them, set the option stonith-action or pcmk_reboot_action=off.',
          span: action.pair.span,
          fixes: () => (edits.length > 0 ? [{ title: 'Remove action', edits, safe: false }] : []),
        });
      }
      if (method?.value.toLowerCase() === 'cycle') {
        report({
          message: `${id} has method=cycle, with which a device may report success before the node is off`,
          help: 'Remove it, so that the device turns the node off and on again.',
          span: method.pair.span,
        });
      }
    }
  },
};
