import type { ElementCondition, Condition as SyntaxCondition, Rule as SyntaxRule } from '../../grammar/ast.ts';
import type { Attribute, Condition, Identifier, Rule, UnknownElement } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { constraintFinding } from './constraint-catalogue.ts';
import { lowerComparison, lowerDefined, lowerOperationCondition, lowerResourceCondition } from './lower-condition.ts';
import { lowerDateComparison, lowerDateMatches, lowerDateRange } from './lower-date.ts';
import { type Head, lowerAnnotation, lowerHead, positional } from './lower-head.ts';

/** What the sentence around a rule says of it. */
export interface RuleGiven {
  readonly id?: Identifier | undefined;
  readonly attributes?: readonly Attribute[];
  /** The score of a rule for which nothing else says one: neither the sentence, nor its brackets, nor another rule. */
  readonly score?: Attribute | undefined;
}

/** The attribute for the word between the conditions; `and` is what a rule without one means. */
function booleanOperation(rule: SyntaxRule, head: Head, report: Report): Attribute[] {
  const written = head.attributes.find((attribute) => attribute.name === 'boolean-op');
  if (rule.join === undefined) return [];
  if (written) {
    if (written.value.toLowerCase() !== rule.join && ['and', 'or'].includes(written.value.toLowerCase()))
      report(constraintFinding('contradictory-join', written.valueSpan, { join: rule.join, operation: written.value }));
    return [];
  }
  return rule.join === 'or' ? [positional('boolean-op', { value: 'or', span: rule.span })] : [];
}

/**
 * The rule of an expression. Conditions joined by `or` give boolean-op=or; those joined by `and` give no attribute, because
 * that is what a rule without one means, and an explicit boolean-op=and stands in the brackets.
 */
export function lowerRule(rule: SyntaxRule, report: Report, given: RuleGiven = {}): Rule {
  const reference = rule.reference
    ? [positional('id-ref', { value: rule.reference.id, span: rule.reference.span })]
    : [];
  const head = lowerAnnotation(rule.annotation, report, {
    id: given.id,
    attributes: [...reference, ...(given.attributes ?? [])],
    mayBeAbsent: ['score'],
  });
  const scored =
    rule.reference !== undefined ||
    head.absent.has('score') ||
    head.attributes.some(({ name }) => name === 'score' || name === 'score-attribute');
  const attributes = [
    ...head.attributes,
    ...booleanOperation(rule, head, report),
    ...(given.score && !scored ? [given.score] : []),
  ];
  const children = rule.conditions.flatMap((condition) => lowerCondition(condition, report));
  return { kind: 'rule', id: head.id, attributes, children, span: rule.span, headSpan: rule.span };
}

/** Brackets behind the parentheses of a nested rule say the same as brackets before its first condition. */
function lowerNestedRule(rule: SyntaxRule, behind: Head, report: Report): Rule {
  return lowerRule(rule, report, { id: behind.id, attributes: behind.attributes });
}

/** A condition that is written as its element. */
function lowerElementCondition(condition: ElementCondition, report: Report): (Condition | UnknownElement)[] {
  const { annotation, element, span } = condition;
  const { id, attributes } = lowerAnnotation(annotation, report);
  const base = { id, attributes, children: [], span, headSpan: span };
  switch (element.value) {
    case 'expression':
    case 'date_expression':
    case 'rsc_expression':
    case 'op_expression':
    case 'rule':
      return [{ kind: element.value, ...base }];
    case 'xml':
      return [{ kind: 'xml', text: attributes.find(({ name }) => name === 'text')?.value ?? '', span }];
    default:
      report(constraintFinding('unknown-condition', element.span, { name: element.value }));
      return [];
  }
}

function lowerCondition(condition: SyntaxCondition, report: Report): (Condition | UnknownElement)[] {
  switch (condition.kind) {
    case 'nestedRule':
      return [lowerNestedRule(condition.rule, lowerHead(condition.annotation?.pairs ?? [], report), report)];
    case 'comparison':
      return [lowerComparison(condition, report)];
    case 'defined':
      return [lowerDefined(condition, report)];
    case 'dateComparison':
      return [lowerDateComparison(condition, report)];
    case 'dateRange':
      return [lowerDateRange(condition, report)];
    case 'dateMatches':
      return [lowerDateMatches(condition, report)];
    case 'resourceCondition':
      return [lowerResourceCondition(condition, report)];
    case 'operationCondition':
      return [lowerOperationCondition(condition, report)];
    case 'elementCondition':
      return lowerElementCondition(condition, report);
  }
}
