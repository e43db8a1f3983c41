import { attributeOf } from '../../model/access.ts';
import type { LintContext } from '../context.ts';
import type { PairFacts } from '../facts/pairs.ts';
import type { PrimitiveFacts } from '../facts/primitives.ts';
import type { LintRule } from '../rule.ts';

const plain = (directory: string): string => directory.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');

/** Resources that a location may keep off some nodes, or a colocation off one another: they may be meant for different nodes. */
function keptApart({ constraints }: LintContext): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { resources, score, rules } of constraints.locations) {
    if (score <= -1_000_000 || rules.length > 0) for (const name of resources) names.add(name);
  }
  for (const { resource, with: other, score } of constraints.colocations) {
    if (score <= -1_000_000) names.add(resource).add(other);
  }
  return names;
}

const fileSystem = (id: string, device: string, directory: string): string => `primitive ${id} Filesystem {
  device=${device}
  directory=${directory}
  fstype=xfs
  op monitor interval=20s timeout=40s
}
`;

export const sameMountpoint: LintRule = {
  id: 'same-mountpoint',
  severity: 'error',
  area: 'values',
  summary: 'Two file systems are mounted on one directory.',
  reason:
    'On one node the second hides the first, and the agent of each takes the mounted directory for its own. Resources that a constraint keeps on different nodes are let pass.',
  source: 'Derived from what the agent Filesystem does',
  bad: fileSystem('data', '/dev/vg0/data', '/srv') + fileSystem('logs', '/dev/vg0/logs', '/srv/'),
  good: fileSystem('data', '/dev/vg0/data', '/srv') + fileSystem('logs', '/dev/vg0/logs', '/srv/logs'),
  check(context, report) {
    let apart: ReadonlySet<string> | undefined;
    const taken = new Map<string, { readonly facts: PrimitiveFacts; readonly directory: PairFacts }>();
    for (const facts of context.primitives) {
      const directory = facts.type === 'Filesystem' ? facts.parameters.get('directory') : undefined;
      if (!directory || directory.value.trim() === '') continue;
      const key = plain(directory.value.trim());
      const before = taken.get(key);
      if (!before) {
        taken.set(key, { facts, directory });
        continue;
      }
      apart ??= keptApart(context);
      const names = apart;
      if ([facts, before.facts].every(({ id, top }) => names.has(id) || names.has(top.id))) continue;
      report({
        message: `${facts.id} and ${before.facts.id} are both mounted on ${key}`,
        help: 'Give each a directory of its own.',
        span: attributeOf(directory.pair, 'value')?.valueSpan ?? directory.pair.span,
        related: [{ message: `${before.facts.id} is mounted here`, span: before.directory.pair.headSpan }],
      });
    }
  },
};
