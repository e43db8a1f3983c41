import { closest } from '../../diagnostics/suggest.ts';
import { replaceWord } from '../edits.ts';
import { referencesOf } from '../facts/references.ts';
import type { LintRule } from '../rule.ts';

export const levelUnknownDevice: LintRule = {
  id: 'level-unknown-device',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'A fencing level names a device that does not exist.',
  reason:
    'All devices of a level have to succeed. A level with a device that does not exist never does, so that the node cannot be fenced by it.',
  source: 'Pacemaker Explained, fencing topologies',
  bad: 'fencing alpha { level 1 fencin }\n',
  good: 'fencing alpha { level 1 fencing }\n',
  check(context, report) {
    const { fenceDevices, cluster } = context;
    if (cluster.fragment) return;
    const names = fenceDevices.map(({ id }) => id);
    for (const { refersTo, target, name, span } of referencesOf(context, 'fencing-level')) {
      if (refersTo !== 'fence-device' || target) continue;
      const meant = closest(name, names);
      report({
        message: `The level names the device ${name}, which does not exist`,
        help: meant === undefined ? 'Name a fence device that exists, or define this one.' : `Did you mean ${meant}?`,
        span,
        fixes: () =>
          meant === undefined
            ? []
            : [{ title: `Replace ${name} with ${meant}`, edits: replaceWord(span, meant), safe: false }],
      });
    }
  },
};
