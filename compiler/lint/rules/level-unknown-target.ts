import { closest } from '../../diagnostics/suggest.ts';
import { attributeOf, membersOf } from '../../model/access.ts';
import type { Cluster, Element } from '../../model/cluster.ts';
import { replaceWord } from '../edits.ts';
import { referencesOf } from '../facts/references.ts';
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
  check(context, report) {
    const { nodes, cluster } = context;
    if (!nodes.listed || cluster.fragment) return;
    for (const level of levelsOf(cluster)) {
      const pattern = attributeOf(level, 'target-pattern');
      if (!pattern || !matchesNone(pattern.value, nodes.all)) continue;
      report({
        message: `The level is for nodes that match '${pattern.value}', and none does`,
        help: 'Correct the pattern: it has to match the name of a node.',
        span: pattern.valueSpan,
      });
    }
    const seen = new Set<string>();
    for (const { attribute, name, span } of referencesOf(context, 'fencing-level')) {
      if (attribute !== 'target' || nodes.all.has(name)) continue;
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

function levelsOf(cluster: Cluster): readonly Element[] {
  return membersOf(cluster, 'fencing-topology', 'fencing-level');
}

/** Parts of an expression that every dialect reads alike, and that are matched in linear time. */
const plainPattern = /^\^?(?:[\w-]|\.[*+]?|\\\.|\[[\w-]+\][*+]?)+\$?$/;

/** Whether a pattern certainly matches no name; an expression that is not plain is let pass. */
function matchesNone(pattern: string, names: ReadonlySet<string>): boolean {
  if (!plainPattern.test(pattern) || (pattern.match(/[*+]/g)?.length ?? 0) > 2) return false;
  const expression = new RegExp(pattern, 'i');
  return ![...names].some((name) => expression.test(name));
}
