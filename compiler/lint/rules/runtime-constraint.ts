import { attributeValue } from '../../model/access.ts';
import { removeItem } from '../edits.ts';
import { forbidsMoves, leftByMoves } from '../facts/residue.ts';
import type { LintRule } from '../rule.ts';

const mail = `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`;

export const runtimeConstraint: LintRule = {
  id: 'runtime-constraint',
  severity: 'warning',
  area: 'secrets and residue',
  summary: 'A constraint was left behind by moving or banning a resource.',
  reason:
    'Commands that move a resource or ban it from a node leave a constraint with an infinite score. It stays when the reason is gone, and then the resource cannot return or cannot fail over.',
  source: 'The users list of ClusterLabs, March 2016; Trento check FA37C7',
  bad: `${mail}location mail prefers alpha as cli-prefer-mail\n`,
  good: `${mail}location mail prefers alpha score=100\n`,
  check(context, report) {
    if (forbidsMoves(context)) return;
    for (const location of leftByMoves(context.cluster)) {
      const resource = attributeValue(location, 'rsc') ?? 'RESOURCE';
      const edits = removeItem(location.span);
      report({
        message: `${location.id!.value} was left behind by a command that moved or banned ${resource}`,
        help: `Remove it (crm_resource --clear --resource ${resource}), or give it a name of its own if it is meant to stay.`,
        span: location.id!.span,
        fixes: () => (edits.length > 0 ? [{ title: `Remove ${location.id!.value}`, edits, safe: false }] : []),
      });
    }
  },
};
