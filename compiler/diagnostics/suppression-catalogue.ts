import { defineCatalogue } from './catalogue.ts';

/** What can be wrong with a `# hacc-ignore` comment. */
export const suppressionCatalogue = defineCatalogue({
  'ignore-without-reason': {
    severity: 'error',
    summary:
      'A finding is ignored without a reason. Whoever reads the file next has to know why it was left, so the comment counts only with one.',
    message: 'This hacc-ignore gives no reason',
    help: 'Write it as # hacc-ignore {ids}: why this is left as it is.',
    bad: '# hacc-ignore fencing-disabled\noptions { stonith-enabled=false }',
    good: '# hacc-ignore fencing-disabled: lab cluster without fence devices\noptions { stonith-enabled=false }',
  },
  'ignore-unknown-id': {
    severity: 'error',
    summary: 'A hacc-ignore names an id that hacc does not have, so it ignores nothing.',
    message: 'hacc has no finding called {id}',
    help: '{advice}',
    bad: '# hacc-ignore fencing-disabeld: lab cluster\noptions { stonith-enabled=false }',
    good: '# hacc-ignore fencing-disabled: lab cluster\noptions { stonith-enabled=false }',
  },
  'ignore-of-syntax': {
    severity: 'error',
    summary: 'Text that cannot be parsed says nothing that could be compiled, so its findings cannot be ignored.',
    message: '{id} is a fault of the text and cannot be ignored',
    help: 'Mend the text and remove the comment.',
    bad: '# hacc-ignore unclosed-string: later\nnode host1 description="left',
    good: 'node host1 description="left"',
  },
  'unused-ignore': {
    severity: 'warning',
    summary: 'A hacc-ignore stands above a statement that has no such finding (any more).',
    message: 'Nothing is ignored here: the statement below has no finding {id}',
    help: 'Remove it, so that it hides nothing later.',
    bad: '# hacc-ignore dangling-reference: web comes later\nprimitive web apache\nlocation on-host1 web prefers host1',
    good: 'primitive web apache',
  },
});
