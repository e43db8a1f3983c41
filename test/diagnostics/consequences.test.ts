import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { positionAt, startOffset } from '../../grammar/source.ts';

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

const folderOfSamples = fileURLToPath(new URL('../../samples/', import.meta.url));
const samples = readdirSync(folderOfSamples).filter((name) => name.endsWith('.hac'));

test.each(samples)('a brace that is missing anywhere in %s is told once, and nothing else', (name) => {
  const text = readFileSync(folderOfSamples + name, 'utf8');
  const told = (of: string): string[] =>
    compile({ path: name, text: of }).diagnostics.map(({ id, message }) => `${id}: ${message}`);
  const before = new Set(told(text));
  const braces = [...text.matchAll(/[{}]/g)].map(({ index }) => index);
  const wrong = braces.flatMap((at) => {
    const found = told(text.slice(0, at) + text.slice(at + 1)).filter((finding) => !before.has(finding));
    return found.length === 1 && found[0]!.startsWith('unclosed-bracket: ') ? [] : [{ at, found }];
  });
  expect(braces.length).toBeGreaterThan(4);
  expect(wrong).toEqual([]);
});

test('a fault of the text hides what is found on its line, and what rules say of its statement', () => {
  const faulty = `node alice bob
primitive vip IPaddr2 {
  ip =10.0.0.5 flavour=sweet
  cidr_netmask=x
}
location vip prefers bob
location vip prefers carol
`;
  const { diagnostics } = compile({ path: 'a.hac', text: `target pacemaker-3.9\n${faulty}` });
  const told = diagnostics.map(({ id, span }) => `${positionAt(span.anchor.source, startOffset(span)).line} ${id}`);
  expect(told).toEqual(['1 surplus-word', '3 syntax', '7 unknown-node']);
});
