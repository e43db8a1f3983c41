import { describe, expect, test } from 'vitest';
import { xmlTextOf } from '../../compiler/decompile/raise-xml.ts';
import { textOf } from '../../grammar/index.ts';
import { constraintOf, constraintText } from '../support/constraint-text.ts';

const always = (): boolean => true;

/** What a text is lowered to, as XML with the attributes in the order of its words. */
function xmlOf(text: string): { xml: string | undefined; found: readonly string[] } {
  const { constraint, found } = constraintOf(text);
  return { xml: constraint && xmlTextOf(constraint), found };
}

/** Rows of a text and its XML that are one another's translation. */
function bothWays(rows: readonly (readonly [text: string, xml: string])[]): void {
  test.each(rows)('%s', (text, xml) => {
    expect(xmlOf(text)).toEqual({ xml, found: [] });
    expect(constraintText(constraintOf(text).constraint!, always)).toBe(`${text}\n`);
  });
}

/** Rows of a text, its XML, and the text that the one style has for it. */
function oneWay(rows: readonly (readonly [text: string, xml: string, style: string])[]): void {
  test.each(rows)('%s', (text, xml, style) => {
    expect(xmlOf(text)).toEqual({ xml, found: [] });
    expect(constraintText(constraintOf(text).constraint!, always)).toBe(`${style}\n`);
  });
}

describe('a location is a sentence', () => {
  bothWays([
    ['location web prefers host1', '<rsc_location rsc="web" node="host1" score="INFINITY"/>'],
    ['location web avoids host1', '<rsc_location rsc="web" node="host1" score="-INFINITY"/>'],
    ['location web prefers host1 score=100', '<rsc_location rsc="web" node="host1" score="100"/>'],
    ['location web avoids host1 score=-100', '<rsc_location rsc="web" node="host1" score="-100"/>'],
    ['location web prefers host1 score=', '<rsc_location rsc="web" node="host1"/>'],
    ['location web prefers host1 as l1', '<rsc_location id="l1" rsc="web" node="host1" score="INFINITY"/>'],
    ['location ms:Promoted prefers a', '<rsc_location rsc="ms" role="Promoted" node="a" score="INFINITY"/>'],
    ['location ms:started prefers a', '<rsc_location rsc="ms" role="started" node="a" score="INFINITY"/>'],
    ['location ms prefers a role=Odd', '<rsc_location rsc="ms" node="a" score="INFINITY" role="Odd"/>'],
    ['location "ms:Promoted" prefers a', '<rsc_location rsc="ms:Promoted" node="a" score="INFINITY"/>'],
    ['location "prefers" prefers "where"', '<rsc_location rsc="prefers" node="where" score="INFINITY"/>'],
    [
      'location web prefers host1 resource-discovery=never odd="a b"',
      '<rsc_location rsc="web" node="host1" score="INFINITY" resource-discovery="never" odd="a b"/>',
    ],
    ['location matching "vm-(.*)" prefers a', '<rsc_location rsc-pattern="vm-(.*)" node="a" score="INFINITY"/>'],
    [
      'location (a b) prefers n',
      '<rsc_location node="n" score="INFINITY"><resource_set><resource_ref id="a"/><resource_ref id="b"/></resource_set></rsc_location>',
    ],
    [
      'location (a:Promoted b:Promoted) [id=s1 sequential=false] prefers n',
      '<rsc_location node="n" score="INFINITY"><resource_set id="s1" role="Promoted" sequential="false"><resource_ref id="a"/><resource_ref id="b"/></resource_set></rsc_location>',
    ],
  ]);
});

