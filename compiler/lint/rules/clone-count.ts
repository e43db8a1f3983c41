import { isPromotable } from '../facts/instances.ts';
import { metaCount, ownMeta } from '../facts/meta.ts';
import type { LintRule } from '../rule.ts';

export const cloneCount: LintRule = {
  id: 'clone-count',
  severity: 'error',
  area: 'clones and groups',
  summary: 'A clone is to have more promoted instances than instances.',
  reason:
    'No more instances can be promoted than there are. One of the two numbers is wrong, and whoever relies on the higher one waits for a promotion that never comes.',
  source: 'Pacemaker Explained, chapter on clones; an unfinished item of ciblint',
  bad: `promotable state {
  clone-max=2 promoted-max=3
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
  good: `promotable state {
  clone-max=2 promoted-max=1
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
  check(context, report) {
    for (const facts of context.resources.values()) {
      if (facts.resource.kind === 'bundle' || !isPromotable(facts)) continue;
      const metas = ownMeta(context, facts);
      for (const [promotedName, allName] of [
        ['promoted-max', 'clone-max'],
        ['promoted-node-max', 'clone-node-max'],
      ] as const) {
        const promoted = metas.get(promotedName) ?? metas.get(promotedName.replace('promoted', 'master'));
        const all = metas.get(allName);
        if (!promoted || !all) continue;
        const most = metaCount(context, facts, allName, 0);
        if (!/^\d+$/.test(promoted.value.trim()) || most < 1 || Number(promoted.value) <= most) continue;
        report({
          message: `${facts.id} has ${promoted.name}=${promoted.value}, but ${allName}=${all.value}`,
          help: `Lower ${promoted.name}, or raise ${allName}.`,
          span: promoted.span,
          related: [{ message: `${allName} is set here`, span: all.span }],
        });
      }
    }
  },
};
