import { describe, expect, test } from 'vitest';
import { readCib } from '../../../compiler/targets/cib/index.ts';
import { shown } from './plain.ts';

const prefix = 'This is not well-formed XML: ';

/** Line, column and complaint of a document that is refused. */
function refusal(text: string): string {
  const { value, diagnostics } = readCib({ path: 'cib.xml', text });
  expect(value).toBeUndefined();
  return diagnostics.map((diagnostic) => shown(diagnostic).replace(`not-well-formed: ${prefix}`, '')).join('\n');
}

describe('what is not well-formed is refused where it goes wrong', () => {
  test.each([
    ['', '1:1 there is no element in it'],
    ['   \n', '1:1 there is no element in it'],
    ['web apache', '1:1 text stands before the first element'],
    ['\n  x<cib/>', '2:3 text stands before the first element'],
    ['<cib/>\ny', '2:1 text stands outside all elements'],
    ['<cib>', '1:1 <cib> is not closed: </cib> is missing'],
    ['<cib>\n  <nodes>\n</cib>', '3:1 </nodes>, which closes line 2, was expected, not </cib>'],
    ['<cib></cib></nodes>', '1:12 </nodes> closes an element that was not opened'],
    ['<cib', '1:1 the tag <cib is not closed: > is missing'],
    ['<a\n<b/>', '1:1 the tag <a is not closed: > is missing'],
    ['<cib></cib', '1:6 the end tag is not closed: > is missing'],
    ['<op name="start/>\n<op name="stop"/>', '1:10 the attribute\'s value does not end: " is missing'],
    ["<op name='start/>", "1:10 the attribute's value does not end: ' is missing"],
    ['<op name="a<b"/>', '1:10 the attribute\'s value does not end: " is missing'],
    ['<op name/>', '1:5 name has no value'],
    ['<op name=start/>', '1:5 name has no value in quotes'],
    ['<op name="a"role="b"/>', '1:13 a blank is missing before role'],
    ['<op\n  name="a"\n  name="b"/>', '3:3 the attribute name is given twice'],
    ['<op 1a="x"/>', '1:5 1a cannot be the name of an attribute'],
    ['<op ="x"/>', '1:5 a = has no name before it'],
    ['<op a=="x"/>', '1:7 a = has no name before it'],
    ['<op "x"/>', '1:5 a value has no name= before it'],
    ['<1op/>', '1:2 1op cannot be the name of an element'],
    ['< op/>', '1:2 a name is missing behind <'],
    ['<>', '1:2 a name is missing behind <'],
    ['<op name=>', '1:5 name has no value in quotes'],
    ['<op name=“a”/>', '1:10 “ is no quotation mark that XML knows'],
    ['<op name="a role="b"/>', '1:10 the attribute\'s value does not end: " is missing before role='],
    ['<op name="a" b"/>', '1:15 a value has no name= before it'],
    ['<op name="a", role="b"/>', '1:13 a , stands between attributes'],
    ['<op name="a" / >', '1:14 a / stands in the tag without > behind it'],
    ['<op name="a"\\>', '1:13 \\ has no value'],
    ['<cib>\n<<<<<<< HEAD\n', '2:1 this is where a version control system met a conflict'],
    ['<a><b></b></B></a>', '1:11 </a>, which closes line 1, was expected, not </B>'],
    ['<cib a="&nbsp;"/>', '1:9 &nbsp; is no reference that XML knows'],
    ['<cib a="R&D"/>', '1:10 &D is no reference that XML knows'],
    ['<cib>a & b</cib>', '1:8 & is no reference that XML knows'],
    ['<cib a="&#0;"/>', '1:9 &#0; stands for a character that XML forbids'],
    ['<cib a="&#xD800;"/>', '1:9 &#xD800; stands for a character that XML forbids'],
    ['<cib a="&#x110000;"/>', '1:9 &#x110000; stands for a character that XML forbids'],
    ['<cib a="\u0001"/>', '1:9 it holds the character U+0001, which XML forbids'],
    ['<cib><!-- a</cib>', '1:6 the comment is not closed: --> is missing'],
    ['<cib><!-- a -- b --></cib>', '1:13 two dashes stand inside a comment, where XML forbids them'],
    ['<cib><![CDATA[ a</cib>', '1:6 the CDATA section is not closed: ]]> is missing'],
    ['<cib><?x</cib>', '1:6 the processing instruction is not closed: ?> is missing'],
    ['<cib/><?xml version="1.0"?>', '1:7 an XML declaration stands behind something else'],
    ['<!DOCTYPE cib', '1:1 the document type is not closed: > is missing'],
    ['<!DOCTYPE cib SYSTEM "x><cib/>', '1:22 the document type is not closed: " is missing'],
    ['<a/><b c="1" c="2"/>', '1:14 the attribute c is given twice'],
  ])('%j', (text, complaint) => {
    expect(refusal(text)).toBe(complaint);
  });

  test.each(['constructor', '__proto__', 'prototype'])('an element may be called %s', (name) => {
    const text = `<cib><configuration><!-- <${name}> --><${name} a="1"><${name}/></${name}></configuration></cib>`;
    const { value, diagnostics } = readCib({ path: 'cib.xml', text });
    expect(value?.cluster.extras.map((extra) => 'text' in extra && extra.text)).toEqual([
      `<${name}>`,
      `<${name} a="1"><${name}/></${name}>`,
    ]);
    expect(diagnostics.map(({ message }) => message)).toContain(
      `<${name}> cannot stand in <configuration>; it is kept as XML`,
    );
  });
});

