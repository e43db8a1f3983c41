import type { LintRule } from '../rule.ts';

/** Agents that were made to try out clusters: they fence nothing, or only what is alive and willing. */
const forTests: ReadonlySet<string> = new Set(['ssh', 'external/ssh', 'null', 'external/null', 'fence_dummy']);

export const testOnlyFenceAgent: LintRule = {
  id: 'test-only-fence-agent',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'A fence device uses an agent that is for tests only.',
  reason:
    'The ssh agents ask the node itself to reboot, which a node that hangs or is cut off never does; the null agents do nothing and report success. Either way the cluster believes in a fencing that did not happen.',
  source: "SUSE's administration guide, chapter on fencing; ciblint",
  bad: `primitive fencing stonith:external/ssh {
  hostlist="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
`,
  good: `primitive fencing stonith:external/ipmi {
  hostname=alpha
  ipaddr=10.0.0.1
  userid=admin
  passwd_method=file
  passwd=/etc/cluster/ipmi-password
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
`,
  check({ fenceDevices }, report) {
    for (const { id, type, resource } of fenceDevices) {
      if (type === undefined || !forTests.has(type)) continue;
      report({
        message: `${id} uses ${type}, which is for tests only and cannot fence a node that hangs`,
        help: 'Use an agent for the hardware, the hypervisor or SBD.',
        span: resource.headSpan,
      });
    }
  },
};
