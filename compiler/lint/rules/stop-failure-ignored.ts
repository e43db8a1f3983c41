import { attributeOf } from '../../model/access.ts';
import { removeHeaderPair } from '../edits.ts';
import { nameOfOperation, operationsThatMaySay } from '../facts/operations.ts';
import type { LintRule } from '../rule.ts';

const ignores = (value: string): boolean => /^(?:ignore|nothing)$/i.test(value.trim());

export const stopFailureIgnored: LintRule = {
  id: 'stop-failure-ignored',
  severity: 'error',
  area: 'operations',
  summary: 'A stop that fails is taken for one that succeeded.',
  reason:
    'When stopping fails, the resource may still run. If that is ignored, the cluster starts it on another node as well: two writers on one disk, one address in two places.',
  source: 'Pacemaker Explained, chapter on operations, on-fail',
  bad: 'primitive web nginx {\n  op monitor interval=10s timeout=30s\n  op stop timeout=60s on-fail=ignore\n}\n',
  good: 'primitive web nginx {\n  op monitor interval=10s timeout=30s\n  op stop timeout=60s on-fail=fence\n}\n',
  check(context, report) {
    for (const operation of operationsThatMaySay(context, 'on-fail')) {
      const onFail = operation.name === 'stop' ? operation.setting('on-fail') : undefined;
      if (!onFail || !ignores(onFail.value)) continue;
      const edits = removeHeaderPair(onFail.attribute);
      report({
        message: `A failure of ${nameOfOperation(operation)} is ignored, so that it may run in two places`,
        help: 'Remove on-fail, which makes it fence the node, or set it to fence or block.',
        span: onFail.span,
        fixes: () => (edits.length > 0 ? [{ title: 'Remove on-fail', edits, safe: false }] : []),
      });
    }
    for (const { name, value, pair, set } of context.options.operationDefaults) {
      if (name !== 'on-fail' || !ignores(value) || set.children.some((child) => child.kind === 'rule')) continue;
      report({
        message: 'Failures of all operations are ignored, those of stop too, so that resources may run in two places',
        help: 'Remove on-fail from the operation defaults, and say it in the operations that may fail.',
        span: (attributeOf(pair, 'value') ?? pair.attributes[0])!.valueSpan,
      });
    }
  },
};
