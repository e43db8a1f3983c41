import { attributeOf } from '../../model/access.ts';
import { isHac, replaceWord } from '../edits.ts';
import type { LintRule } from '../rule.ts';

/** Scripts that their makers renamed. */
const renamed: ReadonlyMap<string, { readonly now: string; readonly since: string }> = new Map([
  ['datadisk', { now: 'drbddisk', since: 'DRBD 8' }],
]);

export const renamedScript: LintRule = {
  id: 'renamed-script',
  severity: 'warning',
  area: 'heartbeat',
  summary: 'A resource script stands under a name that it no longer has.',
  reason: 'Heartbeat looks for a script of that name on the node, finds none, and gives the whole group up.',
  source: "DRBD's user's guide on Heartbeat clusters",
  bad: `target heartbeat-1
group web {
  primitive data heartbeat:datadisk { "1"=r0 }
  primitive address IPaddr { ip=10.0.0.5 }
}
location web prefers alpha
`,
  good: `target heartbeat-1
group web {
  primitive data heartbeat:drbddisk { "1"=r0 }
  primitive address IPaddr { ip=10.0.0.5 }
}
location web prefers alpha
`,
  check({ primitives }, report) {
    for (const { class: agentClass, type, resource } of primitives) {
      const script = agentClass === 'heartbeat' || agentClass === 'lsb' ? renamed.get(type ?? '') : undefined;
      if (!script) continue;
      const written = attributeOf(resource, 'type');
      report({
        message: `${type} is called ${script.now} since ${script.since}`,
        help: `Write ${script.now}, unless the nodes still have the old release.`,
        span: resource.headSpan,
        fixes: () => {
          const edits =
            written && isHac(written.valueSpan) ? replaceWord(written.valueSpan, `${agentClass}:${script.now}`) : [];
          return edits.length === 0 ? [] : [{ title: `Replace ${type} with ${script.now}`, edits, safe: false }];
        },
      });
    }
  },
};
