import { attributeValue, childrenOfKind } from '../../model/access.ts';
import type { Constraint, Order, ResourceSet } from '../../model/cluster.ts';
import { scoreValue } from '../../vocabulary/index.ts';
import { removeItem } from '../edits.ts';
import { dummies } from '../examples.ts';
import type { LintRule } from '../rule.ts';

const resources = `${dummies('database', 'web')}order database -> web\n`;

export const duplicateConstraint: LintRule = {
  id: 'duplicate-constraint',
  severity: 'warning',
  area: 'constraints',
  summary: 'Two constraints of one kind speak of the same resources.',
  reason:
    'Both count, so that their scores are added or the stronger one wins. Whoever changes or removes one of them wonders why nothing changes.',
  source: "ciblint's checks of constraints; Pacemaker Explained, scores",
  bad: `${resources}colocation web with database\ncolocation web with database score=100\n`,
  good: `${resources}colocation web with database\n`,
  check({ constraints, symbols, target }, report) {
    const first = new Map<string, Constraint>();
    const clashing = new Set(symbols.assignment.collisions.map(({ second }) => second));
    const alike = countsOf(constraints.constraints);
    for (const constraint of constraints.constraints) {
      if (alike[constraint.kind].get(chiefNameOf(constraint)) === 1) continue;
      const key = keyOf(constraint);
      // What tools left behind, and what has no id of its own, is reported as that.
      if (key === undefined || clashing.has(constraint) || /^cli-/.test(constraint.id?.value ?? '')) continue;
      const before = first.get(key);
      if (!before) {
        first.set(key, constraint);
        continue;
      }
      if (isOpposite(before, constraint) || target === 'heartbeat-1') continue;
      const isEqual = rest(before) === rest(constraint);
      const edits = isEqual ? removeItem(constraint.span) : [];
      report({
        message: isEqual ? `${subjectOf(constraint)} stands twice` : `${subjectOf(constraint)} is said in two ways`,
        help: isEqual ? 'Remove one of the two.' : 'Keep the one that is meant, and remove the other.',
        span: constraint.headSpan,
        related: [{ message: 'the other one', span: before.headSpan }],
        fixes: () => (edits.length > 0 ? [{ title: 'Remove this constraint', edits, safe: false }] : []),
        tag: isEqual ? 'unnecessary' : undefined,
      });
    }
  },
};

/** What a constraint speaks of, with the names that it has. */
function subjectOf(constraint: Constraint): string {
  const [value, other] = wordsOf[constraint.kind].map((name) => attributeValue(constraint, name));
  if (value === undefined || other === undefined) return 'This constraint';
  if (constraint.kind === 'rsc_location') return `The location of ${value} on ${other}`;
  if (constraint.kind === 'rsc_colocation') return `The colocation of ${value} with ${other}`;
  return constraint.kind === 'rsc_order' ? `The order ${value} -> ${other}` : `The ticket ${value} of ${other}`;
}

const wordsOf = {
  rsc_location: ['rsc', 'node'],
  rsc_colocation: ['rsc', 'with-rsc'],
  rsc_order: ['first', 'then'],
  rsc_ticket: ['ticket', 'rsc'],
} as const;

/** The first name of a constraint: where no other has it, no other speaks of the same. */
function chiefNameOf(constraint: Constraint): string {
  return attributeValue(constraint, wordsOf[constraint.kind][0]) ?? '';
}

type Counts = Readonly<Record<Constraint['kind'], Map<string, number>>>;

/** How many constraints of a kind have a chief name. */
function countsOf(constraints: readonly Constraint[]): Counts {
  const counts: Counts = {
    rsc_location: new Map(),
    rsc_colocation: new Map(),
    rsc_order: new Map(),
    rsc_ticket: new Map(),
  };
  for (const constraint of constraints) {
    const ofKind = counts[constraint.kind];
    const name = chiefNameOf(constraint);
    ofKind.set(name, (ofKind.get(name) ?? 0) + 1);
  }
  return counts;
}

/** What must be equal for two constraints to speak of the same; undefined where rules or dates decide. */
function keyOf(constraint: Constraint): string | undefined {
  const has = (kind: string): boolean => constraint.children.some((child) => child.kind === kind);
  if (has('rule') || has('lifetime') || has('xml')) return undefined;
  const values = (...names: readonly string[]) => names.map((name) => attributeValue(constraint, name) ?? '');
  const sets = childrenOfKind(constraint as Order, 'resource_set').map(wordOfSet);
  const base = [constraint.kind, ...sets];
  if (constraint.kind === 'rsc_location')
    return JSON.stringify([...base, ...values('rsc', 'rsc-pattern', 'role', 'node')]);
  if (constraint.kind === 'rsc_ticket') return JSON.stringify([...base, ...values('ticket', 'rsc', 'rsc-role')]);
  if (constraint.kind === 'rsc_colocation') {
    const roles = values('rsc-role', 'with-rsc-role').map((role) => (role === 'Started' ? '' : role));
    return JSON.stringify([...base, ...values('rsc', 'with-rsc', 'node-attribute'), ...roles]);
  }
  const [firstAction = '', thenAction = ''] = values('first-action', 'then-action');
  const actions = [firstAction || 'start', thenAction || firstAction || 'start'];
  const isSerialize = attributeValue(constraint, 'kind') === 'Serialize';
  return JSON.stringify([
    ...base,
    ...values('first', 'then', 'from', 'to', 'type', 'action', 'to_action'),
    ...actions,
    isSerialize,
  ]);
}

function wordOfSet(set: ResourceSet): string {
  const attributes = set.attributes.map(({ name, value }) => `${name}=${value}`).sort();
  const members = childrenOfKind(set, 'resource_ref').map(({ id }) => id?.value);
  return JSON.stringify([attributes, members]);
}

/** Whether one demands what the other forbids, which is more than a repetition. */
function isOpposite(one: Constraint, other: Constraint): boolean {
  const [first, second] = [one, other].map((each) => scoreValue(attributeValue(each, 'score') ?? '') ?? 0);
  return Math.min(first!, second!) <= -1_000_000 && Math.max(first!, second!) >= 1_000_000;
}

/** All that a constraint says besides whom it is about. */
function rest({ attributes }: Constraint): string {
  return JSON.stringify(attributes.map(({ name, value }) => `${name}=${value}`).sort());
}
