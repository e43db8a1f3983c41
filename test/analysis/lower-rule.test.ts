import { describe, expect, test } from 'vitest';
import { xmlTextOf } from '../../compiler/decompile/raise-xml.ts';
import { constraintOf, constraintText } from '../support/constraint-text.ts';

const always = (): boolean => true;
const sentence = 'location a prefers where ';

/** The rule of an expression, as XML without the score that the sentence gives it. */
function ruleOf(expression: string): { xml: string | undefined; found: readonly string[] } {
  const { constraint, found } = constraintOf(sentence + expression);
  const xml = constraint && xmlTextOf(constraint);
  const inner = xml?.replace(/^<rsc_location rsc="a">|<\/rsc_location>$/g, '').replace(' score="INFINITY"', '');
  return { xml: inner, found };
}

const a = '<expression attribute="a" operation="defined"/>';
const b = '<expression attribute="b" operation="not_defined"/>';

describe("an expression and its rule are one another's translation", () => {
  test.each([
    ['defined a', `<rule>${a}</rule>`],
    ['defined a and not defined b', `<rule>${a}${b}</rule>`],
    ['[boolean-op=and] defined a and not defined b', `<rule boolean-op="and">${a}${b}</rule>`],
    ['[boolean-op=or] defined a', `<rule boolean-op="or">${a}</rule>`],
    ['defined a or not defined b', `<rule boolean-op="or">${a}${b}</rule>`],
    ['[boolean-op=OR] defined a or not defined b', `<rule boolean-op="OR">${a}${b}</rule>`],
    ['[boolean-op=xor] defined a and not defined b', `<rule boolean-op="xor">${a}${b}</rule>`],
    ['[id=r1 odd="x y"] defined a', `<rule id="r1" odd="x y">${a}</rule>`],
    ['(defined a)', `<rule><rule>${a}</rule></rule>`],
    ['defined a and (defined a or not defined b)', `<rule>${a}<rule boolean-op="or">${a}${b}</rule></rule>`],
    ['([id=r2 score=5] defined a)', `<rule><rule id="r2" score="5">${a}</rule></rule>`],
    ['(@r1) and defined a', `<rule><rule id-ref="r1"/>${a}</rule>`],
    ['[id-ref=r1] defined a', `<rule id-ref="r1">${a}</rule>`],
    ['[]', '<rule/>'],
    ['[score-attribute=x]', '<rule score-attribute="x"/>'],
    ['#uname == host1', '<rule><expression attribute="#uname" operation="eq" value="host1"/></rule>'],
    ['x != y', '<rule><expression attribute="x" operation="ne" value="y"/></rule>'],
    ['x < 1', '<rule><expression attribute="x" operation="lt" value="1"/></rule>'],
    ['x <= 1', '<rule><expression attribute="x" operation="lte" value="1"/></rule>'],
    ['x > -1', '<rule><expression attribute="x" operation="gt" value="-1"/></rule>'],
    ['x >= 1', '<rule><expression attribute="x" operation="gte" value="1"/></rule>'],
    [
      'number(x) > 3 and version(y) >= 5.10',
      '<rule><expression attribute="x" operation="gt" value="3" type="number"/><expression attribute="y" operation="gte" value="5.10" type="version"/></rule>',
    ],
    ['string(x) == 1', '<rule><expression attribute="x" operation="eq" value="1" type="string"/></rule>'],
    ['integer(x) == 1', '<rule><expression attribute="x" operation="eq" value="1" type="integer"/></rule>'],
    ['x == 1 [type=odd]', '<rule><expression attribute="x" operation="eq" value="1" type="odd"/></rule>'],
    ['x == param(y)', '<rule><expression attribute="x" operation="eq" value="y" value-source="param"/></rule>'],
    [
      'number(x) == meta(y)',
      '<rule><expression attribute="x" operation="eq" value="y" type="number" value-source="meta"/></rule>',
    ],
    [
      'x == literal(y) [id=e1]',
      '<rule><expression id="e1" attribute="x" operation="eq" value="y" value-source="literal"/></rule>',
    ],
    ['x == ""', '<rule><expression attribute="x" operation="eq" value=""/></rule>'],
    [
      'defined a [value=1 type=number]',
      '<rule><expression attribute="a" operation="defined" value="1" type="number"/></rule>',
    ],
    ['expression[attribute=x operation=eq]', '<rule><expression attribute="x" operation="eq"/></rule>'],
    [
      'expression[attribute=x operation=neq value=1]',
      '<rule><expression attribute="x" operation="neq" value="1"/></rule>',
    ],
    ['expression[id=e1]', '<rule><expression id="e1"/></rule>'],
    [
      '"date" == "and" and "not" == "or" and defined date',
      '<rule><expression attribute="date" operation="eq" value="and"/><expression attribute="not" operation="eq" value="or"/><expression attribute="date" operation="defined"/></rule>',
    ],
    ['date < 2026-01-01', '<rule><date_expression operation="lt" end="2026-01-01"/></rule>'],
    ['date > 2026-01-01 [id=d1]', '<rule><date_expression id="d1" operation="gt" start="2026-01-01"/></rule>'],
    ['date > "2026-01-01 10:00:00"', '<rule><date_expression operation="gt" start="2026-01-01 10:00:00"/></rule>'],
    ['date_expression[operation=gt end=2026-01-01]', '<rule><date_expression operation="gt" end="2026-01-01"/></rule>'],
    ['date from 2026-01-01', '<rule><date_expression operation="in_range" start="2026-01-01"/></rule>'],
    ['date to 2026-02-01', '<rule><date_expression operation="in_range" end="2026-02-01"/></rule>'],
    [
      'date from 2026-01-01 to 2026-02-01',
      '<rule><date_expression operation="in_range" start="2026-01-01" end="2026-02-01"/></rule>',
    ],
    [
      'date from 2026-01-01 to 2026-02-01 [operation=]',
      '<rule><date_expression start="2026-01-01" end="2026-02-01"/></rule>',
    ],
    [
      'date from 2026-01-01 for months=2 odd=1',
      '<rule><date_expression operation="in_range" start="2026-01-01"><duration months="2" odd="1"/></date_expression></rule>',
    ],
    [
      'date from 2026-01-01 to 2026-02-01 for [id=d1] months=2 [id=e1]',
      '<rule><date_expression id="e1" operation="in_range" start="2026-01-01" end="2026-02-01"><duration id="d1" months="2"/></date_expression></rule>',
    ],
    ['date_expression[operation=in_range]', '<rule><date_expression operation="in_range"/></rule>'],
    [
      'date matches hours=9-16 weekdays=1-5',
      '<rule><date_expression operation="date_spec"><date_spec hours="9-16" weekdays="1-5"/></date_expression></rule>',
    ],
    [
      'date matches [id=s1] moon=4 [id=e1]',
      '<rule><date_expression id="e1" operation="date_spec"><date_spec id="s1" moon="4"/></date_expression></rule>',
    ],
    [
      'xml[text=<date_expression><date_spec/></date_expression>]',
      '<rule><date_expression><date_spec/></date_expression></rule>',
    ],
    [`defined a and xml[text='<odd x="1"/>']`, `<rule>${a}<odd x="1"/></rule>`],
    [
      'resource class=ocf provider=heartbeat type=IPaddr2 [id=e1]',
      '<rule><rsc_expression id="e1" class="ocf" provider="heartbeat" type="IPaddr2"/></rule>',
    ],
    ['rsc_expression[]', '<rule><rsc_expression/></rule>'],
    ['operation monitor interval=10s', '<rule><op_expression name="monitor" interval="10s"/></rule>'],
    ['op_expression[interval=10s]', '<rule><op_expression interval="10s"/></rule>'],
  ])('%s', (expression, xml) => {
    expect(ruleOf(expression)).toEqual({ xml, found: [] });
    expect(constraintText(constraintOf(sentence + expression).constraint!, always)).toBe(`${sentence}${expression}\n`);
  });
});

describe('other ways to say it', () => {
  test.each([
    ['(defined a) [id=r2]', `<rule><rule id="r2">${a}</rule></rule>`],
    ['rule[id-ref=r1]', '<rule><rule id-ref="r1"/></rule>'],
    ['expression[attribute=a operation=defined]', `<rule>${a}</rule>`],
    ['defined a\n  and not defined b', `<rule>${a}${b}</rule>`],
  ])('%s', (expression, xml) => {
    expect(ruleOf(expression)).toEqual({ xml, found: [] });
  });
});
