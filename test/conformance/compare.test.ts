import { describe, expect, test } from 'vitest';
import { firstDifference } from '../../compiler/conformance/compare.ts';
import { firstHaresourcesDifference } from '../../compiler/conformance/compare-haresources.ts';
import { plainXml } from '../../compiler/conformance/plain-xml.ts';

function compare(level: 'exact' | 'ids', left: string, right: string): string | undefined {
  const wrap = (text: string) => ({
    path: 'a.xml',
    text: `<cib epoch="3"><configuration>${text}</configuration><status/></cib>`,
  });
  return firstDifference(plainXml(wrap(left))!, plainXml(wrap(right))!, level);
}

const pair = (id: string, name: string, value = '1') => `<nvpair id="${id}" name="${name}" value="${value}"/>`;

describe('what two CIBs may differ in', () => {
  test('order of attributes, of sections, of kinds of child, comments', () => {
    expect(compare('exact', '<nodes/><resources/>', '<resources/><!-- x --><nodes/>')).toBeUndefined();
    expect(compare('exact', '<node id="1" uname="a"/>', '<node uname="a" id="1"/>')).toBeUndefined();
    const [meta, params] = ['<meta_attributes id="m"/>', '<instance_attributes id="i"/>'];
    expect(
      compare(
        'exact',
        `<primitive id="p">${meta}${params}</primitive>`,
        `<primitive id="p">${params}${meta}</primitive>`,
      ),
    ).toBeUndefined();
  });

  test('status and what the cluster keeps up', () => {
    const left = plainXml({
      path: 'a',
      text: '<cib epoch="3" crm_feature_set="3.0"><configuration/><status><node_state/></status></cib>',
    })!;
    const right = plainXml({ path: 'b', text: '<cib epoch="9"><configuration/></cib>' })!;
    expect(firstDifference(left, right, 'exact')).toBeUndefined();
    const other = plainXml({ path: 'b', text: '<cib validate-with="pacemaker-3.9"><configuration/></cib>' })!;
    expect(firstDifference(left, other, 'exact')).toBe('/cib: validate-with was added');
  });

  test('ids of nested parts at level ids, unless something refers to them', () => {
    const set = (id: string) => `<primitive id="p"><meta_attributes id="${id}"/></primitive>`;
    expect(compare('exact', set('a'), set('b'))).toBe('/cib/configuration/primitive[p]/meta_attributes[a]: id changed');
    expect(compare('ids', set('a'), set('b'))).toBeUndefined();
    const referred = '<primitive id="q"><meta_attributes id-ref="a"/></primitive>';
    expect(compare('ids', set('a') + referred, set('b') + referred)).toContain('id was lost');
    expect(compare('ids', '<primitive id="a"/>', '<primitive id="b"/>')).toContain('id changed');
  });
});

describe('what counts', () => {
  test.each([
    ['order within a kind', pair('a', 'x') + pair('b', 'y'), pair('b', 'y') + pair('a', 'x')],
    ['a lost value', '<nvpair id="a" name="x" value=""/>', '<nvpair id="a" name="x"/>'],
    ['a spelling', pair('a', 'x', 'true'), pair('a', 'x', '1')],
    ['an added default', '<rsc_order id="o"/>', '<rsc_order id="o" kind="Mandatory"/>'],
    ['a lost element', '<tag id="a"/><tag id="b"/>', '<tag id="a"/>'],
    ['another element', '<tag id="a"/>', '<role id="a"/>'],
  ])('%s', (_, left, right) => expect(compare('ids', left, right)).toBeDefined());

  test('a message never shows a value', () => {
    expect(compare('exact', pair('a', 'password', 'geheim'), pair('a', 'password', 'anders'))).toBe(
      '/cib/configuration/nvpair[a]: value changed',
    );
  });
});

describe('haresources', () => {
  test('are compared as Heartbeat reads them', () => {
    const left = '# head\nNode1 10.0.0.1 \\\n   Filesystem::/dev/a::::/mnt\n\nnode2\tx # here';
    expect(
      firstHaresourcesDifference(left, 'node1 IPaddr::10.0.0.1 Filesystem::/dev/a::/mnt\nnode2 x\n'),
    ).toBeUndefined();
  });

  test.each([
    ['a b c', 'a c b', 'a: b became c'],
    ['a b', 'a', 'a: b became nothing'],
    ['a b', 'c b', 'node a became c'],
    ['a b\nc d', 'a b', 'the line of c with 1 resources was lost'],
    ['a b', 'a b\nc d', 'a line of c was added'],
  ])('%j against %j', (left, right, difference) => expect(firstHaresourcesDifference(left, right)).toBe(difference));
});
