import { addItem, replacePairValue } from '../edits.ts';
import { placeOfOrder } from '../facts/constraints.ts';
import { isCloned, isMetaOn, metaCount, metaInForce, placeOfMeta } from '../facts/meta.ts';
import type { LintRule } from '../rule.ts';

export const cloneWithoutInterleave: LintRule = {
  id: 'clone-without-interleave',
  severity: 'warning',
  area: 'clones and groups',
  summary: 'A clone waits for all instances of another clone, because it has no `interleave`.',
  reason:
    'Without interleave every instance of the later clone waits for all instances of the earlier one. When a node joins or leaves, the instances on all other nodes restart, although nothing changed for them.',
  source: "Pacemaker Explained, chapter on clones; LINBIT's and SUSE's guides to shared file systems",
  bad: `clone locks {
  interleave=true
  primitive lock-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
clone files {
  primitive file-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
order locks -> files
colocation files with locks
`,
  good: `clone locks {
  interleave=true
  primitive lock-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
clone files {
  interleave=true
  primitive file-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
order locks -> files
colocation files with locks
`,
  check(context, report) {
    const found = new Set<string>();
    for (const edge of context.constraints.orders) {
      const earlier = context.resources.get(edge.earlier)?.top;
      const later = context.resources.get(edge.later)?.top;
      if (!earlier || !later || earlier === later || !isCloned(earlier) || !isCloned(later)) continue;
      if (found.has(later.id) || isMetaOn(context, later, 'interleave', false)) continue;
      // Instances on nodes without one of the earlier clone would wait for ever.
      if (metaCount(context, earlier, 'clone-max', 2) < 2 || metaCount(context, later, 'clone-max', 2) < 2) continue;
      if (edge.earlierAction === 'promote' && metaCount(context, earlier, 'promoted-max', 1) < 2) continue;
      found.add(later.id);
      const written = metaInForce(context, later, 'interleave')?.pair;
      report({
        message: `${later.id} has ${written ? 'interleave=false' : 'no interleave'}, so that each of its instances waits for all instances of ${earlier.id}`,
        help: 'Set interleave=true, so that an instance waits for the one on its own node alone.',
        span: placeOfMeta(context, later, 'interleave'),
        related: [{ message: `${later.id} waits for ${earlier.id} here`, span: placeOfOrder(edge) }],
        fixes: () => {
          const edits = written ? replacePairValue(written, 'true') : addItem(later.resource, 'interleave=true');
          return edits.length === 0 ? [] : [{ title: 'Set interleave=true', edits, safe: false }];
        },
      });
    }
  },
};
