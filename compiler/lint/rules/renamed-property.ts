import { isAtLeast, schemaOf } from '../../targets/target.ts';
import { optionTwins } from '../../vocabulary/index.ts';
import { renamePair } from '../edits.ts';
import type { LintRule } from '../rule.ts';

const newerNames = new Map(optionTwins.map(([older, newer]) => [older, newer]));
const olderNames = new Map(optionTwins.map(([older, newer]) => [newer, older]));

/** The first schema of which all Pacemakers may be 3.0.2 or later, which renamed the options. */
const firstWithNewer = '4.0';

export const renamedProperty: LintRule = {
  id: 'renamed-property',
  severity: 'advice',
  area: 'versions',
  summary: 'A cluster option stands under the name that is not that of the target.',
  reason:
    'Pacemaker 3.0.2 renamed the options of fencing and of removed resources. It reads both names; older versions read the older ones only, and ignore the newer in silence.',
  source: "Pacemaker's changes in 3.0.2; crmsh 5.1",
  bad: 'options { fencing-enabled=true }\n',
  good: 'options { stonith-enabled=true }\n',
  check({ options, target }, report) {
    const schema = schemaOf(target);
    if (!schema) return;
    const isNew = isAtLeast(schema, firstWithNewer);
    const better = isNew ? newerNames : olderNames;
    for (const { name, pair } of options.pairs) {
      const current = better.get(name);
      if (current === undefined) continue;
      report({
        message: isNew
          ? `${name} is called ${current} since Pacemaker 3.0.2`
          : `Pacemaker before 3.0.2 does not read ${name}, which it calls ${current}`,
        help: `Write ${current}.`,
        span: pair.headSpan,
        fixes: () => {
          const edits = renamePair(pair, current);
          return edits.length === 0 ? [] : [{ title: `Replace ${name} with ${current}`, edits, safe: true }];
        },
        tag: 'deprecated',
      });
    }
  },
};
