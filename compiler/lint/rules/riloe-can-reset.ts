import { replacePairValue } from '../edits.ts';
import type { LintRule } from '../rule.ts';

export const riloeCanReset: LintRule = {
  id: 'riloe-can-reset',
  severity: 'error',
  area: 'heartbeat',
  summary: '`ilo_can_reset` of external/riloe is neither 0 nor 1.',
  reason:
    'The device takes everything but 0 for yes: false means that the board can reset. It then sends a command that the board does not know, and fencing fails when it is needed.',
  source: "The script external/riloe of Heartbeat's STONITH plugins",
  bad: `target heartbeat-2
primitive fence-a stonith:external/riloe {
  hostlist=alpha
  ilo_hostname=alpha-ilo
  ilo_user=Administrator
  ilo_can_reset=false
  op monitor interval=60s timeout=60s
}
`,
  good: `target heartbeat-2
primitive fence-a stonith:external/riloe {
  hostlist=alpha
  ilo_hostname=alpha-ilo
  ilo_user=Administrator
  ilo_can_reset=0
  op monitor interval=60s timeout=60s
}
`,
  check({ fenceDevices }, report) {
    for (const { id, type, parameters } of fenceDevices) {
      const parameter = type === 'external/riloe' ? parameters.get('ilo_can_reset') : undefined;
      if (!parameter || parameter.value === '0' || parameter.value === '1') continue;
      const meant = /^(?:false|no|off|n)$/i.test(parameter.value) ? '0' : '1';
      report({
        message: `${parameter.name}=${parameter.value} of ${id} means 1: everything but 0 does`,
        help: `Write ${meant}.`,
        span: parameter.pair.span,
        fixes: () => {
          const edits = replacePairValue(parameter.pair, meant);
          return edits.length === 0 ? [] : [{ title: `Replace ${parameter.value} with ${meant}`, edits, safe: false }];
        },
      });
    }
  },
};
