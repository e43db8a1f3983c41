import { isAtLeast, schemaOf } from '../../targets/target.ts';
import { isAvailable, optionEntry } from '../../vocabulary/index.ts';
import type { LintRule } from '../rule.ts';

/** The first schema in which all of these are deprecated. */
const firstDeprecating = '3.0';

export const deprecatedProperty: LintRule = {
  id: 'deprecated-property',
  severity: 'advice',
  area: 'versions',
  summary: 'A cluster option is deprecated.',
  reason: 'Deprecated options have no good use any more, and a later release takes them away.',
  source: "Pacemaker's changes in 3.0.2; Pacemaker Explained, chapter on cluster options",
  bad: 'options {\n  stonith-enabled=true\n  concurrent-fencing=true\n}\n',
  good: 'options { stonith-enabled=true }\n',
  check({ options, target }, report) {
    const schema = schemaOf(target);
    if (!schema || !isAtLeast(schema, firstDeprecating)) return;
    for (const { name, pair } of options.pairs) {
      const entry = optionEntry(name);
      if (!entry?.deprecated || entry.runtime || !isAvailable(entry, schema)) continue;
      report({
        message: `${name} is deprecated`,
        help: entry.replacedBy === undefined ? `Remove ${name}.` : `Write ${entry.replacedBy} instead.`,
        span: pair.headSpan,
        scope: pair.span,
        tag: 'deprecated',
      });
    }
  },
};
