import { attributeOf, childrenOfKind } from '../../model/access.ts';
import type { Colocation, Location, Order, ResourceSet, Ticket } from '../../model/cluster.ts';
import { type Findings, type Form, findingsOn, has, hasChild } from './form.ts';
import { rulesNeedScores, withoutScore } from './rules.ts';

const eitherSetsOrNames = 'Name the resources either in resource sets or in the constraint itself.';

/** Whether the constraint speaks of resource sets; what then may not be said is reported. */
function withSets(
  element: Colocation | Location | Order | Ticket,
  names: readonly string[],
  findings: Findings,
): boolean {
  if (!hasChild(element, 'resource_set')) return false;
  findings.excludedBy('a resource set', names, eitherSetsOrNames);
  return true;
}

/** A location constraint says of what it speaks and then either a node with a score, or rules. */
export const locationForm: Form<Location> = (location, { heartbeat2, schema }) => {
  const findings = findingsOn(location);
  const needsScores = schema !== undefined && !rulesNeedScores(schema);
  for (const rule of needsScores ? childrenOfKind(location, 'rule') : []) {
    const scored = ['score', 'score-attribute', 'id-ref'].some((name) => has(rule, name));
    if (!scored) findings.list.push(withoutScore(rule));
  }
  if (!withSets(location, ['rsc', 'rsc-pattern', 'role'], findings)) {
    const named = findings.exclusive(['rsc', 'rsc-pattern'], 'Name one resource or give a pattern.');
    if (!named) findings.missing('rsc', 'Say of which resource it speaks: location RESOURCE …');
  }
  const node = attributeOf(location, 'node');
  const score = attributeOf(location, 'score');
  if (hasChild(location, 'rule')) {
    const advice = 'Say either a node with a score or rules.';
    if (node) findings.excludedBy('a rule', ['node'], advice);
    else if (score) findings.excludedBy('a rule', ['score'], 'Give the score to the rule.');
  } else if (!node) {
    const rule = heartbeat2
      ? 'prefers NODE, or where RULE'
      : 'prefers NODE, avoids NODE, or either of them with where RULE';
    findings.missing('node', `Say where: ${rule}.`);
  } else if (!score) findings.missing('score', 'Add score=NUMBER, or leave out score= for INFINITY.');
  return findings.list;
};

/** A colocation names two resources or has resource sets. */
export const colocationForm: Form<Colocation> = (colocation, { heartbeat2 }) => {
  const findings = findingsOn(colocation);
  findings.exclusive(['score', 'score-attribute', 'score-attribute-mangle'], 'Keep one score.');
  const names = ['rsc', 'with-rsc', 'node-attribute', 'rsc-role', 'with-rsc-role'];
  if (withSets(colocation, names, findings)) return findings.list;
  for (const name of ['rsc', 'with-rsc']) {
    if (!has(colocation, name)) findings.missing(name, 'Name both resources: colocation RESOURCE with RESOURCE.');
  }
  if (heartbeat2 && !has(colocation, 'score')) findings.missing('score', 'Heartbeat 2 needs one: add score=INFINITY.');
  return findings.list;
};

/** An order names two resources or has resource sets; it has a kind, or a score as older ones do. */
export const orderForm: Form<Order> = (order, { heartbeat2 }) => {
  const findings = findingsOn(order);
  findings.exclusive(
    ['kind', 'score'],
    'Keep the kind: Optional says what score=0 says, Mandatory what any other does.',
  );
  if (withSets(order, ['first', 'then', 'first-action', 'then-action'], findings)) return findings.list;
  const ends = [
    ['first', 'from'],
    ['then', 'to'],
  ] as const;
  for (const [name, raw] of ends) {
    if (has(order, name) || (heartbeat2 && has(order, raw))) continue;
    findings.missing(name, 'Name both resources: order FIRST -> THEN.');
  }
  return findings.list;
};

/** A ticket is for a resource or has resource sets. */
export const ticketForm: Form<Ticket> = (ticket) => {
  const findings = findingsOn(ticket);
  if (withSets(ticket, ['rsc', 'rsc-role'], findings)) return findings.list;
  if (!has(ticket, 'rsc')) findings.missing('rsc', 'Say what it is for: ticket TICKET for RESOURCE.');
  return findings.list;
};

/** A resource set refers to another one or lists its members. */
export const resourceSetForm: Form<ResourceSet> = (set) => {
  const findings = findingsOn(set);
  const reference = attributeOf(set, 'id-ref');
  if (!reference) {
    findings.exclusive(['score', 'kind'], 'Keep one of them.');
    if (!hasChild(set, 'resource_ref')) findings.missingChild('member', 'Name at least one resource in it.');
    return findings.list;
  }
  const others = set.attributes.map(({ name }) => name).filter((name) => name !== 'id-ref');
  findings.excludedBy(reference, others, 'A set that refers to another one says nothing of its own.');
  return findings.list;
};
