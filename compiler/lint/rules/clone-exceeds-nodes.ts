import { isCloned, metaCount, ownMeta, resourcesThatMaySay } from '../facts/meta.ts';
import type { LintRule } from '../rule.ts';

export const cloneExceedsNodes: LintRule = {
  id: 'clone-exceeds-nodes',
  severity: 'advice',
  area: 'clones and groups',
  summary: 'A clone is to have more instances than fit on the nodes.',
  reason:
    'Each node runs clone-node-max instances at most, so that the rest never starts. Left out, clone-max is the number of nodes, also when a node is added.',
  source: 'Pacemaker Explained, chapter on clones; an unfinished item of ciblint',
  bad: `clone pinging {
  clone-max=4
  primitive ping ocf:pacemaker:ping {
    host_list=10.0.0.1
    op monitor interval=10s timeout=60s
  }
}
`,
  good: `clone pinging {
  primitive ping ocf:pacemaker:ping {
    host_list=10.0.0.1
    op monitor interval=10s timeout=60s
  }
}
`,
  check(context, report) {
    const nodes = context.nodes.all.size;
    if (!context.nodes.listed) return;
    for (const facts of resourcesThatMaySay(context, 'clone-max')) {
      const all = isCloned(facts) ? ownMeta(context, facts).get('clone-max') : undefined;
      if (!all || !/^\d+$/.test(all.value.trim())) continue;
      const room = nodes * Math.max(1, metaCount(context, facts, 'clone-node-max', 1));
      if (Number(all.value) <= room) continue;
      report({
        message: `${facts.id} is to have ${all.value.trim()} instances, but ${room} fit on ${nodes} ${nodes === 1 ? 'node' : 'nodes'}`,
        help: 'Leave clone-max out for one instance on each node, or raise clone-node-max.',
        span: all.span,
      });
    }
  },
};
