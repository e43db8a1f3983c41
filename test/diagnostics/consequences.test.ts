import { expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';

/** The ids of the errors of a text, in its order. */
function errors(text: string): string[] {
  const { diagnostics } = compile({ path: 'a.hac', text }, { lint: false });
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ id }) => id);
}

const base = 'primitive web apache\nprimitive vip IPaddr2\n';

test.each([
  ['a word where a verb belongs', 'location vip likes alice', ['syntax']],
  ['half a chain', 'order vip ->', ['syntax']],
  ['a chain that begins with its arrow', 'order -> vip', ['syntax']],
  ['a colocation without its verb', 'colocation vip and web', ['syntax']],
  ['a ticket without its for', 'ticket siteA web', ['syntax']],
  ['a group of nothing but a wrong name', 'group g webb', ['unknown-member']],
  ['a clone of something that is in a group', 'group g web\nclone c web', ['repeated-member']],
  ['a tag without a name', 'tag', ['missing-word']],
  ['XML that is not well-formed', "xml '<a><b></a>'", ['malformed-xml']],
  [
    'two constraints that are both incomplete',
    'location vip\nlocation vip',
    ['missing-attribute', 'missing-attribute'],
  ],
  ['words that are too many', 'node alice and bob and carol', ['surplus-word']],
])('one mistake is told once: %s', (_, text, expected) => {
  expect(errors(base + text)).toEqual(expected);
});

test('what stands on another line is told all the same', () => {
  expect(errors(`${base}location vip likes alice\nlocation web\ngroup g webb\ngroup h`)).toEqual([
    'syntax',
    'missing-attribute',
    'unknown-member',
    'missing-element',
  ]);
});
