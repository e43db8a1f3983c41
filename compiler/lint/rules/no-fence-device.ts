import { isFencingOn, usesWatchdogAlone } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

export const noFenceDevice: LintRule = {
  id: 'no-fence-device',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'Fencing is on, but there is no fence device.',
  reason: 'The cluster starts no resource before it can fence, so without any device nothing runs at all.',
  source: 'Pacemaker Explained, chapter on fencing; measured with crm_verify',
  bad: `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
  good: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
  check(context, report) {
    const { cluster, options, fenceDevices, resources } = context;
    const [first] = resources.values();
    if (!isFencingOn(context) || fenceDevices.length > 0 || resources.size === 0 || usesWatchdogAlone(context)) return;
    if (cluster.fragment) return;
    const place = options.find('stonith-enabled')?.pair ?? first?.resource;
    if (!place) return;
    report({
      message: 'Fencing is on, but no resource is a fence device',
      help: 'Add a primitive of class stonith for every node, such as primitive fence-a stonith:fence_ipmilan.',
      span: place.headSpan,
    });
  },
};