describe('a location has rules', () => {
  const expression = '<expression attribute="a" operation="defined"/>';
  bothWays([
    [
      'location web prefers where defined a',
      `<rsc_location rsc="web"><rule score="INFINITY">${expression}</rule></rsc_location>`,
    ],
    [
      'location web avoids as l1 where [id=r1] defined a',
      `<rsc_location id="l1" rsc="web"><rule id="r1" score="-INFINITY">${expression}</rule></rsc_location>`,
    ],
    [
      'location web prefers score=50 resource-discovery=never where [role=Promoted] defined a',
      `<rsc_location rsc="web" resource-discovery="never"><rule score="50" role="Promoted">${expression}</rule></rsc_location>`,
    ],
    [
      'location web prefers where [score-attribute=cpu] defined a',
      `<rsc_location rsc="web"><rule score-attribute="cpu">${expression}</rule></rsc_location>`,
    ],
    [
      'location web prefers score=1 where [score-attribute=cpu] defined a',
      `<rsc_location rsc="web"><rule score="1" score-attribute="cpu">${expression}</rule></rsc_location>`,
    ],
    [
      'location web prefers score= where defined a',
      `<rsc_location rsc="web"><rule>${expression}</rule></rsc_location>`,
    ],
    ['location web prefers where @r1', '<rsc_location rsc="web"><rule id-ref="r1"/></rsc_location>'],
    ['location web prefers score=5 where @r1', '<rsc_location rsc="web"><rule id-ref="r1" score="5"/></rsc_location>'],
    [
      'location web score=3 prefers score=5 where defined a',
      `<rsc_location rsc="web" score="3"><rule score="5">${expression}</rule></rsc_location>`,
    ],
    [
      'location web as l1 {\n  prefers where defined a\n  # why\n  avoids score=-5 where defined a\n}',
      `<rsc_location id="l1" rsc="web"><rule score="INFINITY">${expression}</rule><rule score="-5">${expression}</rule></rsc_location>`,
    ],
    [
      'location as l1 {\n  set a b\n  set c role=Promoted as s2\n  prefers where defined a\n}',
      `<rsc_location id="l1"><resource_set><resource_ref id="a"/><resource_ref id="b"/></resource_set><resource_set id="s2" role="Promoted"><resource_ref id="c"/></resource_set><rule score="INFINITY">${expression}</rule></rsc_location>`,
    ],
    [
      'location as l1 {\n  set @s1\n  prefers n score=5\n}',
      '<rsc_location id="l1" node="n" score="5"><resource_set id-ref="s1"/></rsc_location>',
    ],
    ['location node=n score=5', '<rsc_location node="n" score="5"/>'],
    [
      'location web node=n score=5 { prefers where defined a }',
      `<rsc_location rsc="web" node="n" score="5"><rule score="INFINITY">${expression}</rule></rsc_location>`,
    ],
    [
      'location web prefers n { xml \'<odd x="1"/>\' }',
      '<rsc_location rsc="web" node="n" score="INFINITY"><odd x="1"/></rsc_location>',
    ],
  ]);

  oneWay([
    [
      'location web as l1 resource-discovery=never prefers n',
      '<rsc_location id="l1" rsc="web" resource-discovery="never" node="n" score="INFINITY"/>',
      'location web prefers n resource-discovery=never as l1',
    ],
    ['location web { prefers n }', '<rsc_location rsc="web" node="n" score="INFINITY"/>', 'location web prefers n'],
    [
      'location web {\n  prefers role=Promoted as r1 where defined a\n}',
      `<rsc_location rsc="web"><rule id="r1" role="Promoted" score="INFINITY">${expression}</rule></rsc_location>`,
      'location web prefers where [id=r1 role=Promoted] defined a',
    ],
    [
      'location rsc=web node=n score=INFINITY',
      '<rsc_location rsc="web" node="n" score="INFINITY"/>',
      'location web prefers n',
    ],
    [
      'location web prefers n {\n  while defined a\n  while defined a\n}',
      `<rsc_location rsc="web" node="n" score="INFINITY"><lifetime><rule>${expression}</rule><rule>${expression}</rule></lifetime></rsc_location>`,
      'location web prefers n {\n  while defined a\n  while defined a\n}',
    ],
  ]);
});

