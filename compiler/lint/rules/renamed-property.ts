import { isAtLeast, schemaOf } from '../../targets/target.ts';
import { optionEntry, optionTwins } from '../../vocabulary/index.ts';
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
    const renamed = options.pairs.flatMap((fact) => {
      const current = better.get(fact.name);
      // A newer name that is itself deprecated has its own finding.
      return current === undefined || (!isNew && optionEntry(fact.name)?.deprecated) ? [] : [{ ...fact, current }];
    });
    const fixesOf = (some: typeof renamed) => () => {
      const edits = some.flatMap(({ pair, current }) => renamePair(pair, current));
      const [{ name, current } = { name: '', current: '' }] = some;
      const title = some.length > 1 ? 'Write the present names' : `Replace ${name} with ${current}`;
      return edits.length === 0 ? [] : [{ title, edits, safe: true }];
    };
    if (!isNew) {
      for (const one of renamed) {
        report({
          message: `Pacemaker before 3.0.2 does not read ${one.name}, which it calls ${one.current}`,
          help: `Write ${one.current}.`,
          span: one.pair.headSpan,
          scope: one.pair.span,
          fixes: fixesOf([one]),
          tag: 'deprecated',
        });
      }
      return;
    }
    const [first, ...others] = renamed;
    if (!first) return;
    const { source } = first.pair.span.anchor;
    report({
      message: `${first.name} is called ${first.current} since Pacemaker 3.0.2`,
      help: `Write ${first.current}${others.length === 0 ? '' : ', and the present names of the others'}, once every node has that version.`,
      span: first.pair.headSpan,
      // Both names work, so that this can wait until all else is mended.
      scope: { anchor: { source, offset: 0 }, start: 0, end: source.text.length },
      related: others.map(({ name, current, pair }) => ({
        message: `${name} is called ${current}`,
        span: pair.headSpan,
      })),
      fixes: fixesOf(renamed),
      tag: 'deprecated',
    });
  },
};
