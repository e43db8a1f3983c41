import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { print } from '../../compiler/format/print.ts';
import { parse } from '../../grammar/index.ts';
import { anyConstraint } from '../support/constraint-arbitrary.ts';
import { constraintOf, constraintText } from '../support/constraint-text.ts';
import { elementText } from '../support/element-text.ts';

const always = (): boolean => true;

describe('a constraint is read back from its text', () => {
  test('as the same element, and its text is in the one style', () => {
    fc.assert(
      fc.property(anyConstraint, (constraint) => {
        const text = constraintText(constraint, always);
        const { above, constraint: back, found } = constraintOf(text);
        // XML text cannot say that an attribute is literal.
        const marks = !text.includes('xml');
        const read = back && elementText(back, marks);
        expect({ found, xml: read?.xml, comments: [...above, ...(read?.comments ?? [])].sort(), text }).toEqual({
          found: [],
          ...elementText(constraint, marks),
          text,
        });
        expect(print(parse({ path: 'test.hac', text }).file)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
