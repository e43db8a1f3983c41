import { closest } from '../../diagnostics/suggest.ts';
import { replaceWord } from '../edits.ts';
import type { LintRule } from '../rule.ts';

export const levelUnknownTarget: LintRule = {
  id: 'level-unknown-target',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'A fencing level is for a node that does not exist.',
  reason:
    'Levels apply to the node whose name they bear, letter by letter. A level for any other name never applies, and the node that was meant is fenced without it or not at all.',
  source: 'Pacemaker Explained, fencing topologies; pcs stonith level verify',
  bad: 'fencing alhpa { level 1 fencing }\n',
  good: 'fencing alpha { level 1 fencing }\n',
  check({ symbols, nodes, cluster }, report) {
    if (!nodes.listed || cluster.fragment) return;
    const seen = new Set<string>();
    for (const { element, attribute, name, span } of symbols.references) {
      if (element.kind !== 'fencing-level' || attribute !== 'target' || nodes.all.has(name)) continue;
      const place = `${name} ${span.anchor.offset + span.start}`;
      if (seen.has(place)) continue;
      seen.add(place);
      const meant = closest(name, nodes.all);
      report({
        message: `The level is for the node ${name}, which does not exist`,
        help: meant === undefined ? 'Name a node of the cluster.' : `Did you mean ${meant}?`,
        span,
        fixes: () =>
          meant === undefined
            ? []
            : [{ title: `Replace ${name} with ${meant}`, edits: replaceWord(span, meant), safe: false }],
      });
    }
  },
};
