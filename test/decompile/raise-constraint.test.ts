import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentNodes } from '../../compiler/analysis/lower-comments.ts';
import { lowerConstraint } from '../../compiler/analysis/lower-constraint.ts';
import { lowerRule } from '../../compiler/analysis/lower-rule.ts';
import { raiseConstraint } from '../../compiler/decompile/raise-constraint.ts';
import { raiseRule } from '../../compiler/decompile/raise-rule.ts';
import { anyConstraint, anyRule } from '../support/constraint-arbitrary.ts';
import { elementText } from '../support/element-text.ts';

const always = (): boolean => true;
const silently = (): void => {};

describe('lowering is the inverse of raising', () => {
  test('for rules', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(elementText(lowerRule(raiseRule(rule, always), silently)).xml).toEqual(elementText(rule).xml);
      }),
      { numRuns: 1000 },
    );
  });

  test('for constraints', () => {
    fc.assert(
      fc.property(anyConstraint, (constraint) => {
        const raised = raiseConstraint(constraint, always);
        const lowered = elementText(lowerConstraint(raised, silently));
        const above = commentNodes(raised.layout.comments).map(({ text }) => text);
        expect({ xml: lowered.xml, comments: [...lowered.comments, ...above].sort() }).toEqual(elementText(constraint));
      }),
      { numRuns: 1000 },
    );
  });
});
