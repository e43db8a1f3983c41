import { optionOfFormerName } from '../../vocabulary/index.ts';
import { renamePair } from '../edits.ts';
import type { LintRule } from '../rule.ts';

/** Spellings that look as if they had been valid once, while no version of Heartbeat 2 ever read them. */
const neverRead: ReadonlySet<string> = new Set(['transition-idle-timeout']);

export const heartbeatOptionSpelling: LintRule = {
  id: 'heartbeat-option-spelling',
  severity: 'error',
  area: 'heartbeat',
  summary: 'A cluster option stands under a spelling that Heartbeat 2 never read.',
  reason:
    'Heartbeat 2 renamed its options from underscores to dashes, and one of them to another word altogether. A mixture of old and new is kept in the CIB and has no effect.',
  source: "Heartbeat 2's list of options; ciblint",
  bad: 'target heartbeat-2\noptions { transition-idle-timeout=60 }\n',
  good: 'target heartbeat-2\noptions { cluster-delay=60 }\n',
  check({ options, target }, report) {
    if (target !== 'heartbeat-2') return;
    for (const { name, pair } of options.pairs) {
      const current = neverRead.has(name) ? optionOfFormerName(name)?.name : undefined;
      if (current === undefined) continue;
      report({
        message: `There is no cluster option ${name}`,
        help: `Did you mean ${current}?`,
        span: pair.headSpan,
        fixes: () => {
          const edits = renamePair(pair, current);
          return edits.length === 0 ? [] : [{ title: `Replace ${name} with ${current}`, edits, safe: true }];
        },
      });
    }
  },
};
