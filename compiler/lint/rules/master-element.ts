import { startOffset, textOf } from '../../../grammar/source.ts';
import { isAtLeast, schemaOf } from '../../targets/target.ts';
import { isHac } from '../edits.ts';
import type { LintRule } from '../rule.ts';

const keyword = 'master';

export const masterElement: LintRule = {
  id: 'master-element',
  severity: 'warning',
  area: 'versions',
  summary: 'A promotable clone is written as `master`, the element of Pacemaker 1.',
  reason: 'Pacemaker 3 no longer knows the element, so that such a configuration cannot be upgraded as it is.',
  source: "Pacemaker's notes on upgrading",
  bad: `master state {
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
  good: `promotable state {
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
  check({ resources, target }, report) {
    const schema = schemaOf(target);
    if (!schema || !isAtLeast(schema, '3.1') || isAtLeast(schema, '4.0')) return;
    for (const { id, resource } of resources.values()) {
      if (resource.kind !== 'master') continue;
      report({
        message: `${id} is a master element, which Pacemaker 3 no longer knows`,
        help: 'Make it a clone with promotable=true: promotable NAME { … }.',
        span: resource.headSpan,
        fixes: () => {
          const { span } = resource;
          if (!isHac(span) || !textOf(span).startsWith(keyword)) return [];
          const start = startOffset(span) - span.anchor.offset;
          const place = { anchor: span.anchor, start, end: start + keyword.length };
          return [{ title: 'Write promotable', edits: [{ span: place, newText: 'promotable' }], safe: true }];
        },
      });
    }
  },
};
