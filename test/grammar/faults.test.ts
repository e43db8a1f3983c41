import { expect, test } from 'vitest';
import { parse } from '../../grammar/index.ts';
import { textOf } from '../../grammar/source.ts';

/** Parses a text in which «…» marks where each fault must stand, and gives all faults as `id: message`. */
function faultsOf(marked: string): string[] {
  const text = marked.replace(/[«»]/g, '');
  const { faults } = parse({ path: 'a.hac', text });
  const wanted = [...marked.matchAll(/«([^»]*)»/g)].map((match) => match[1]);
  expect(faults.map(({ span }) => textOf(span))).toEqual(wanted);
  return faults.map(({ id, message }) => `${id}: ${message}`);
}

test.each([
  ['node «"a»', ['unclosed-string: This string is never closed']],
  ['primitive a Dummy { x=«"1 }»', ['unclosed-string: This string is never closed']],
  ["xml «'''<a>»\nnode b", ['unclosed-string: This string is never closed']],
  ['primitive a Dummy «{»\nnode b', ["unclosed-bracket: This '{' is never closed"]],
  ['order «(»a b -> c', ["unclosed-bracket: This '(' is never closed"]],
  ['group «g»\n  primitive a Dummy\n}', ["unclosed-bracket: A '{' is missing at the end of this line"]],
  [
    'group g {\n  primitive a «Dummy»\n    op monitor\n  }\n  primitive b Dummy { x=1 }\n}\nnode c',
    ["unclosed-bracket: A '{' is missing at the end of this line"],
  ],
  [
    'group g {\n  primitive a Dummy «{»\n    op monitor\n  primitive b Dummy { x=1 }\n}\nnode c',
    ["unclosed-bracket: This '{' is never closed"],
  ],
  ['group g {\n  primitive b Dummy «{» x=1\n}\nnode c', ["unclosed-bracket: This '{' is never closed"]],
  ['group g {\n  primitive b Dummy x=1 «}»\n}\nnode c', ["unclosed-bracket: This '}' closes nothing"]],
  [
    'group «{»\nprimitive b Dummy\nop monitor\n}\nprimitive c Dummy {\nop monitor\n',
    ["unclosed-bracket: This '{' is never closed"],
  ],
  ['group g {\n  primitive b Dummy\n}\n«}»\n«}»', [0, 1].map(() => "unclosed-bracket: This '}' closes nothing")],
  ['«}»\nnode a', ["unclosed-bracket: This '}' closes nothing"]],
  ['«primitiv» a Dummy', ["unknown-keyword: 'primitiv' is no keyword"]],
  ['primitive a Dummy {\n  «opp» monitor\n}', ["unknown-keyword: 'opp' is no keyword"]],
  [
    '«let» a=1',
    ['syntax: A pair cannot stand outside of a block']
      .slice(1)
      .concat("reserved-keyword: 'let' is reserved for a later version of the language"),
  ],
  ['«include» "a.hac"', ["reserved-keyword: 'include' is reserved for a later version of the language"]],
  [
    'group g {\n  «for» h in a b { primitive x Dummy }\n}',
    ["reserved-keyword: 'for' is reserved for a later version of the language"],
  ],
  ['«a»=1', ['syntax: A pair cannot stand outside of a block']],
  ['«prefers» a', ["syntax: 'prefers' cannot stand outside of a block"]],
  ['options { a «=»1 }', ["syntax: The '=' has a blank on one side only"]],
  ['options { a= «1» }', ["unknown-keyword: '1' is no keyword"]],
  ['options { a=1«,» b=2 }', ["syntax: A value cannot end in ','"]],
  ['options { a=«"x\\q"» }'.replace('«"x\\q"»', '"x«\\q»"'), ["syntax: '\\q' is no escape"]],
  ['node n «;»', ["syntax: ';' cannot stand here"]],
  ['order a «->»', ['syntax: Expected a resource, found the end of the statement']],
  ['order a «with» b', ["syntax: Expected '->', found 'with'"]],
  ['colocation a «->» b', ["syntax: Expected 'with' or 'avoids', found '->'"]],
  ['location a prefers where #uname«=b»', ["syntax: Expected a comparison such as '==', found '='"]],
  ['location a prefers where x == 1 and y == 2 «or» z == 3', ["syntax: 'and' and 'or' stand side by side"]],
  ['location a prefers «where»', ['syntax: Expected a condition, found the end of the statement']],
  ['fencing where rack «!=» 1 { level 1 a }', ["syntax: A fencing target is compared with '==' only"]],
  ['op monitor interval=1s «timeout»', ["syntax: 'timeout' cannot stand here"]],
  [
    'primitive a Dummy {\n  op monitor interval=1s «op» start\n  meta «»\n  x=1\n}'
      .replace(' «»', '')
      .replace('  meta\n', '  «meta»\n'),
    [
      "syntax: 'op' cannot stand here: the item before it runs to the end of its line",
      "syntax: Expected a pair, '{' or '@' and an id, found the end of the line",
    ],
  ],
  ['bundle b {\n  storage {\n    «root» /a\n  }\n}', ["syntax: 'root' needs two paths"]],
  ['node a «#about»', ["syntax: '#about' cannot stand here"]],
])('%s', (marked, messages) => {
  expect(faultsOf(marked)).toEqual(messages);
});

test('the keywords that could be meant come with an unknown one', () => {
  const { faults } = parse({ path: 'a.hac', text: 'primitiv a Dummy' });
  expect(faults[0]?.word).toBe('primitiv');
  expect(faults[0]?.candidates).toContain('primitive');
});
