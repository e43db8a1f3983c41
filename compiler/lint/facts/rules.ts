import { attributeValue, visitElements } from '../../model/access.ts';
import type { DateExpression, Element, Expression, Rule } from '../../model/cluster.ts';
import type { LintContext } from '../context.ts';

/** A rule that stands in no other rule, with all conditions below it. */
export interface RuleFacts {
  readonly rule: Rule;
  /** The location constraint, the set, or the lifetime that it stands in. */
  readonly parent: Element;
  readonly expressions: readonly Expression[];
  readonly dates: readonly DateExpression[];
}

const known = new WeakMap<LintContext, readonly RuleFacts[]>();

/** Every outermost rule of the configuration, in document order of each section. */
export function rulesOf(context: LintContext): readonly RuleFacts[] {
  let rules = known.get(context);
  if (!rules) {
    const found: RuleFacts[] = [];
    for (const section of context.cluster.sections) {
      visitElements(section, (element, parent) => {
        if (element.kind !== 'rule') return undefined;
        const expressions: Expression[] = [];
        const dates: DateExpression[] = [];
        visitElements(element, (condition) => {
          if (condition.kind === 'expression') expressions.push(condition);
          else if (condition.kind === 'date_expression') dates.push(condition);
          return undefined;
        });
        found.push({ rule: element, parent: parent ?? element, expressions, dates });
        return false;
      });
    }
    rules = found;
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
