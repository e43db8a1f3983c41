import { attributeOf, attributeValue } from '../../model/access.ts';
import { scoreValue } from '../../vocabulary/index.ts';
import type { LintContext } from '../context.ts';
import type { LocationFacts } from '../facts/constraints.ts';
import type { LintRule } from '../rule.ts';

/** Whether a location lets its resources run somewhere. */
function allows({ node, score, rules, constraint }: LocationFacts): boolean {
  if (node !== undefined) return Number.isNaN(score) ? attributeOf(constraint, 'score') !== undefined : score >= 0;
  return rules.some((rule) => {
    const written = attributeValue(rule, 'score');
    return written === undefined || (scoreValue(written) ?? 0) >= 0;
  });
}

function matches(pattern: string, id: string): boolean {
  try {
    return new RegExp(pattern).test(id);
  } catch {
    return true;
  }
}

/** The outermost resources that no location constraint lets run anywhere, by themselves or by a part of them. */
function homeless({ constraints, resources }: LintContext): string[] {
  const placed = new Set<string>();
  const patterns: string[] = [];
  for (const location of constraints.locations) {
    if (!allows(location)) continue;
    if (location.pattern !== undefined) patterns.push(location.pattern);
    for (const name of location.resources) placed.add(resources.get(name)?.top.id ?? name);
  }
  const found: string[] = [];
  for (const facts of resources.values()) {
    if (facts.top !== facts || placed.has(facts.id)) continue;
    if (!patterns.some((pattern) => matches(pattern, facts.id))) found.push(facts.id);
  }
  return found;
}

const mostNamed = 5;

export const optInWithoutLocation: LintRule = {
  id: 'opt-in-without-location',
  severity: 'error',
  area: 'rules and nodes',
  summary: 'In a cluster where resources run only where a constraint lets them, a resource has no such constraint.',
  reason:
    'With symmetric-cluster=false every node is forbidden unless a location allows it, so the resource never starts.',
  source: 'Pacemaker Explained on opt-in clusters; simulated',
  bad: `options {
  stonith-enabled=true
  symmetric-cluster=false
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location fencing prefers alpha score=0
`,
  good: `options {
  stonith-enabled=true
  symmetric-cluster=false
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location fencing prefers alpha score=0
location mail prefers beta score=0
`,
  check(context, report) {
    const { options, cluster, resources } = context;
    const option = options.find('symmetric-cluster');
    if (!option || options.isOn('symmetric-cluster') || cluster.fragment) return;
    const names = homeless(context);
    if (names.length === 0) return;
    const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
    const listed = `${names.slice(0, mostNamed).join(', ')}${more}`;
    report({
      message: `With ${option.name}=${option.value} nothing lets ${listed} run anywhere`,
      help: 'Add a location for each: location RESOURCE prefers NODE score=0.',
      span: option.pair.span,
      related: names.slice(0, mostNamed).flatMap((name) => {
        const facts = resources.get(name);
        return facts ? [{ message: `${name} may run nowhere`, span: facts.resource.headSpan }] : [];
      }),
    });
  },
};
