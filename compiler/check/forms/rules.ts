import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { shownName } from '../../diagnostics/shown-name.ts';
import { attributeOf, attributeValue } from '../../model/access.ts';
import type { DateExpression, Expression, Rule } from '../../model/cluster.ts';
import { isAvailable, type SchemaVersion } from '../../vocabulary/index.ts';
import { report } from '../catalogue.ts';
import type { Context } from '../context.ts';
import { subject } from '../describe.ts';
import { type Form, findingsOn, has, hasChild } from './form.ts';

/** The last schema in which every rule, nested ones too, must have a score. */
const lastWithScore = '3.8';

const conditions = ['rule', 'expression', 'date_expression', 'rsc_expression', 'op_expression', 'xml'];

/** A rule refers to another one, or has conditions and a score. */
export const ruleForm: Form<Rule> = (rule, { schema, heartbeat2 }) => {
  const findings = findingsOn(rule);
  const reference = attributeOf(rule, 'id-ref');
  if (reference) {
    const others = rule.attributes.map(({ name }) => name).filter((name) => name !== 'id-ref');
    findings.excludedBy(reference, others, 'A rule that refers to another one says nothing of its own.');
    return findings.list;
  }
  const score = findings.exclusive(['score', 'score-attribute'], 'Keep one of them.');
  if (!score && schema && rulesNeedScores(schema)) findings.list.push(withoutScore(rule));
  if (!heartbeat2 && !hasChild(rule, ...conditions)) findings.missingChild('condition', 'Add a condition.');
  return findings.list;
};

/** Whether a schema demands a score of every rule; later ones leave it to the scheduler, which passes over locations without. */
export function rulesNeedScores(schema: SchemaVersion): boolean {
  return isAvailable({ until: lastWithScore }, schema);
}

/** A rule without a score, where one is needed: in every location, and before pacemaker-3.9 everywhere. */
export function withoutScore(rule: Rule): Diagnostic {
  return report('rule-without-score', rule.headSpan, { element: subject(rule) });
}

const comparisons: ReadonlySet<string> = new Set(['lt', 'gt', 'lte', 'gte', 'eq', 'ne']);

/** A comparison needs something to compare with; the question whether an attribute is defined does not. */
export const expressionForm: Form<Expression> = (expression) => {
  const operation = attributeValue(expression, 'operation')?.trim();
  const value = attributeOf(expression, 'value');
  if (operation === 'defined' || operation === 'not_defined') {
    return value ? [report('value-without-effect', value.nameSpan, { operation })] : [];
  }
  if (value || !comparisons.has(operation ?? '')) return [];
  return [report('comparison-without-value', expression.headSpan, { operation: operation! })];
};

/** The first schema in which `in_range` may have an open end and a duration beside an end. */
const firstWithOpenRange = '3.9';

/** Each operation of a date expression has its own attributes and children. */
export const dateExpressionForm: Form<DateExpression> = (date, context) => {
  const findings = findingsOn(date);
  if (context.heartbeat2) return [];
  const operation = attributeValue(date, 'operation')?.trim();
  const reason = `the operation ${shownName(operation ?? '')}`;
  const without = (names: readonly string[], children: readonly string[]): void => {
    findings.excludedBy(reason, names, 'Remove it, or choose another operation.');
    for (const child of date.children) {
      if (!children.includes(child.kind)) continue;
      const advice = 'Remove it, or choose another operation.';
      findings.list.push(
        report('misplaced-element', 'headSpan' in child ? child.headSpan : child.span, {
          child: child.kind === 'duration' ? 'A duration' : 'A date specification',
          parent: `a date expression with ${reason}`,
          advice,
        }),
      );
    }
  };
  if (operation === 'gt') {
    if (!has(date, 'start')) findings.missing('start', 'Say after when: date > DATE.');
    else without(['end'], ['duration', 'date_spec']);
  } else if (operation === 'lt') {
    if (!has(date, 'end')) findings.missing('end', 'Say before when: date < DATE.');
    else without(['start'], ['duration', 'date_spec']);
  } else if (operation === 'date_spec') {
    if (!hasChild(date, 'date_spec'))
      findings.missingChild('date_spec', 'Say what is to match: date matches hours=9-16.');
    without(['start', 'end'], ['duration']);
  } else if (operation === 'in_range') {
    without([], ['date_spec']);
    checkRange(date, context, findings);
  }
  return findings.list;
};

function checkRange(date: DateExpression, { schema }: Context, findings: ReturnType<typeof findingsOn>): void {
  const openRange = !schema || isAvailable({ since: firstWithOpenRange }, schema);
  const start = has(date, 'start');
  const end = has(date, 'end');
  const duration = hasChild(date, 'duration');
  if (openRange) {
    if (!start && !end) findings.missing(['start', 'end'], 'Say from when, until when, or both.');
  } else if (end && duration) {
    findings.excludedBy('a duration', ['end'], `Before pacemaker-${firstWithOpenRange} a range has one of the two.`);
  } else if (!end && !(start && duration)) {
    findings.missing(
      start ? 'end' : ['start', 'end'],
      `Before pacemaker-${firstWithOpenRange} a range has an end, or a start with a duration.`,
    );
  }
}
