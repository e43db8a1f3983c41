import type { Condition as SyntaxCondition, Rule as SyntaxRule } from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import type { Attribute, Condition, Rule, UnknownElement } from '../model/cluster.ts';
import { annotationOf, brackets, without } from './raise-annotation.ts';
import { raiseExpression, raiseOperationExpression, raiseResourceExpression } from './raise-condition.ts';
import { raiseDateExpression } from './raise-date.ts';
import { name, pair, type WritesId } from './raise-parts.ts';
import { xmlTextOf } from './raise-xml.ts';

/** A condition as its element's name with all its attributes. */
function elementCondition(element: Condition, writesId: WritesId): SyntaxCondition {
  return {
    kind: 'elementCondition',
    element: name(element.kind),
    annotation: annotationOf(element, element.attributes, writesId) ?? brackets([]),
    span: nowhere,
  };
}

function xmlCondition(text: string): SyntaxCondition {
  return {
    kind: 'elementCondition',
    element: name('xml'),
    annotation: brackets([pair('text', text)]),
    span: nowhere,
  };
}

/** Whether an element that holds no unknown ones in words has one. */
function holdsUnknown(condition: Condition): boolean {
  return condition.kind !== 'rule' && condition.children.some(({ kind }) => kind === 'xml');
}

function raiseCondition(condition: Condition | UnknownElement, writesId: WritesId): SyntaxCondition {
  if (condition.kind === 'xml') return xmlCondition(condition.text);
  if (holdsUnknown(condition)) return xmlCondition(xmlTextOf(condition));
  switch (condition.kind) {
    case 'rule':
      return { kind: 'nestedRule', rule: raiseRule(condition, writesId), annotation: undefined, span: nowhere };
    case 'expression':
      return raiseExpression(condition, writesId) ?? elementCondition(condition, writesId);
    case 'date_expression': {
      const raised = raiseDateExpression(condition, writesId);
      if (raised) return raised;
      const bare = condition.children.every(({ kind }) => kind === 'comment');
      return bare ? elementCondition(condition, writesId) : xmlCondition(xmlTextOf(condition));
    }
    case 'rsc_expression':
      return raiseResourceExpression(condition, writesId) ?? elementCondition(condition, writesId);
    case 'op_expression':
      return raiseOperationExpression(condition, writesId) ?? elementCondition(condition, writesId);
  }
}

/**
 * A rule as an expression. Every rule can be said: what has no words is its element's name with brackets. Comments inside
 * have no place in an expression, so the caller puts them above its statement.
 *
 * @param said attributes that the sentence around the rule says
 */
export function raiseRule(rule: Rule, writesId: WritesId, said: readonly string[] = []): SyntaxRule {
  const conditions = rule.children
    .filter((child) => child.kind !== 'comment')
    .map((child) => raiseCondition(child, writesId));
  const several = conditions.length > 1;
  const isOr = ({ literal, name, value }: Attribute): boolean => !literal && name === 'boolean-op' && value === 'or';
  const or =
    several &&
    rule.attributes.some((attribute) => attribute.name === 'boolean-op' && attribute.value.toLowerCase() === 'or');
  const reference =
    conditions.length === 0 ? rule.attributes.find((one) => one.name === 'id-ref' && !one.literal) : undefined;
  const rest = without(rule, ...said).filter((attribute) => attribute !== reference && !(or && isOr(attribute)));
  const annotation = annotationOf(rule, rest, writesId);
  return {
    kind: 'rule',
    annotation: annotation ?? (conditions.length === 0 && !reference ? brackets([]) : undefined),
    reference: reference && { kind: 'idReference', id: reference.value, span: nowhere },
    join: several ? (or ? 'or' : 'and') : undefined,
    conditions,
    span: nowhere,
  };
}
