import { defineCatalogue, reporter } from '../diagnostics/catalogue.ts';

/** What can be wrong with the words of constraints and rules; what is wrong with their elements is found by the checks. */
export const constraintCatalogue = defineCatalogue({
  'location-several-nodes': {
    severity: 'error',
    summary: 'One location constraint can name one node only; the first one counts.',
    message: 'This location constraint already names {first}, so {second} is left out',
    help: 'Write a second location for it.',
    bad: 'location web {\n  prefers host1\n  prefers host2 score=50\n}',
    good: 'location web prefers host1\nlocation web prefers host2 score=50',
  },
  'preference-without-place': {
    severity: 'error',
    summary:
      'Behind prefers or avoids stands a node or a rule. A line of a block that has neither says nothing, beside others that do.',
    message: '{verb} names neither a node nor a rule',
    help: 'Name a node, or write where and a rule; or remove the line.',
    bad: 'location web {\n  prefers where defined pingd\n  prefers score=100\n}',
    good: 'location web {\n  prefers where defined pingd\n  prefers score=100 where #uname == host1\n}',
  },
  'mixed-set': {
    severity: 'error',
    summary:
      'All resources of one set have the same role or action, because the set has it, not its members. The first one counts.',
    message: '{name} differs from the others of its set, which has one {attribute}',
    help: 'Give all of them the same {attribute}, or make two sets.',
    bad: 'order (drbd-a:promote drbd-b:start) -> web',
    good: 'order (drbd-a:promote drbd-b:promote) -> web',
  },
  'contradictory-join': {
    severity: 'error',
    summary:
      'The word between the conditions of a rule and its boolean-op say different things. The attribute is what is written.',
    message: 'The conditions are joined by {join}, but boolean-op says {operation}',
    help: 'Remove boolean-op, or change the word.',
    bad: 'location web prefers where [boolean-op=or] defined a and defined b',
    good: 'location web prefers where defined a or defined b',
  },
  'date-comparison': {
    severity: 'error',
    summary: 'A date is before or after another one; dates are not compared in any other way.',
    message: 'Dates cannot be compared by {operator}',
    help: 'Use < or >, or date from … to …, or date matches ….',
    bad: 'options when date == 2026-01-01 { no-quorum-policy=freeze }',
    good: 'options when date from 2026-01-01 to 2026-01-02 { no-quorum-policy=freeze }',
  },
  'unknown-condition': {
    severity: 'error',
    summary:
      'A condition in its raw form is the name of its element: expression, date_expression, rsc_expression, op_expression or rule; xml takes any element as its text.',
    message: 'There is no condition {name}',
    help: 'Use expression, date_expression, rsc_expression, op_expression or rule.',
    bad: 'location web prefers where comparison[attribute=a operation=defined]',
    good: 'location web prefers where expression[attribute=a operation=defined]',
  },
});

/** Makes the findings of constraints and rules. */
export const constraintFinding = reporter(constraintCatalogue);
