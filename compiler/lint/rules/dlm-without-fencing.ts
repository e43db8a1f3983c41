import { schemaOf } from '../../targets/target.ts';
import { isFencingOn, lockManagerUser } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

const locks = `clone locks-clone {
  interleave=true
  primitive locks ocf:pacemaker:controld {
    op monitor interval=60s timeout=60s
  }
}
`;

export const dlmWithoutFencing: LintRule = {
  id: 'dlm-without-fencing',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'The distributed lock manager is used while fencing is off.',
  reason:
    'After the loss of a node the lock manager waits until the node was fenced. Without fencing it waits for ever, and every access to the shared file systems hangs.',
  source: 'SUSE administration guide, distributed lock manager',
  bad: `options {\n  stonith-enabled=false\n  no-quorum-policy=freeze\n}\n${locks}`,
  good: `options {\n  stonith-enabled=true\n  no-quorum-policy=freeze\n}\n${locks}`,
  check(context, report) {
    const user = lockManagerUser(context);
    const option = context.options.find('stonith-enabled');
    if (!user || !option || !schemaOf(context.target) || isFencingOn(context)) return;
    report({
      message: `${option.name}=${option.value} lets ${user.id} wait for ever when a node is lost`,
      help: `Remove ${option.name} or set it to true, and configure a fence device for every node.`,
      span: option.pair.span,
      related: [{ message: `${user.id} needs fencing`, span: user.resource.headSpan }],
    });
  },
};
