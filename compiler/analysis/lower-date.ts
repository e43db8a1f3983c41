import type { DateComparison, DateMatches, DateParts, DateRange } from '../../grammar/ast.ts';
import type { Attribute, DateExpression, DateSpec, Duration } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { constraintFinding } from './constraint-catalogue.ts';
import { operations } from './lower-condition.ts';
import { lowerAnnotation, lowerHead, positional } from './lower-head.ts';

function lowerParts<Kind extends 'date_spec' | 'duration'>(
  kind: Kind,
  parts: DateParts,
  report: Report,
): { kind: Kind } & Omit<DateSpec | Duration, 'kind'> {
  const { id, attributes } = lowerHead([...(parts.annotation?.pairs ?? []), ...parts.pairs], report);
  return { kind, id, attributes, children: [], span: parts.span, headSpan: parts.span };
}

function dateExpression(
  condition: DateComparison | DateMatches | DateRange,
  attributes: readonly Attribute[],
  children: readonly (DateSpec | Duration)[],
  report: Report,
): DateExpression {
  const { annotation, span } = condition;
  const head = lowerAnnotation(annotation, report, { attributes, mayBeAbsent: ['operation'] });
  return {
    kind: 'date_expression',
    id: head.id,
    attributes: head.attributes.filter(({ name }) => !head.absent.has(name)),
    children,
    span,
    headSpan: span,
  };
}

/** `date < 2026-01-01` ends then, `date > 2026-01-01` starts then. */
export function lowerDateComparison(condition: DateComparison, report: Report): DateExpression {
  const { operator, span, value } = condition;
  if (operator !== '<' && operator !== '>') report(constraintFinding('date-comparison', span, { operator }));
  const attributes = [positional('operation', { value: operations[operator], span })];
  if (value) attributes.push(positional(operator.startsWith('<') ? 'end' : 'start', value));
  return dateExpression(condition, attributes, [], report);
}

/**
 * `date from A to B`, `date from A for months=2`. Heartbeat 2 takes an expression without an operation for a range;
 * `[operation=]` says that it has none.
 */
export function lowerDateRange(condition: DateRange, report: Report): DateExpression {
  const { duration, from, span, to } = condition;
  const attributes = [positional('operation', { value: 'in_range', span })];
  if (from) attributes.push(positional('start', from));
  if (to) attributes.push(positional('end', to));
  return dateExpression(condition, attributes, duration ? [lowerParts('duration', duration, report)] : [], report);
}

/** `date matches hours=9-16 weekdays=1-5`. */
export function lowerDateMatches(condition: DateMatches, report: Report): DateExpression {
  const attributes = [positional('operation', { value: 'date_spec', span: condition.span })];
  return dateExpression(condition, attributes, [lowerParts('date_spec', condition.parts, report)], report);
}
