import type { CstNode } from 'chevrotain';
import type { Colocation, Fencing, Layout, Lifetime, Location, Order, Preference, Ticket } from './ast.ts';
import { buildHead, buildName, buildReferences, buildSteps, nameFrom } from './build-parts.ts';
import { buildRule } from './build-rule.ts';
import { type Building, nodeOf, nodeSpan, report, tokenOf, tokenSpan } from './cst.ts';

/** What is added to a node when its block and its comments are known. */
type Unfinished<Item> = Omit<Item, 'layout' | 'span' | 'block'>;

const bare: Layout = { blankBefore: false, comments: [], trailing: undefined };

/** `prefers` or `avoids` with its node and rule. */
export function buildPreference(building: Building, cst: CstNode): Unfinished<Preference> {
  return {
    kind: 'preference',
    verb: tokenOf(cst, "'avoids'") ? 'avoids' : 'prefers',
    node: buildName(building, nodeOf(cst, 'term')),
    head: buildHead(building, cst),
    where: buildRule(building, cst),
  };
}

/** `while` with its rule. */
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

/** A location with what its sentence has; the lines of its block are added by the caller. */
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

/** A colocation with what its sentence has. */
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

/** An order with the steps of its chain. */
export function buildOrder(building: Building, cst: CstNode): Unfinished<Order> {
  const steps = buildSteps(building, cst);
  return { kind: 'order', steps, head: buildHead(building, cst), lifetime: lifetimeOf(building, cst) };
}

/** A ticket constraint with its ticket and resource. */
export function buildTicket(building: Building, cst: CstNode): Unfinished<Ticket> {
  const ticket = buildName(building, nodeOf(cst, 'term'));
  return { kind: 'ticket', ticket, subject: buildSteps(building, cst)[0], head: buildHead(building, cst) };
}

/** A fencing statement with its target; a comparison by anything but `==` is reported. */
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
