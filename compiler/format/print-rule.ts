import type { Condition, DateParts, Operand, Rule } from '../../grammar/ast.ts';
import { lineBreak, printAnnotation, printIdReference, printPair, words } from './print-parts.ts';
import { quoted, spellAttribute, spellName } from './quote.ts';

/** A rule on one line, with the places where the line may be broken. */
export function printRule(rule: Rule): string {
  const conditions = rule.conditions.map(printCondition).join(`${lineBreak}${rule.join ?? 'and'} `);
  const text = words(printAnnotation(rule.annotation), printIdReference(rule.reference), conditions);
  return text === '' ? '[]' : text;
}

/** A keyword with its rule, where there is one. */
export function printClause(keyword: string, rule: Rule | undefined): string | undefined {
  return rule && `${keyword} ${printRule(rule)}`;
}

function printOperand(operand: Operand): string {
  if (!operand.function) return spellAttribute(operand.name, 'operand');
  return `${operand.function.value}(${spellAttribute(operand.name, 'any')})`;
}

/** The pairs of a date; empty brackets keep those of the condition apart where no pair does. */
function printParts(parts: DateParts, annotated: boolean): string {
  const bare = annotated && parts.pairs.length === 0;
  return words(printAnnotation(parts.annotation) ?? (bare ? '[]' : undefined), ...parts.pairs.map(printPair));
}

function printBare(condition: Exclude<Condition, { kind: 'elementCondition' }>): string {
  const annotated = condition.annotation !== undefined;
  switch (condition.kind) {
    case 'nestedRule':
      return `(${printRule(condition.rule).replaceAll(lineBreak, ' ')})`;
    case 'comparison':
      return words(printOperand(condition.left), condition.operator, condition.right && printOperand(condition.right));
    case 'defined':
      return words(condition.not ? 'not' : '', 'defined', condition.name && spellAttribute(condition.name, 'any'));
    case 'dateComparison':
      return words('date', condition.operator, condition.value && spellName(condition.value, 'term'));
    case 'dateMatches':
      return words('date matches', printParts(condition.parts, annotated));
    case 'dateRange':
      return words(
        'date',
        condition.from && `from ${spellName(condition.from, 'term')}`,
        condition.to && `to ${spellName(condition.to, 'term')}`,
        condition.duration && words('for', printParts(condition.duration, annotated)),
      );
    case 'resourceCondition':
      return words('resource', ...condition.pairs.map(printPair));
    case 'operationCondition':
      return words('operation', condition.name && spellName(condition.name, 'term'), ...condition.pairs.map(printPair));
  }
}

function printCondition(condition: Condition): string {
  if (condition.kind === 'elementCondition')
    return `${condition.element.value}${printAnnotation(condition.annotation) ?? '[]'}`;
  return words(printBare(condition), printAnnotation(condition.annotation));
}

/** `where ATTRIBUTE == VALUE` of a fencing statement. */
export function printTest(attribute: Parameters<typeof spellName>[0], value: typeof attribute | undefined): string {
  return `where ${spellAttribute(attribute, 'any')} == ${value ? spellName(value, 'any') : quoted('')}`;
}
