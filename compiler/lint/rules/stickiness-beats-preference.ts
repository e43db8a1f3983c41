import { attributeOf, attributeValue } from '../../model/access.ts';
import type { Attribute } from '../../model/cluster.ts';
import { scoreValue } from '../../vocabulary/index.ts';
import { dummies } from '../examples.ts';
import type { PairFacts } from '../facts/pairs.ts';
import type { LintRule } from '../rule.ts';

const statements = (stickiness: string): string =>
  `defaults resource { resource-stickiness=${stickiness} }\n${dummies('web')}location web prefers alpha score=200\n`;

export const stickinessBeatsPreference: LintRule = {
  id: 'stickiness-beats-preference',
  severity: 'advice',
  area: 'constraints',
  summary: 'With a stickiness of INFINITY a finite preference for a node counts at the first start alone.',
  reason:
    'A running resource stays where it is whatever the preference says, so it never goes back to the preferred node. That may be what is meant; then the preference promises too much.',
  source: 'Pacemaker Explained, resource stickiness',
  bad: statements('INFINITY'),
  good: statements('100'),
  check({ constraints, options, resources }, report) {
    const general = options.resourceDefaults.find(({ name }) => name === 'resource-stickiness');
    const places = new Map<PairFacts, { readonly names: Set<string>; readonly spans: PairFacts['pair']['span'][] }>();
    for (const { constraint, node, score, rules, resources: names } of constraints.locations) {
      const scores = rules.map((rule) => attributeOf(rule, 'score'));
      const preference = node === undefined ? scores.find(isFinitePreference) : attributeOf(constraint, 'score');
      if (!preference || (node !== undefined && (!(score > 0) || score >= 1_000_000))) continue;
      for (const name of names) {
        const facts = resources.get(name);
        const stickiness = facts?.meta.get('resource-stickiness') ?? general;
        if (!facts || !stickiness || (scoreValue(stickiness.value) ?? 0) < 1_000_000) continue;
        const known = places.get(stickiness);
        if (known) {
          known.names.add(name);
          known.spans.push(preference.valueSpan);
        } else places.set(stickiness, { names: new Set([name]), spans: [preference.valueSpan] });
      }
    }
    for (const [stickiness, { names, spans }] of places) {
      const [span, ...others] = spans;
      report({
        message: `This preference counts only when ${[...names].join(', ')} ${names.size > 1 ? 'start' : 'starts'} for the first time: the stickiness is ${stickiness.value}`,
        help: 'Lower resource-stickiness below the score if the resource is to go back, or remove the preference.',
        span: span!,
        related: [
          { message: `${attributeValue(stickiness.pair, 'name')} is set here`, span: stickiness.pair.span },
          ...others.map((other) => ({ message: 'so does this preference', span: other })),
        ],
      });
    }
  },
};

function isFinitePreference(score: Attribute | undefined): score is Attribute {
  const number = scoreValue(score?.value ?? '') ?? 0;
  return number > 0 && number < 1_000_000;
}
