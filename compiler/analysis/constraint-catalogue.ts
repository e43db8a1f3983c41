import { defineCatalogue, reporter } from '../diagnostics/catalogue.ts';

/** What can be wrong with the words of constraints and rules. */
export const constraintCatalogue = defineCatalogue({
  'location-without-resource': {
    severity: 'error',
    summary: 'A location constraint must say which resource it places: one resource, a pattern of names, or a set.',
    message: 'This location constraint places no resource',
    help: 'Name the resource behind location, or give matching and a pattern, or set lines in a block.',
    bad: 'location prefers host1',
    good: 'location web prefers host1',
  },
  'location-without-place': {
    severity: 'error',
    summary: 'A location constraint must say where: a node, or a rule that nodes meet.',
    message: 'This location constraint names neither a node nor a rule',
    help: 'Write prefers or avoids with a node, or with where and a rule.',
    bad: 'location web',
    good: 'location web prefers host1',
  },
  'location-node-and-rule': {
    severity: 'error',
    summary:
      'A location constraint takes a node with its score or rules with theirs. Where both are given, Pacemaker reads only the rules.',
    message: 'This location constraint has both a node and a rule',
    help: 'Make two constraints of it, or say the node in the rule: #uname == {node}.',
    bad: 'location web prefers host1 where defined pingd',
    good: 'location web prefers where #uname == host1 and defined pingd',
  },
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
    summary: 'Behind prefers or avoids stands a node or a rule.',
    message: '{verb} names neither a node nor a rule',
    help: 'Name a node, or write where and a rule.',
    bad: 'location web prefers score=100',
    good: 'location web prefers host1 score=100',
  },
  'colocation-incomplete': {
    severity: 'error',
    summary: 'A colocation is between two resources, or among those of its sets.',
    message: 'This colocation has fewer than two resources',
    help: 'Write colocation RESOURCE with OTHER, or set lines in a block.',
    bad: 'colocation as c1 score=100',
    good: 'colocation ip with web score=100',
  },
  'order-incomplete': {
    severity: 'error',
    summary: 'An order is between two resources, or among those of its sets.',
    message: 'This order has fewer than two steps',
    help: 'Write order FIRST -> THEN, or set lines in a block.',
    bad: 'order first=web',
    good: 'order database -> web',
  },
  'ticket-without-name': {
    severity: 'error',
    summary: 'A ticket constraint must name the ticket that a site needs for the resource.',
    message: 'This constraint names no ticket',
    help: 'Name the ticket behind the keyword.',
    bad: 'ticket rsc=web',
    good: 'ticket siteA for web',
  },
  'ticket-without-resource': {
    severity: 'error',
    summary: 'A ticket constraint must say which resource needs the ticket: one resource or a set.',
    message: 'No resource needs this ticket',
    help: 'Write for and the resource.',
    bad: 'ticket siteA loss-policy=fence',
    good: 'ticket siteA for web loss-policy=fence',
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
  'misplaced-statement': {
    severity: 'error',
    summary:
      'The block of a constraint holds set, prefers, avoids and while lines as far as its kind has them; anything else is left out of the configuration.',
    message: '{keyword} has no meaning in {place}',
    help: 'Remove it, or move it to where it belongs.',
    bad: 'order a -> b {\n  prefers host1\n}',
    good: 'order a -> b\nlocation a prefers host1',
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
