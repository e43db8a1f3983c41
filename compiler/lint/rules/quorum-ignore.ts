import { isAtLeast, schemaOf } from '../../targets/target.ts';
import { replacePairValue } from '../edits.ts';
import type { LintRule } from '../rule.ts';

export const quorumIgnore: LintRule = {
  id: 'quorum-ignore',
  severity: 'warning',
  area: 'fencing and quorum',
  summary: 'The cluster goes on without quorum.',
  reason:
    'Clusters of two nodes needed no-quorum-policy=ignore before Corosync knew two_node. Now it only lets a part of the cluster without quorum start what runs elsewhere.',
  source: 'SUSE administration guide, two-node clusters; 15 configurations from the field',
  bad: 'options {\n  stonith-enabled=true\n  no-quorum-policy=ignore\n}\n',
  good: 'options {\n  stonith-enabled=true\n  no-quorum-policy=stop\n}\n',
  check({ options, target }, report) {
    const schema = schemaOf(target);
    const option = options.find('no-quorum-policy');
    if (!schema || !isAtLeast(schema, '2.0') || option?.value.toLowerCase() !== 'ignore') return;
    report({
      message: 'no-quorum-policy=ignore lets nodes without quorum go on',
      help: 'Set it to stop, or remove it, and set two_node: 1 in corosync.conf for two nodes.',
      span: option.pair.span,
      fixes: () => [
        { title: 'Set no-quorum-policy to stop', edits: replacePairValue(option.pair, 'stop'), safe: false },
      ],
    });
  },
};
