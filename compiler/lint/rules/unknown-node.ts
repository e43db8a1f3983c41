import { suggest } from '../../check/advice.ts';
import { replaceWord } from '../edits.ts';
import { dummies } from '../examples.ts';
import { referencesOf } from '../facts/references.ts';
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
  check(context, report) {
    const { nodes, cluster } = context;
    if (!nodes.listed || cluster.fragment) return;
    for (const reference of referencesOf(context, 'rsc_location')) {
      const { refersTo, name, member } = reference;
      if (refersTo !== 'node' || nodes.all.has(name)) continue;
      // What tools left behind for a node that is gone is reported as theirs.
      if (/^cli-/.test(member.id?.value ?? '')) continue;
      const { span } = reference;
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
