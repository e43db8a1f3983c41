import { describe, expect, test } from 'vitest';
import { attributeValue } from '../../../compiler/model/access.ts';
import { readCib } from '../../../compiler/targets/cib/index.ts';
import { textOf } from '../../../grammar/source.ts';
import { outlined, reading } from './plain.ts';

/** The description that a primitive is read with. */
function readValue(raw: string): string | undefined {
  const { cluster } = reading(`<primitive id="a" description=${raw}/>`);
  return attributeValue(cluster.sections[0]!.children[0] as never, 'description');
}

describe('values', () => {
  test.each([
    ['"&#10;"', '\n'],
    ['"&#x1F600;"', '😀'],
    ['"&#128512;"', '😀'],
    ['"&amp;lt;"', '&lt;'],
    ['"&amp;#10;"', '&#10;'],
    ['"&lt;&gt;&quot;&apos;&amp;"', '<>"\'&'],
    ['"a\nb\tc\r\nd\re"', 'a b c d e'],
    ['"&#9;&#13;"', '\t\r'],
    ["'\"'", '"'],
    ['"  007  "', '  007  '],
    ['""', ''],
    ['"true"', 'true'],
    ['"0x1f"', '0x1f'],
    ['">/>"', '>/>'],
    ['"\u00a0é"', '\u00a0é'],
  ])('%j is %j', (raw, value) => {
    expect(readValue(raw)).toBe(value);
  });
});

describe('documents', () => {
  test('a whole CIB is its sections, its target and its header', () => {
    const { cluster, target, findings } = reading(`\ufeff<?xml version="1.0"?>
<!-- above -->
<cib validate-with="pacemaker-3.9" epoch="7" admin_epoch="0" num_updates="0">
  <configuration>
    <crm_config><!-- all defaults --></crm_config>
    <nodes/>
    <resources/>
    <constraints/>
  </configuration>
  <status><node_state id="1"/></status>
</cib>`);
    expect({ target, findings, named: cluster.target?.value, fragment: cluster.fragment }).toEqual({
      target: 'pacemaker-3.9',
      findings: [],
      named: 'pacemaker-3.9',
      fragment: undefined,
    });
    expect(cluster.header.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'epoch=7',
      'admin_epoch=0',
      'num_updates=0',
    ]);
    expect(outlined(cluster)).toBe(`comment above
crm_config
  comment all defaults
nodes
resources
constraints`);
  });

  test('an unknown schema stays in the header and what is missing is said', () => {
    const { cluster, target, findings } = reading(
      '<cib validate-with="none"><configuration><nodes/></configuration></cib>',
    );
    expect(target).toBeUndefined();
    expect(cluster.target).toBeUndefined();
    expect(cluster.header.map(({ name, value }) => `${name}=${value}`)).toEqual(['validate-with=none']);
    expect(findings).toEqual([
      '1:1 document-completed: Missing here, and supplied by compiling: <crm_config>, <resources>, <constraints>',
      '1:1 document-completed: Missing here, and supplied by compiling: admin_epoch, epoch, num_updates',
    ]);
  });

  test('a section is a fragment', () => {
    const { cluster } = reading('<constraints><rsc_location id="l" rsc="a" node="n" score="1"/></constraints>');
    expect(cluster.fragment?.section).toBe('constraints');
    expect(outlined(cluster)).toBe('constraints\n  rsc_location as l rsc=a node=n score=1');
  });

  test('elements alone, several of them, are a fragment without a section', () => {
    const { cluster, findings } = reading(
      '<?xml version="1.0"?>\n<primitive id="a"/>\n<!-- c -->\n<rsc_order id="o" first="a" then="b"/>\n<op id="x"/>',
    );
    expect(cluster.fragment).toMatchObject({ section: undefined });
    expect(outlined(cluster)).toBe(`xml <op id="x"/>
comment c
resources
  primitive as a
constraints
  rsc_order as o first=a then=b`);
    expect(findings).toEqual(['5:1 kept-as-xml: <op> cannot stand in a section; it is kept as XML']);
  });

  test('what does not belong is kept or reported', () => {
    const { cluster, findings } = reading(`<cib validate-with="pacemaker-3.9" xmlns:x="urn:x" xmlns:y="urn:y" y:z="1">
  <?editor don't?>
  <configuration version="2">
    <crm_config/><nodes/><constraints/>
    <resources>
      some text
      <primitive id="a" class="ocf" type="Dummy"><note  b='1'>x &amp; y</note></primitive>
      <group id="g"><clone id="c"/></group>
    </resources>
    <novelty/>
  </configuration>
</cib>`);
    expect(findings).toEqual([
      '2:3 instruction-ignored: The processing instruction means nothing and is dropped',
      '1:36 namespace-ignored: The namespace declaration xmlns:x is dropped',
      '3:18 attribute-ignored: The attribute version of <configuration> means nothing and is dropped',
      '6:7 text-ignored: Text in <resources> means nothing and is dropped',
      '7:50 kept-as-xml: <note> cannot stand in <primitive>; it is kept as XML',
      '8:21 kept-as-xml: <clone> cannot stand in <group>; it is kept as XML',
      '10:5 kept-as-xml: <novelty> cannot stand in <configuration>; it is kept as XML',
      '1:1 document-completed: Missing here, and supplied by compiling: admin_epoch, epoch, num_updates',
    ]);
    expect(cluster.header.map(({ name }) => name)).toEqual(['xmlns:y', 'y:z']);
    expect(outlined(cluster)).toBe(`xml <novelty/>
crm_config
nodes
constraints
resources
  primitive as a class=ocf type=Dummy
    xml <note  b='1'>x &amp; y</note>
  group as g
    xml <clone id="c"/>`);
  });

  test('spans lead back to the text, also behind line ends of two characters and in a list of elements', () => {
    const text =
      '<primitive id="a"/>\r\n<primitive\r\n  class = "ocf"\r\n  type=\'Du"mmy\' id="b">\r\n<!-- c\r\n --></primitive>';
    const { cluster } = reading(text);
    const [, primitive] = cluster.sections[0]!.children;
    if (primitive?.kind !== 'primitive') throw new Error('no primitive');
    const [first, second] = primitive.attributes;
    expect(
      [
        primitive.headSpan,
        primitive.id!.span,
        first!.nameSpan,
        first!.valueSpan,
        second!.valueSpan,
        primitive.children[0]!.span,
      ].map(textOf),
    ).toEqual([
      '<primitive\r\n  class = "ocf"\r\n  type=\'Du"mmy\' id="b">',
      'b',
      'class',
      'ocf',
      'Du"mmy',
      '<!-- c\r\n -->',
    ]);
    expect(textOf(primitive.span)).toBe(text.slice(text.indexOf('<primitive\r')));
  });
});