describe('what is hostile is refused in an instant', () => {
  const declared = '1:17 entity-declaration: The document type has declarations of its own';
  const cases: readonly (readonly [string, string, string])[] = [
    ['an entity bomb', '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><cib>&b;</cib>', declared],
    ['defaults of attributes', '<!DOCTYPE lolz [<!ATTLIST cib a CDATA "x">]><cib/>', declared],
    [
      'deep nesting',
      '<a>'.repeat(1000) + '</a>'.repeat(1000),
      '1:769 xml-too-deep: Elements are nested more than 256 deep',
    ],
    ['endless nesting', '<a>'.repeat(3_000_000), '1:769 xml-too-deep: Elements are nested more than 256 deep'],
    ['10 MB of garbage', 'x'.repeat(10_000_000), '1:1 text stands before the first element'],
    ['5 MB of <', `< ${'<'.repeat(5_000_000)}`, '1:2 a name is missing behind <'],
    ['5 MB of =', `<cib ${'='.repeat(5_000_000)}/>`, '1:6 a = has no name before it'],
    ['1 MB of quotes', `<cib a=${'"'.repeat(1_000_001)}`, '1:10 a value has no name= before it'],
    ['1 MB of brackets', `<!DOCTYPE a [${'['.repeat(1_000_000)}`, '1:1 the document type is not closed: ] is missing'],
  ];
  test.each(cases)('%s', (_name, text, complaint) => {
    const start = process.cpuUsage();
    expect(refusal(text)).toBe(complaint);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });

  test.each([
    ['a value of 10 MB', `<cib a="${'y'.repeat(10_000_000)}"/>`],
    ['2 MB of references', `<cib a="${'&amp;'.repeat(400_000)}"/>`],
    ['100 000 comments', `<cib>${'<!-- c -->'.repeat(100_000)}</cib>`],
    ['3 MB of blanks', `<cib${' '.repeat(3_000_000)}/>`],
    ['100 000 unknown elements', `<cib>${'<x/>'.repeat(100_000)}</cib>`],
    ['2 000 namespaces', `<cib>${'<configuration xmlns:a="b"/>'.repeat(2000)}</cib>`],
  ])('%s is read in linear time', (_name, text) => {
    const start = process.cpuUsage();
    expect(readCib({ path: 'cib.xml', text }).value).toBeDefined();
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(8000);
  });
});
