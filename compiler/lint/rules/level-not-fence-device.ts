import { fencingElements } from '../facts/fencing.ts';
import { referencesOf } from '../facts/references.ts';
import type { LintRule } from '../rule.ts';

export const levelNotFenceDevice: LintRule = {
  id: 'level-not-fence-device',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'A fencing level names a resource that is no fence device.',
  reason:
    'Only resources of class stonith can fence. A level with any other resource never succeeds, so that the node cannot be fenced by it.',
  source: 'Pacemaker Explained, fencing topologies; pcs stonith level verify',
  bad: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
fencing alpha { level 1 mail }
`,
  good: 'fencing alpha { level 1 fencing }\n',
  check(context, report) {
    const known = fencingElements(context);
    for (const { refersTo, target, name, span } of referencesOf(context, 'fencing-level')) {
      if (refersTo !== 'fence-device' || !target) continue;
      if (known.has(target)) continue;
      report({
        message: `The level names ${name}, which is no fence device`,
        help: 'Name a primitive of class stonith.',
        span,
        related: [{ message: `${name} is defined here`, span: target.headSpan }],
      });
    }
  },
};
