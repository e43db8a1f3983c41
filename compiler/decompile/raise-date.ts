import type { DateComparison, DateMatches, DateParts, DateRange } from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import type { DateExpression, DateSpec, Duration } from '../model/cluster.ts';
import { annotationOf, brackets, plainValue, without } from './raise-annotation.ts';
import { attributePairs, name, pair, type WritesId } from './raise-parts.ts';

/** The pairs of a date_spec or duration; undefined where there are none, because brackets behind them would be theirs. */
function raiseParts(element: DateSpec | Duration, writesId: WritesId): DateParts | undefined {
  const pairs = attributePairs(element.attributes);
  if (pairs.length === 0) return undefined;
  return { kind: 'dateParts', pairs, annotation: annotationOf(element, [], writesId), span: nowhere };
}

function raiseComparison(expression: DateExpression, writesId: WritesId): DateComparison | undefined {
  const later = plainValue(expression, 'operation') === 'gt';
  const attribute = later ? 'start' : 'end';
  const value = plainValue(expression, attribute);
  if (value === undefined) return undefined;
  return {
    kind: 'dateComparison',
    operator: later ? '>' : '<',
    value: name(value),
    annotation: annotationOf(expression, without(expression, 'operation', attribute), writesId),
    span: nowhere,
  };
}

function raiseRange(
  expression: DateExpression,
  child: Duration | undefined,
  writesId: WritesId,
): DateRange | undefined {
  const from = plainValue(expression, 'start');
  const to = plainValue(expression, 'end');
  const duration = child && raiseParts(child, writesId);
  if ((from === undefined && to === undefined) || (child && !duration)) return undefined;
  const annotation = annotationOf(expression, without(expression, 'operation', 'start', 'end'), writesId);
  const unsaid = expression.attributes.some(({ name }) => name === 'operation') ? [] : [pair('operation', undefined)];
  return {
    kind: 'dateRange',
    from: from === undefined ? undefined : name(from),
    to: to === undefined ? undefined : name(to),
    duration,
    annotation: unsaid.length > 0 ? brackets([...(annotation?.pairs ?? []), ...unsaid]) : annotation,
    span: nowhere,
  };
}

function raiseMatches(expression: DateExpression, child: DateSpec, writesId: WritesId): DateMatches | undefined {
  const parts = raiseParts(child, writesId);
  if (!parts) return undefined;
  const annotation = annotationOf(expression, without(expression, 'operation'), writesId);
  return { kind: 'dateMatches', parts, annotation, span: nowhere };
}

/** A date in words; undefined where it lacks a part of the sentence, or has more than one. */
export function raiseDateExpression(
  expression: DateExpression,
  writesId: WritesId,
): DateComparison | DateRange | DateMatches | undefined {
  const children = expression.children.filter((child) => child.kind === 'date_spec' || child.kind === 'duration');
  const [child] = children;
  const odd = children.length > 1 || child?.children.some(({ kind }) => kind === 'xml');
  if (odd) return undefined;
  const written = expression.attributes.find(({ name }) => name === 'operation');
  if (written?.literal) return undefined;
  switch (written?.value) {
    case 'gt':
    case 'lt':
      return child ? undefined : raiseComparison(expression, writesId);
    case 'date_spec':
      return child?.kind === 'date_spec' ? raiseMatches(expression, child, writesId) : undefined;
    case 'in_range':
    case undefined:
      return child?.kind === 'date_spec' ? undefined : raiseRange(expression, child, writesId);
    default:
      return undefined;
  }
}
