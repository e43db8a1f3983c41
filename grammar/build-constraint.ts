import type { Colocation, Fencing, Lifetime, Location, Name, Order, Preference, Ticket } from './ast.ts';
import { buildHead, buildName, buildReferences, buildSteps, nameFrom } from './build-parts.ts';
import { buildRule } from './build-rule.ts';
import { type Building, leadingToken, nodeOf, nodeSpan, report, tokenOf, tokenSpan, wordOf } from './cst.ts';
import type { CstNode } from './cst-node.ts';
import { noLayout } from './no-layout.ts';
import type { Span } from './source.ts';
import { Avoids, ComparisonSign, Text, With } from './tokens.ts';

/** `prefers` or `avoids` with its node and rule. */
export function buildPreference(building: Building, cst: CstNode, span: Span): Preference {
  return {
    kind: 'preference',
    verb: leadingToken(cst)?.tokenType === Avoids ? 'avoids' : 'prefers',
    node: buildName(building, wordOf(cst, 'term')),
    head: buildHead(building, cst),
    where: buildRule(building, cst),
    layout: noLayout,
    span,
  };
}

/** `while` with its rule. */
export function buildLifetime(building: Building, cst: CstNode, span: Span): Lifetime {
  return {
    kind: 'while',
    head: buildHead(building, cst),
    rule: buildRule(building, cst),
    layout: noLayout,
    span,
  };
}

/** The lifetime in the line of a constraint. */
function lifetimeOf(building: Building, cst: CstNode): Lifetime | undefined {
  const lifetime = nodeOf(cst, 'lifetime');
  return lifetime && buildLifetime(building, lifetime, nodeSpan(building, lifetime));
}

function patternOf(building: Building, cst: CstNode): Name | undefined {
  const token = tokenOf(cst, Text);
  return token && nameFrom(building, token);
}

/** A location with what its sentence has; the lines of its block are added by the caller. */
export function buildLocation(building: Building, cst: CstNode, span: Span): Location {
  const preference = nodeOf(cst, 'preference');
  return {
    kind: 'location',
    subject: buildSteps(building, cst)[0],
    pattern: patternOf(building, cst),
    head: buildHead(building, cst),
    preference: preference && buildPreference(building, preference, nodeSpan(building, preference)),
    lifetime: lifetimeOf(building, cst),
    block: undefined,
    layout: noLayout,
    span,
  };
}

/** A colocation with what its sentence has. */
export function buildColocation(building: Building, cst: CstNode, span: Span): Colocation {
  const [resource, other] = buildReferences(building, cst);
  return {
    kind: 'colocation',
    resource,
    verb: tokenOf(cst, Avoids) ? 'avoids' : tokenOf(cst, With) ? 'with' : undefined,
    other,
    head: buildHead(building, cst),
    lifetime: lifetimeOf(building, cst),
    block: undefined,
    layout: noLayout,
    span,
  };
}

/** An order with the steps of its chain. */
export function buildOrder(building: Building, cst: CstNode, span: Span): Order {
  return {
    kind: 'order',
    steps: buildSteps(building, cst),
    head: buildHead(building, cst),
    lifetime: lifetimeOf(building, cst),
    block: undefined,
    layout: noLayout,
    span,
  };
}

/** A ticket constraint with its ticket and resource. */
export function buildTicket(building: Building, cst: CstNode, span: Span): Ticket {
  return {
    kind: 'ticket',
    ticket: buildName(building, wordOf(cst, 'term')),
    subject: buildSteps(building, cst)[0],
    head: buildHead(building, cst),
    block: undefined,
    layout: noLayout,
    span,
  };
}

/** A fencing statement with its target; a comparison by anything but `==` is reported. */
export function buildFencing(building: Building, cst: CstNode, span: Span): Fencing {
  const operator = tokenOf(cst, ComparisonSign);
  if (operator && operator.image !== '==') {
    const help = 'Write fencing where ATTRIBUTE == VALUE.';
    report(building, 'syntax', tokenSpan(building, operator), "A fencing target is compared with '==' only", help);
  }
  return {
    kind: 'fencing',
    target: buildName(building, wordOf(cst, 'term')),
    pattern: patternOf(building, cst),
    attribute: buildName(building, wordOf(cst, 'key')),
    value: buildName(building, wordOf(cst, 'anyName')),
    head: buildHead(building, cst),
    block: undefined,
    layout: noLayout,
    span,
  };
}
