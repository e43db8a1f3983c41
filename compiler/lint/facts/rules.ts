import { attributeValue, visitElements } from '../../model/access.ts';
import type { DateExpression, Expression } from '../../model/cluster.ts';
import type { LintContext } from '../context.ts';
import type { OutermostRule } from './inventory.ts';

/** A rule that stands in no other rule, with all conditions below it. */
export interface RuleFacts extends OutermostRule {
  readonly expressions: readonly Expression[];
  readonly dates: readonly DateExpression[];
}

const known = new WeakMap<LintContext, readonly RuleFacts[]>();

/** Every outermost rule of the configuration, in document order of each section. */
export function rulesOf(context: LintContext): readonly RuleFacts[] {
  let rules = known.get(context);
  if (!rules) {
    rules = context.inventory.rules.map(({ rule, parent }) => {
      const expressions: Expression[] = [];
      const dates: DateExpression[] = [];
      visitElements(rule, (condition) => {
        if (condition.kind === 'expression') expressions.push(condition);
        else if (condition.kind === 'date_expression') dates.push(condition);
        return undefined;
      });
      return { rule, parent, expressions, dates };
    });
    known.set(context, rules);
  }
  return rules;
}

/** The node attribute that an expression asks, and what it does with it. */
export function askedBy(expression: Expression): {
  readonly attribute: string;
  readonly operation: string;
  readonly value: string;
} {
  const read = (name: string): string => attributeValue(expression, name)?.trim() ?? '';
  return { attribute: read('attribute'), operation: read('operation'), value: read('value') };
}
