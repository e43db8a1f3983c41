import { isAtLeast, schemaOf } from '../../targets/target.ts';
import { choiceOf, isAvailable, optionEntry } from '../../vocabulary/index.ts';
import { replacePairValue } from '../edits.ts';
import type { LintRule } from '../rule.ts';

export const deprecatedValue: LintRule = {
  id: 'deprecated-value',
  severity: 'warning',
  area: 'versions',
  summary: 'A cluster option has a value that has another name today.',
  reason:
    'Deprecated values are understood for now and go away with one of the next releases: no-quorum-policy=suicide is called fence since Pacemaker 2.1.9.',
  source: 'Pacemaker Explained, chapter on cluster options',
  bad: 'options {\n  stonith-enabled=true\n  no-quorum-policy=suicide\n}\n',
  good: 'options {\n  stonith-enabled=true\n  no-quorum-policy=fence\n}\n',
  check({ options, target }, report) {
    const schema = schemaOf(target);
    if (!schema || !isAtLeast(schema, '3.0')) return;
    for (const { name, value, pair } of options.pairs) {
      const entry = optionEntry(name);
      const choice = entry && choiceOf(entry, value);
      const current = choice?.replacedBy;
      if (!choice || current === undefined || !isAvailable(choice, schema)) continue;
      report({
        message: `${name}=${value} is deprecated: the value is called ${current} today`,
        help: `Write ${current} where all nodes have Pacemaker 2.1.9 or later.`,
        span: pair.span,
        fixes: () => {
          const edits = replacePairValue(pair, current);
          return edits.length === 0 ? [] : [{ title: `Replace ${value} with ${current}`, edits, safe: false }];
        },
        tag: 'deprecated',
      });
    }
  },
};