describe('what the writer supplies is not in the Cluster', () => {
  const operation = (attributes: string): string => {
    const { cluster } = reading(`<primitive id="a"><operations><op id="o" ${attributes}/></operations></primitive>`);
    return outlined(cluster).split('\n').at(-1)!.trim();
  };

  test.each([
    ['name="start" interval="0s"', 'op as o name=start'],
    ['name="start" interval="0"', 'op as o name=start interval=0'],
    ['name="monitor" interval="0s"', 'op as o name=monitor interval=0s'],
    ['name="status" interval="0s"', 'op as o name=status interval=0s'],
  ])('%s', (attributes, expected) => {
    expect(operation(attributes)).toBe(expected);
  });

  test('an operation without an interval is reported', () => {
    expect(
      reading('<primitive id="a"><operations><op id="o" name="start"/></operations></primitive>').findings,
    ).toEqual(['1:31 interval-absent: The operation has no interval, which every schema demands']);
  });

  const pair = (id: string, value = 'true', more = ''): string =>
    `<nvpair id="${id}" name="promotable" value="${value}"${more}/>`;
  const other = '<nvpair id="m-x" name="notify" value="true"/>';
  test.each([
    ['the first pair', `<meta_attributes id="m">${pair('m-promotable')}${other}</meta_attributes>`, 'set with notify'],
    [
      'the only pair of the derived set',
      `<meta_attributes id="c-meta_attributes">${pair('c-meta_attributes-promotable')}</meta_attributes>`,
      'no set',
    ],
    ['the only pair of another set', `<meta_attributes id="m">${pair('m-promotable')}</meta_attributes>`, 'pair kept'],
    ['not the first pair', `<meta_attributes id="m">${other}${pair('m-promotable')}</meta_attributes>`, 'pair kept'],
    ['another id', `<meta_attributes id="m">${pair('p')}${other}</meta_attributes>`, 'pair kept'],
    ['another spelling', `<meta_attributes id="m">${pair('m-promotable', '1')}${other}</meta_attributes>`, 'pair kept'],
    [
      'a set with a score',
      `<meta_attributes id="m" score="1">${pair('m-promotable')}${other}</meta_attributes>`,
      'pair kept',
    ],
    ['said twice', `<meta_attributes id="m">${pair('m-promotable')}${pair('q')}</meta_attributes>`, 'pair kept'],
    [
      'said no',
      `<meta_attributes id="m">${pair('m-promotable', 'false')}${other}</meta_attributes>`,
      'no clone that is promotable',
    ],
  ])('promotable as %s', (_name, set, expected) => {
    const text = outlined(reading(`<clone id="c">${set}<primitive id="p"/></clone>`).cluster);
    const found = !text.includes('clone promotable')
      ? 'no clone that is promotable'
      : text.includes('name=promotable')
        ? 'pair kept'
        : text.includes('meta_attributes')
          ? 'set with notify'
          : 'no set';
    expect(found).toBe(expected);
  });
});