describe('a colocation is a sentence', () => {
  bothWays([
    ['colocation ip with web', '<rsc_colocation rsc="ip" with-rsc="web" score="INFINITY"/>'],
    ['colocation ip avoids web', '<rsc_colocation rsc="ip" with-rsc="web" score="-INFINITY"/>'],
    ['colocation ip with web score=', '<rsc_colocation rsc="ip" with-rsc="web"/>'],
    ['colocation ip with web score=infinity', '<rsc_colocation rsc="ip" with-rsc="web" score="infinity"/>'],
    ['colocation ip with web score-attribute=x', '<rsc_colocation rsc="ip" with-rsc="web" score-attribute="x"/>'],
    [
      'colocation a:started with b:Master score=5 influence=true node-attribute=rack as c1',
      '<rsc_colocation id="c1" rsc="a" rsc-role="started" with-rsc="b" with-rsc-role="Master" score="5" influence="true" node-attribute="rack"/>',
    ],
    ['colocation a with b rsc-role=Odd', '<rsc_colocation rsc="a" with-rsc="b" rsc-role="Odd" score="INFINITY"/>'],
    ['colocation rsc=a score=5', '<rsc_colocation rsc="a" score="5"/>'],
    [
      'colocation as c1 score=100 {\n  set a b sequential=true\n  set c role=Promoted\n}',
      '<rsc_colocation id="c1" score="100"><resource_set sequential="true"><resource_ref id="a"/><resource_ref id="b"/></resource_set><resource_set role="Promoted"><resource_ref id="c"/></resource_set></rsc_colocation>',
    ],
    [
      'colocation a with b while as t1 date < 2027-01-01',
      '<rsc_colocation rsc="a" with-rsc="b" score="INFINITY"><lifetime id="t1"><rule><date_expression operation="lt" end="2027-01-01"/></rule></lifetime></rsc_colocation>',
    ],
  ]);
});

describe('an order is a chain', () => {
  const set = (attributes: string, ...members: string[]): string =>
    `<resource_set${attributes}>${members.map((id) => `<resource_ref id="${id}"/>`).join('')}</resource_set>`;
  bothWays([
    ['order a -> b', '<rsc_order first="a" then="b"/>'],
    [
      'order a:promote -> b:start kind=Optional symmetrical=false as o1',
      '<rsc_order id="o1" first="a" first-action="promote" then="b" then-action="start" kind="Optional" symmetrical="false"/>',
    ],
    ['order a -> b:start', '<rsc_order first="a" then="b" then-action="start"/>'],
    ['order a -> b first-action=restart', '<rsc_order first="a" then="b" first-action="restart"/>'],
    ['order first=a then-action=start', '<rsc_order first="a" then-action="start"/>'],
    ['order from=a to=b action=stop type=after', '<rsc_order from="a" to="b" action="stop" type="after"/>'],
    ['order a -> b -> c', `<rsc_order>${set('', 'a', 'b', 'c')}</rsc_order>`],
    [
      'order a:start -> b:start -> c:promote',
      `<rsc_order>${set(' action="start"', 'a', 'b')}${set(' action="promote"', 'c')}</rsc_order>`,
    ],
    ['order (a b) -> c', `<rsc_order>${set(' sequential="false"', 'a', 'b')}${set('', 'c')}</rsc_order>`],
    [
      'order any (a:start b:start) [id=s1 score=5] -> (c d)',
      `<rsc_order>${set(' id="s1" action="start" sequential="false" require-all="false" score="5"', 'a', 'b')}${set(' sequential="false"', 'c', 'd')}</rsc_order>`,
    ],
    ['order { set a b }', `<rsc_order>${set('', 'a', 'b')}</rsc_order>`],
    ['order {\n  set a\n  set b\n}', `<rsc_order>${set('', 'a')}${set('', 'b')}</rsc_order>`],
    [
      'order kind=Optional { set a b sequential=false }',
      `<rsc_order kind="Optional">${set(' sequential="false"', 'a', 'b')}</rsc_order>`,
    ],
    ['order {\n  set a b as s1\n  set\n}', `<rsc_order>${set(' id="s1"', 'a', 'b')}<resource_set/></rsc_order>`],
    ['order a -> b { set c d }', `<rsc_order first="a" then="b">${set('', 'c', 'd')}</rsc_order>`],
    [
      'order a -> b -> c while date to "2027-01-01 10:00:00"',
      `<rsc_order><lifetime><rule><date_expression operation="in_range" end="2027-01-01 10:00:00"/></rule></lifetime>${set('', 'a', 'b', 'c')}</rsc_order>`,
    ],
  ]);

  oneWay([
    [
      'order a:start -> (b)\n  -> c',
      `<rsc_order>${set(' action="start"', 'a')}${set(' sequential="false"', 'b')}${set('', 'c')}</rsc_order>`,
      'order a:start -> (b) -> c',
    ],
    [
      'order { set a:start b:start }',
      `<rsc_order>${set(' action="start"', 'a', 'b')}</rsc_order>`,
      'order { set a b action=start }',
    ],
  ]);
});

