import { schemaOf } from '../../targets/target.ts';
import { removeItem } from '../edits.ts';
import { isFencingOn } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

export const startupFencingOff: LintRule = {
  id: 'startup-fencing-off',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'Nodes that were never seen are not fenced when the cluster starts.',
  reason:
    'The cluster then takes a node that it has not yet seen for dead. If that node lives and only the link is broken, its resources are started a second time.',
  source: 'SUSE administration guide; Pacemaker Explained, cluster options',
  bad: 'options {\n  stonith-enabled=true\n  startup-fencing=false\n}\n',
  good: 'options { stonith-enabled=true }\n',
  check(context, report) {
    const option = context.options.find('startup-fencing');
    if (!option || !schemaOf(context.target) || context.options.isOn('startup-fencing') || !isFencingOn(context))
      return;
    const edits = removeItem(option.pair.span);
    report({
      message: `startup-fencing=${option.value} takes nodes that were never seen for dead without fencing them`,
      help: 'Remove it.',
      span: option.pair.span,
      fixes: () => (edits.length > 0 ? [{ title: 'Remove startup-fencing', edits, safe: false }] : []),
    });
  },
};
