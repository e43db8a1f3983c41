import type {
  Comparison,
  ComparisonOperator,
  Defined,
  Operand,
  OperationCondition,
  ResourceCondition,
} from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import type { Expression, OperationExpression, ResourceExpression } from '../model/cluster.ts';
import { annotationOf, plainValue, without } from './raise-annotation.ts';
import { attributePairs, name, type WritesId } from './raise-parts.ts';

const operators: Readonly<Record<string, ComparisonOperator>> = {
  eq: '==',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
};

const types: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'version']);
const valueSources: ReadonlySet<string> = new Set(['literal', 'param', 'meta']);

function operand(text: string, functionWord: string | undefined): Operand {
  return {
    kind: 'operand',
    function: functionWord === undefined ? undefined : name(functionWord),
    name: name(text),
    span: nowhere,
  };
}

/** `number(pingd) > 3`, `defined pingd`; undefined where the expression lacks a part of that sentence. */
export function raiseExpression(expression: Expression, writesId: WritesId): Comparison | Defined | undefined {
  const attribute = plainValue(expression, 'attribute');
  const operation = plainValue(expression, 'operation');
  if (attribute === undefined || operation === undefined) return undefined;
  if (operation === 'defined' || operation === 'not_defined') {
    const annotation = annotationOf(expression, without(expression, 'attribute', 'operation'), writesId);
    return {
      kind: 'defined',
      not: operation === 'not_defined',
      name: name(attribute),
      annotation,
      span: nowhere,
    };
  }
  const operator = Object.hasOwn(operators, operation) ? operators[operation] : undefined;
  const value = plainValue(expression, 'value');
  if (operator === undefined || value === undefined) return undefined;
  const type = plainValue(expression, 'type');
  const source = plainValue(expression, 'value-source');
  const typeWord = type !== undefined && types.has(type) ? type : undefined;
  const sourceWord = source !== undefined && valueSources.has(source) ? source : undefined;
  const rest = without(expression, 'attribute', 'operation', 'value', typeWord && 'type', sourceWord && 'value-source');
  return {
    kind: 'comparison',
    left: operand(attribute, typeWord),
    operator,
    right: operand(value, sourceWord),
    annotation: annotationOf(expression, rest, writesId),
    span: nowhere,
  };
}

/** `resource class=ocf`; undefined where there is nothing to say of the resource. */
export function raiseResourceExpression(
  expression: ResourceExpression,
  writesId: WritesId,
): ResourceCondition | undefined {
  const pairs = attributePairs(expression.attributes);
  if (pairs.length === 0) return undefined;
  return { kind: 'resourceCondition', pairs, annotation: annotationOf(expression, [], writesId), span: nowhere };
}

/** `operation monitor interval=10s`; undefined where the name is missing. */
export function raiseOperationExpression(
  expression: OperationExpression,
  writesId: WritesId,
): OperationCondition | undefined {
  const operation = plainValue(expression, 'name');
  if (operation === undefined) return undefined;
  return {
    kind: 'operationCondition',
    name: name(operation),
    pairs: attributePairs(without(expression, 'name')),
    annotation: annotationOf(expression, [], writesId),
    span: nowhere,
  };
}
