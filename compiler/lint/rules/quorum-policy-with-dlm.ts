import { schemaOf } from '../../targets/target.ts';
import { replacePairValue } from '../edits.ts';
import { isFencingOn, lockManagerUser } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

const locks = `clone locks-clone {
  interleave=true
  primitive locks ocf:pacemaker:controld {
    op monitor interval=60s timeout=60s
  }
}
`;

const options = (policy: string): string => `options {
  stonith-enabled=true
  no-quorum-policy=${policy}
}
`;

export const quorumPolicyWithDlm: LintRule = {
  id: 'quorum-policy-with-dlm',
  severity: 'warning',
  area: 'fencing and quorum',
  summary: 'A cluster with DLM, GFS2 or OCFS2 stops its resources without quorum.',
  reason:
    'Shared file systems need quorum to be unmounted, so that stopping them without quorum fails and ends in fencing. With no-quorum-policy=freeze they wait until quorum is back.',
  source: "Red Hat's guide to GFS2; SUSE administration guide, OCFS2 and GFS2",
  bad: options('stop') + locks,
  good: options('freeze') + locks,
  check(context, report) {
    const user = lockManagerUser(context);
    const policy = context.options.value('no-quorum-policy')?.toLowerCase();
    if (!user || !schemaOf(context.target) || !isFencingOn(context)) return;
    if (policy !== 'stop' && policy !== 'demote') return;
    const option = context.options.find('no-quorum-policy');
    const place = { message: `${user.id} needs the lock manager`, span: user.resource.headSpan };
    report({
      message: option
        ? `no-quorum-policy=${option.value} stops ${user.id} without quorum, which shared file systems cannot do`
        : `The cluster stops ${user.id} without quorum, which shared file systems cannot do`,
      help: 'Set no-quorum-policy=freeze.',
      span: option ? option.pair.span : user.resource.headSpan,
      related: option ? [place] : [],
      fixes: () =>
        option
          ? [{ title: 'Set no-quorum-policy to freeze', edits: replacePairValue(option.pair, 'freeze'), safe: false }]
          : [],
    });
  },
};
