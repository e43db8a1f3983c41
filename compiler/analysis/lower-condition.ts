import type {
  Comparison,
  ComparisonOperator,
  Defined,
  OperationCondition,
  ResourceCondition,
} from '../../grammar/ast.ts';
import type { Span } from '../../grammar/source.ts';
import type { Attribute, Expression, OperationExpression, ResourceExpression } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { lowerAnnotation, lowerHead, positional } from './lower-head.ts';

/** The operation of an expression that an operator stands for. */
export const operations: Readonly<Record<ComparisonOperator, string>> = {
  '==': 'eq',
  '!=': 'ne',
  '<': 'lt',
  '<=': 'lte',
  '>': 'gt',
  '>=': 'gte',
};

type Word = { readonly value: string; readonly span: Span } | undefined;

/** The attributes that words give; a word that is missing gives none. */
function said(...words: readonly (readonly [name: string, word: Word])[]): Attribute[] {
  return words.flatMap(([name, word]) => (word ? [positional(name, word)] : []));
}

/** `number(pingd) > 3`: the function of the left side is the type, that of the right side the source of the value. */
export function lowerComparison(condition: Comparison, report: Report): Expression {
  const { annotation, left, operator, right, span } = condition;
  const attributes = said(
    ['attribute', left.name],
    ['operation', { value: operations[operator], span }],
    ['value', right?.name],
    ['type', left.function],
    ['value-source', right?.function],
  );
  const head = lowerAnnotation(annotation, report, { attributes });
  return { kind: 'expression', id: head.id, attributes: head.attributes, children: [], span, headSpan: span };
}

/** `defined pingd`, `not defined pingd`. */
export function lowerDefined(condition: Defined, report: Report): Expression {
  const { annotation, name, not, span } = condition;
  const attributes = said(['attribute', name], ['operation', { value: not ? 'not_defined' : 'defined', span }]);
  const head = lowerAnnotation(annotation, report, { attributes });
  return { kind: 'expression', id: head.id, attributes: head.attributes, children: [], span, headSpan: span };
}

/** `resource class=ocf type=IPaddr2`. */
export function lowerResourceCondition(condition: ResourceCondition, report: Report): ResourceExpression {
  const { annotation, pairs, span } = condition;
  const head = lowerHead([...pairs, ...(annotation?.pairs ?? [])], report);
  return { kind: 'rsc_expression', id: head.id, attributes: head.attributes, children: [], span, headSpan: span };
}

/** `operation monitor interval=10s`. */
export function lowerOperationCondition(condition: OperationCondition, report: Report): OperationExpression {
  const { annotation, name, pairs, span } = condition;
  const head = lowerHead([...pairs, ...(annotation?.pairs ?? [])], report, { attributes: said(['name', name]) });
  return { kind: 'op_expression', id: head.id, attributes: head.attributes, children: [], span, headSpan: span };
}
