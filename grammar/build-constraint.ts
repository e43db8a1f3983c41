import type { CstNode } from 'chevrotain';
import type { Colocation, Fencing, Layout, Lifetime, Location, Order, Preference, Ticket } from './ast.ts';
import { buildHead, buildName, buildReferences, buildSteps, nameFrom } from './build-parts.ts';
import { buildRule } from './build-rule.ts';
import { type Building, nodeOf, nodeSpan, report, tokenOf, tokenSpan } from './cst.ts';

/** What is added to a node when its block and its comments are known. */
type Unfinished<Item> = Omit<Item, 'layout' | 'span' | 'block'>;

const bare: Layout = { blankBefore: false, comments: [], trailing: undefined };

export function buildPreference(building: Building, cst: CstNode): Unfinished<Preference> {
  return {
    kind: 'preference',
    verb: tokenOf(cst, "'avoids'") ? 'avoids' : 'prefers',
    node: buildName(building, nodeOf(cst, 'term')),
    head: buildHead(building, cst),
    where: buildRule(building, cst),
  };
}

export function buildLifetime(building: Building, cst: CstNode): Unfinished<Lifetime> {
  return { kind: 'while', head: buildHead(building, cst), rule: buildRule(building, cst) };
}

/** The lifetime in the line of a constraint. */
function lifetimeOf(building: Building, cst: CstNode): Lifetime | undefined {
  const lifetime = nodeOf(nodeOf(cst, 'constraintEnd'), 'lifetime');
  return lifetime && { ...buildLifetime(building, lifetime), layout: bare, span: nodeSpan(building, lifetime) };
}

function patternOf(building: Building, cst: CstNode) {
  const token = tokenOf(cst, 'Text');
  return token && nameFrom(building, token);
}

export function buildLocation(building: Building, cst: CstNode): Unfinished<Location> {
  const preference = nodeOf(cst, 'preference');
  return {
    kind: 'location',
    subject: buildSteps(building, cst)[0],
    pattern: patternOf(building, cst),
    head: buildHead(building, cst),
    preference: preference && {
      ...buildPreference(building, preference),
      layout: bare,
      span: nodeSpan(building, preference),
    },
    lifetime: lifetimeOf(building, cst),
  };
}

export function buildColocation(building: Building, cst: CstNode): Unfinished<Colocation> {
  const [resource, other] = buildReferences(building, cst);
  const verb = tokenOf(cst, "'avoids'") ? 'avoids' : tokenOf(cst, "'with'") ? 'with' : undefined;
  return {
    kind: 'colocation',
    resource,
    verb,
    other,
    head: buildHead(building, cst),
    lifetime: lifetimeOf(building, cst),
  };
}

export function buildOrder(building: Building, cst: CstNode): Unfinished<Order> {
  const steps = buildSteps(building, cst);
  return { kind: 'order', steps, head: buildHead(building, cst), lifetime: lifetimeOf(building, cst) };
}

export function buildTicket(building: Building, cst: CstNode): Unfinished<Ticket> {
  const ticket = buildName(building, nodeOf(cst, 'term'));
  return { kind: 'ticket', ticket, subject: buildSteps(building, cst)[0], head: buildHead(building, cst) };
}

export function buildFencing(building: Building, cst: CstNode): Unfinished<Fencing> {
  const operator = tokenOf(cst, 'ComparisonSign');
  if (operator && operator.image !== '==') {
    const help = 'Write fencing where ATTRIBUTE == VALUE.';
    report(building, 'syntax', tokenSpan(building, operator), "A fencing target is compared with '==' only", help);
  }
  return {
    kind: 'fencing',
    target: buildName(building, nodeOf(cst, 'term')),
    pattern: patternOf(building, cst),
    attribute: buildName(building, nodeOf(cst, 'key')),
    value: buildName(building, nodeOf(cst, 'anyName')),
    head: buildHead(building, cst),
  };
}

/** The rule node that holds the block of a constraint. */
export function blockHolder(cst: CstNode): CstNode {
  return nodeOf(cst, 'constraintEnd') ?? cst;
}

export type { Unfinished };
