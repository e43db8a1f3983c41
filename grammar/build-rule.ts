import type { ComparisonOperator, Condition, DateParts, Operand, Rule } from './ast.ts';
import { buildAnnotation, buildIdReference, buildName, buildPairs, nameFrom } from './build-parts.ts';
import {
  type Building,
  leadingToken,
  nodeOf,
  nodeSpan,
  nodesOf,
  report,
  tokenOf,
  tokenSpan,
  wordOf,
  wordsOf,
} from './cst.ts';
import { CstNode } from './cst-node.ts';
import { And, ComparisonSign, From, LeftParenthesis, Matches, Not, Or, To } from './tokens.ts';

/** The `rule` below a node. */
export function buildRule(building: Building, cst: CstNode): Rule | undefined {
  const rule = nodeOf(cst, 'rule');
  if (!rule) return undefined;
  const body = nodeOf(rule, 'ruleBody');
  const span = nodeSpan(building, rule);
  const annotation = buildAnnotation(building, rule);
  if (!body) return { kind: 'rule', annotation, reference: undefined, join: undefined, conditions: [], span };
  const conditions = nodesOf(body, 'condition').flatMap((child) => buildCondition(building, child) ?? []);
  return {
    kind: 'rule',
    annotation,
    reference: buildIdReference(building, body),
    join: joinOf(building, body),
    conditions,
    span,
  };
}

function joinOf(building: Building, body: CstNode): 'and' | 'or' | undefined {
  const and = tokenOf(body, And);
  const or = tokenOf(body, Or);
  if (!and || !or) return and ? 'and' : or && 'or';
  const andIsFirst = and.startOffset < or.startOffset;
  const help = 'Put the conditions that belong together in parentheses.';
  const second = tokenSpan(building, andIsFirst ? or : and);
  report(building, 'syntax', second, "'and' and 'or' stand side by side", help);
  return andIsFirst ? 'and' : 'or';
}

function operatorOf(cst: CstNode): ComparisonOperator {
  return (tokenOf(cst, ComparisonSign)?.image ?? '==') as ComparisonOperator;
}

function buildOperand(building: Building, cst: CstNode | undefined): Operand | undefined {
  const token = leadingToken(cst);
  if (!cst || !token) return undefined;
  const span = nodeSpan(building, cst);
  const first = nameFrom(building, token);
  if (!tokenOf(cst, LeftParenthesis)) return { kind: 'operand', function: undefined, name: first, span };
  const name = buildName(building, wordOf(cst, 'key'));
  return name && { kind: 'operand', function: first, name, span };
}

function buildParts(building: Building, cst: CstNode | undefined): DateParts | undefined {
  if (!cst) return undefined;
  const annotation = buildAnnotation(building, cst);
  return { kind: 'dateParts', annotation, pairs: buildPairs(building, cst), span: nodeSpan(building, cst) };
}

function buildDate(
  building: Building,
  cst: CstNode,
  base: Pick<Condition, 'annotation' | 'span'>,
): Condition | undefined {
  const moments = wordsOf(cst, 'term').map((child) => buildName(building, child));
  const parts = buildParts(building, nodeOf(cst, 'dateParts'));
  if (tokenOf(cst, ComparisonSign))
    return { kind: 'dateComparison', operator: operatorOf(cst), value: moments[0], ...base };
  if (tokenOf(cst, Matches)) return parts && { kind: 'dateMatches', parts, ...base };
  const from = tokenOf(cst, From) ? moments.shift() : undefined;
  const to = tokenOf(cst, To) ? moments.shift() : undefined;
  return { kind: 'dateRange', from, to, duration: parts, ...base };
}

function buildCondition(building: Building, cst: CstNode): Condition | undefined {
  const base = { annotation: buildAnnotation(building, cst), span: nodeSpan(building, cst) };
  const node = cst.first;
  if (!(node instanceof CstNode) || node.rule === 'annotation') return undefined;
  switch (node.rule) {
    case 'nestedRule': {
      const inner = buildRule(building, node);
      return inner && { kind: 'nestedRule', rule: inner, ...base };
    }
    case 'elementCondition': {
      const word = leadingToken(node);
      const annotation = buildAnnotation(building, node);
      return word && { kind: 'elementCondition', element: nameFrom(building, word), ...base, annotation };
    }
    case 'defined': {
      const not = tokenOf(node, Not) !== undefined;
      return { kind: 'defined', not, name: buildName(building, wordOf(node, 'key')), ...base };
    }
    case 'date':
      return buildDate(building, node, base);
    case 'resourceCondition':
      return { kind: 'resourceCondition', pairs: buildPairs(building, node), ...base };
    case 'operationCondition': {
      const name = buildName(building, wordOf(node, 'term'));
      return { kind: 'operationCondition', name, pairs: buildPairs(building, node), ...base };
    }
    default: {
      const [left, right] = nodesOf(node, 'operand').map((side) => buildOperand(building, side));
      return left && { kind: 'comparison', left, operator: operatorOf(node), right, ...base };
    }
  }
}
