import { attributeOf } from '../../model/access.ts';
import type { AttributeSet } from '../../model/cluster.ts';
import { type StrayParameter, strayParameters } from '../facts/stray-options.ts';
import type { LintRule } from '../rule.ts';

export const cloneOptionAsParameter: LintRule = {
  id: 'clone-option-as-parameter',
  severity: 'error',
  area: 'values',
  summary: 'Options of a clone stand among parameters.',
  reason:
    'clone-max, notify or interleave among the parameters goes to the agent of each instance. The clone has its defaults instead: one instance on every node, no notifications.',
  source: "GoCardless' scripts and two configurations from the field; measured",
  bad: 'clone web-everywhere {\n  params clone-max=2\n  primitive web nginx { op monitor interval=10s timeout=30s }\n}\n',
  good: 'clone web-everywhere {\n  clone-max=2\n  primitive web nginx { op monitor interval=10s timeout=30s }\n}\n',
  check(context, report) {
    const bySet = new Map<AttributeSet, StrayParameter[]>();
    for (const stray of strayParameters(context, 'clone option')) {
      bySet.set(stray.set, [...(bySet.get(stray.set) ?? []), stray]);
    }
    for (const [first, ...others] of bySet.values()) {
      if (!first) continue;
      const pairs = [first, ...others].map(({ present, value }) => `${present}=${value}`).join(' ');
      const names = [first, ...others].map(({ name }) => name).join(', ');
      const inClone = first.kind === 'clone' || first.kind === 'master';
      report({
        message: `${names} of ${first.id} ${others.length > 0 ? 'are options' : 'is an option'} of a clone and ${others.length > 0 ? 'have' : 'has'} no effect among the parameters`,
        help: inClone
          ? `Write ${pairs} as ${others.length > 0 ? 'meta attributes' : 'a meta attribute'} of the clone, in its block.`
          : `Move ${pairs} to the clone around ${first.id}.`,
        span: attributeOf(first.pair, 'name')?.valueSpan ?? first.pair.headSpan,
        related: others.map(({ pair, name }) => ({ message: `${name} too`, span: pair.headSpan })),
      });
    }
  },
};
