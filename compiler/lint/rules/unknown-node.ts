import { suggest } from '../../check/advice.ts';
import { replaceWord } from '../edits.ts';
import { dummies } from '../examples.ts';
import type { LintRule } from '../rule.ts';

export const unknownNode: LintRule = {
  id: 'unknown-node',
  severity: 'error',
  area: 'constraints',
  summary: 'A location constraint names a node that does not exist.',
  reason:
    'The cluster takes the constraint, waits for a node of that name and never applies it. A preference is then lost, and a ban bans nobody.',
  source: "ciblint's checks of node names; measured: crm_verify and pcs are silent",
  bad: `${dummies('web')}location web prefers alhpa score=100\n`,
  good: `${dummies('web')}location web prefers alpha score=100\n`,
  check({ symbols, nodes, cluster }, report) {
    if (!nodes.listed || cluster.fragment) return;
    for (const { element, refersTo, name, span, member } of symbols.references) {
      if (refersTo !== 'node' || element.kind !== 'rsc_location' || nodes.all.has(name)) continue;
      // What tools left behind for a node that is gone is reported as theirs.
      if (/^cli-/.test(member.id?.value ?? '')) continue;
      const meant = suggest(name, [...nodes.all])?.word;
      report({
        message: `There is no node ${name}, so this constraint never applies`,
        help:
          meant === undefined ? 'Name a node of the cluster, or add this one: node NAME.' : `Did you mean ${meant}?`,
        span,
        fixes: () =>
          meant === undefined
            ? []
            : [{ title: `Replace ${name} with ${meant}`, edits: replaceWord(span, meant), safe: false }],
      });
    }
  },
};