describe('Heartbeat 2', () => {
  test.each([
    ['<cib have_quorum="true"><configuration/></cib>', 'heartbeat-2'],
    ['<cib crm_feature_set="2.0"><configuration/></cib>', 'heartbeat-2'],
    ['<cib validate-with="transitional-0.6"><configuration/></cib>', 'heartbeat-2'],
    ['<!DOCTYPE cib SYSTEM "crm-1.0.dtd"><cib><configuration/></cib>', 'heartbeat-2'],
    ['<rsc_order id="a" from="b" to="c"/>', 'heartbeat-2'],
    ['<master_slave id="a"/>', 'heartbeat-2'],
    ['<op id="a" name="start" prereq="nothing"/>', 'heartbeat-2'],
    ['<primitive id="a"><instance_attributes id="b"><attributes/></instance_attributes></primitive>', 'heartbeat-2'],
    ['<rsc_order id="a" first="b" then="c"/>', undefined],
    ['<cib validate-with="pacemaker-1.0" have_quorum="1"><configuration/></cib>', 'pacemaker-1.0'],
    ['<resources><template id="t"/><master_slave id="a"/></resources>', undefined],
  ])('%s', (text, target) => {
    expect(readCib({ path: 'cib.xml', text }).value?.target).toBe(target);
  });

  const resources = (text: string): string =>
    outlined(reading(`<resources>${text}<master_slave id="ms"/></resources>`).cluster);

  test('names are current ones, and literal where Heartbeat 2 would have spelt them differently', () => {
    expect(
      resources(`<clone id="c" globally_unique="false" notify="true" interleave="1" kind="x">
<instance_attributes id="i"><rule id="r" boolean_op="or"/><rule id="r2"/><attributes>
<nvpair id="1" name="clone_max" value="2"/><nvpair id="2" name="clone-node-max" value="1"/><nvpair id="3" name="ip_x"/>
</attributes></instance_attributes>
<primitive id="p" class="ocf" type="T"><operations><op id="o" name="start" on_fail="block" on-fail="stop" prereq="nothing" disabled="no"/></operations></primitive>
</clone>`),
    ).toBe(`resources
  clone as c globally-unique=false notify=true interleave=1 kind=x
    instance_attributes as i
      rule as r boolean-op=or
      rule as r2
      nvpair as 1 name=clone-max value=2
      nvpair as 2 name*=clone-node-max value=1
      nvpair as 3 name=ip_x
    primitive as p class=ocf type=T
      operations
        op as o name=start on-fail=block on-fail*=stop prereq=nothing disabled=no
  clone promotable as ms`);
  });

  test.each([
    '<instance_attributes id="i"><nvpair id="n" name="a" value="b"/></instance_attributes>',
    '<instance_attributes id="i"/>',
    '<instance_attributes id="i"><attributes id="x"/></instance_attributes>',
    '<instance_attributes id="i"><attributes/><rule id="r"/></instance_attributes>',
    '<instance_attributes id="i"><attributes/><attributes/></instance_attributes>',
    '<instance_attributes id="i"><attributes><rule id="r"/></attributes></instance_attributes>',
  ])('%s is kept as it is', (set) => {
    expect(resources(`<primitive id="p">${set}</primitive>`)).toContain(`  primitive as p\n    xml ${set}\n`);
  });

  const order = (attributes: string): string =>
    outlined(
      reading(`<constraints><rsc_order id="o" ${attributes}/><rsc_order id="p" from="x" to="y"/></constraints>`)
        .cluster,
    )
      .split('\n')[1]!
      .trim();
  test.each([
    ['from="a" to="b"', 'then=a first=b'],
    ['from="a" to="b" type="after"', 'then=a first=b type=after'],
    ['from="a" to="b" type="before"', 'first=a then=b type=before'],
    ['from="fs" action="start" to="ms" to_action="promote"', 'then=fs then-action=start first=ms first-action=promote'],
    ['from="a" to="b" action="start"', 'then=a first=b then-action=start'],
    ['from="a" to="b" action="stop"', 'from=a to=b action=stop'],
    ['from="a" to="b" to_action="promote"', 'from=a to=b to_action=promote'],
    ['from="a" to="b" type="sideways"', 'from=a to=b type=sideways'],
    ['from="a" to="b" first="c"', 'from=a to=b first*=c'],
  ])('order %s', (attributes, expected) => {
    expect(order(attributes)).toBe(`rsc_order as o ${expected}`);
  });
});