describe('a ticket is a sentence', () => {
  bothWays([
    [
      'ticket siteA for drbd:Promoted loss-policy=fence as t1',
      '<rsc_ticket id="t1" ticket="siteA" rsc="drbd" rsc-role="Promoted" loss-policy="fence"/>',
    ],
    [
      'ticket siteA for (a b)',
      '<rsc_ticket ticket="siteA"><resource_set><resource_ref id="a"/><resource_ref id="b"/></resource_set></rsc_ticket>',
    ],
    [
      'ticket siteA {\n  set a role=Promoted\n  set b\n}',
      '<rsc_ticket ticket="siteA"><resource_set role="Promoted"><resource_ref id="a"/></resource_set><resource_set><resource_ref id="b"/></resource_set></rsc_ticket>',
    ],
    ['ticket rsc=a loss-policy=fence', '<rsc_ticket rsc="a" loss-policy="fence"/>'],
    ['ticket "for" for "for"', '<rsc_ticket ticket="for" rsc="for"/>'],
  ]);
});

describe('what the words of a constraint cannot mean is reported', () => {
  test.each([
    [
      'location web {\n  prefers a\n  prefers b score=5\n}',
      ['location-several-nodes: This location constraint already names a, so b is left out'],
    ],
    [
      'location web {\n  prefers where defined a\n  avoids score=5\n}',
      ['preference-without-place: avoids names neither a node nor a rule'],
    ],
    ['order (a:start b:promote) -> c', ['mixed-set: b differs from the others of its set, which has one action']],
    ['order a -> b { prefers n }', ['misplaced-keyword: prefers has no meaning in an order']],
    ['ticket t for a { while defined x }', ['misplaced-keyword: while has no meaning in a ticket constraint']],
    ['location web rsc=web prefers n', ['duplicate-attribute: rsc is given twice']],
    ['location web prefers n score=5 as a as b', ['duplicate-attribute: id is given twice']],
    ['location web score=5 prefers n score=6', ['duplicate-attribute: score is given twice']],
    ['colocation a with b odd=', ['missing-value: odd has no value']],
    [
      'location web prefers where [boolean-op=or] defined a and defined b',
      ['contradictory-join: The conditions are joined by and, but boolean-op says or'],
    ],
    ['location web prefers where date == 2026-01-01', ['date-comparison: Dates cannot be compared by ==']],
    ['location web prefers where other[a=1]', ['unknown-condition: There is no condition other']],
  ])('%s', (text, found) => {
    expect(constraintOf(text).found).toEqual(found);
  });
});

describe('places are those of the words', () => {
  test.each([
    ['location web:Promoted prefers host1 score=5', 'location web:Promoted', ['web', 'Promoted', 'host1', '5']],
    ['location web avoids host1', 'location web', ['web', 'host1', 'avoids']],
    ['colocation ip with web:start kind=x', 'colocation ip with web:start', ['ip', 'web', 'start', 'x', undefined]],
    ['order a -> b:start\n  -> c', 'order a -> b:start\n  -> c', []],
    ['ticket t for a loss-policy=stop', 'ticket t for a', ['t', 'a', 'stop']],
    ['order first=a then=b', 'order', ['a', 'b']],
  ])('%s', (text, head, values) => {
    const constraint = constraintOf(text).constraint!;
    expect(textOf(constraint.headSpan)).toBe(head);
    const places = constraint.attributes.map(({ valueSpan }) => textOf(valueSpan));
    expect(places.slice(0, values.length)).toEqual(values.map((value) => value ?? head));
    expect(textOf(constraint.span)).toBe(text);
  });
});
