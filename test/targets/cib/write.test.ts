import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cluster, IdConvention, Primitive } from '../../../compiler/model/cluster.ts';
import { assignIds, writeCib } from '../../../compiler/targets/cib/index.ts';
import { nowhere } from '../../../grammar/source.ts';
import { reading, shown, withoutDerivableIds, written } from './plain.ts';

/** A file of the goldens; a missing one fails. */
function golden(name: string): string {
  return readFileSync(fileURLToPath(new URL(`goldens/${name}`, import.meta.url)), 'utf8');
}

const source = (): Cluster => withoutDerivableIds(reading(golden('source.xml')).cluster);

describe('a whole document', () => {
  test.each(['crmsh', 'pcs', 'pacemaker'] as const)('with the ids of %s', (convention: IdConvention) => {
    const { text, findings } = written({ ...source(), convention }, 'pacemaker-3.10');
    expect(findings).toEqual([]);
    expect(text).toBe(golden(`written-${convention}.xml`));
  });

  test('with its comments', () => {
    const { value } = writeCib(source(), { target: 'pacemaker-3.10', comments: true });
    expect(value).toContain('        <!-- a comment -->\n        <instance_attributes');
  });

  test('for Heartbeat 2, with what it cannot say', () => {
    const { text, findings } = written(source(), 'heartbeat-2');
    expect(text).toBe(golden('written-heartbeat.xml'));
    expect(findings.map((finding) => finding.replace(/^[\d:]+ /, '').replace(/ is not .*/, ''))).toEqual(
      golden('missing-in-heartbeat.txt').trimEnd().split('\n'),
    );
  });

  test('that says nothing has what every document must have', () => {
    const nothing = { ...source(), header: [], sections: [], extras: [] };
    expect(
      written(nothing, 'pacemaker-1.0').text,
    ).toBe(`<cib validate-with="pacemaker-1.0" admin_epoch="0" epoch="0" num_updates="0">
  <configuration>
    <crm_config/>
    <nodes/>
    <resources/>
    <constraints/>
  </configuration>
</cib>
`);
    expect(
      written(nothing, 'heartbeat-2').text,
    ).toBe(`<cib admin_epoch="0" epoch="0" num_updates="0" have_quorum="false">
  <configuration>
    <crm_config/>
    <nodes/>
    <resources/>
    <constraints/>
  </configuration>
  <status/>
</cib>
`);
  });
});

describe('parts of documents', () => {
  test('one section', () => {
    const { value } = writeCib(source(), { target: 'pacemaker-3.10', section: 'tags' });
    expect(value).toBe('<tags>\n  <tag id="all">\n    <obj_ref id="vip"/>\n  </tag>\n</tags>\n');
  });

  test('a section that is empty', () => {
    const { value } = writeCib(reading('<nodes/>').cluster, { target: 'pacemaker-3.9', section: 'resources' });
    expect(value).toBe('<resources/>\n');
  });

  test.each([
    '<constraints>\n  <rsc_order id="o" first="a" then="b"/>\n</constraints>\n',
    '<primitive id="a" class="ocf" type="b"/>\n<rsc_order id="o" first="a" then="b"/>\n',
    '<fragments>\n  <x/>\n</fragments>\n',
    '<op id="x" name="y"/>\n',
  ])('%j', (text) => {
    expect(written(reading(text).cluster, 'pacemaker-3.9').text).toBe(text);
  });
});

describe('Heartbeat 2 keeps what it was told', () => {
  test.each([
    '<rsc_order id="o" from="a" to="b" type="before" score="0" symmetrical="false"/>',
    '<rsc_order id="o" from="fs" to="ms" action="start" to_action="promote" type="after"/>',
    '<rsc_order id="o" from="a" to="b" action="stop"/>',
    '<rsc_colocation id="o" from="a" to="b" to_role="master" score="INFINITY"/>',
    '<master_slave id="o" ordered="true"><primitive id="p"/></master_slave>',
    '<clone id="o"><meta_attributes id="m"><attributes><nvpair id="n" name="clone_max" value="2"/><nvpair id="q" name="clone-node-max" value="2"/></attributes></meta_attributes></clone>',
    '<primitive id="p"><operations><op id="o" name="start" prereq="nothing" on_fail="fence" disabled="1"/></operations></primitive>',
    '<rsc_location id="l" rsc="p"><rule id="r" score_attribute="x" boolean_op="or" role="Promoted"/></rsc_location>',
  ])('%s', (text) => {
    const sign = '<rsc_order id="sign" from="x" to="y"/>';
    const { cluster, target } = reading(`${sign}${text}`);
    expect(target).toBe('heartbeat-2');
    const { text: again, findings } = written(cluster, 'heartbeat-2');
    expect(findings).toEqual([]);
    expect(attributesOf(again.replace(/<rsc_order id="sign".*/, ''))).toEqual(attributesOf(text));
  });

  /** Every tag with its attributes in one order. */
  function attributesOf(text: string): string[] {
    return [...text.matchAll(/<(\w+)([^>]*?)\/?>/g)].map(([, tag, rest]) =>
      [tag, ...[...rest!.matchAll(/\S+="[^"]*"/g)].map(([attribute]) => attribute).sort()].join(' '),
    );
  }

  test.each([
    ['first="a" then="b"', 'from="b" to="a"'],
    ['first="a" then="b" first-action="promote"', 'from="b" to="a" to_action="promote" action="promote"'],
    ['first="a" then="b" then-action="promote"', 'from="b" to="a" action="promote" to_action="start"'],
    ['first="a" first-action="start" then="b"', 'from="b" to="a" to_action="start"'],
  ])('order %s', (attributes, expected) => {
    const { cluster } = reading(`<rsc_order id="o" ${attributes}/>`);
    expect(attributesOf(written(cluster, 'heartbeat-2').text)).toEqual(attributesOf(`<rsc_order id="o" ${expected}/>`));
  });

  test('roles have their old names', () => {
    const { cluster } = reading(
      '<resources><clone id="c"><meta_attributes id="m"><nvpair id="n" name="target-role" value="Promoted"/></meta_attributes></clone></resources>',
    );
    expect(written(cluster, 'heartbeat-2').text).toContain('name="target_role" value="Master"');
  });
});

describe('resources that are taken in by name', () => {
  const { cluster } = reading('<resources><primitive id="a"/><primitive id="b"/><group id="g"/></resources>');
  const [section] = cluster.sections;
  const link = (name: string) => ({
    kind: 'link',
    id: { value: name, span: nowhere },
    attributes: [],
    children: [],
    span: nowhere,
    headSpan: nowhere,
  });
  const grouped = (...names: readonly string[]): Cluster => ({
    ...cluster,
    sections: [
      {
        ...section!,
        children: section!.children.map((child) =>
          child.kind === 'group' ? { ...child, children: names.map(link) } : child,
        ),
      } as unknown as Cluster['sections'][number],
    ],
  });

  test('stand where they are named', () => {
    expect(written(grouped('b'), 'pacemaker-3.9').text).toBe(
      '<resources>\n  <primitive id="a"/>\n  <group id="g">\n    <primitive id="b"/>\n  </group>\n</resources>\n',
    );
  });

  test('or are reported', () => {
    const { text, findings } = written(grouped('nobody'), 'pacemaker-3.9');
    expect(text).toContain('<group id="g"/>');
    expect(findings).toEqual([
      '1:1 undefined-member: nobody is defined nowhere, so that there is nothing to write here',
    ]);
  });

  test('a group that names itself is written once', () => {
    expect(written(grouped('g'), 'pacemaker-3.9').findings).toEqual([]);
  });
});

test('the header has the version first, and nothing that is no attribute', () => {
  const attribute = (name: string, value: string) => ({
    name,
    value,
    literal: false,
    nameSpan: nowhere,
    valueSpan: nowhere,
  });
  const header = [
    attribute('x', '1'),
    attribute('not a name', '2'),
    attribute('num_peers', '3'),
    attribute('epoch', '4'),
  ];
  const { text, findings } = written({ ...source(), header }, 'pacemaker-3.9');
  expect(text.split('\n')[0]).toBe(
    '<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="4" num_updates="0" x="1" num_peers="3">',
  );
  expect(findings.map((finding) => finding.replace(/ is not .*/, ''))).toEqual([
    '1:1 forbidden-name: not a name cannot be the name of an XML attribute; it is left out',
    '1:1 not-in-target: The attribute num_peers of <cib>',
  ]);
});

describe('what XML cannot hold is reported and left out', () => {
  const described = (
    attributes: readonly (readonly [string, string])[],
    children: readonly unknown[] = [],
  ): Cluster => {
    const { cluster } = reading('<resources><primitive id="a"/></resources>');
    const [section] = cluster.sections;
    const [primitive] = section!.children;
    const read = attributes.map(([name, value]) => ({
      name,
      value,
      literal: false,
      nameSpan: nowhere,
      valueSpan: nowhere,
    }));
    return {
      ...cluster,
      sections: [{ ...section!, children: [{ ...primitive!, attributes: read, children }] }] as never,
    };
  };

  test.each([
    [
      [['x', 'a\u0000b']],
      '<primitive id="a" x="ab"/>',
      'forbidden-character: The value of x holds the character U+0000, which XML forbids; it is left out',
    ],
    [
      [['x', 'a\ud800b']],
      '<primitive id="a" x="ab"/>',
      'forbidden-character: The value of x holds the character U+D800, which XML forbids; it is left out',
    ],
    [
      [['x y', 'a']],
      '<primitive id="a"/>',
      'forbidden-name: x y cannot be the name of an XML attribute; it is left out',
    ],
    [
      [
        ['x', '1'],
        ['x', '2'],
      ],
      '<primitive id="a" x="1"/>',
      'repeated-attribute: The attribute x is given twice; the first is written',
    ],
  ] as const)('%j', (attributes, element, finding) => {
    const { text, findings } = written(described(attributes), 'pacemaker-3.9');
    expect(text).toBe(`<resources>\n  ${element}\n</resources>\n`);
    expect(findings).toEqual([`1:1 ${finding}`]);
  });

  test('any name at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, value) => {
        const { text, findings } = written(described([[name, value]]), 'pacemaker-3.9');
        const again = reading(text).cluster.sections[0]!.children[0] as Primitive;
        const said = again.attributes.map((attribute) => [attribute.name, attribute.value]);
        expect(said).toEqual(findings.length === 0 ? [[name, value]] : []);
      }),
      { numRuns: 300 },
    );
  });

  test('a comment that XML would not take', () => {
    const { value } = writeCib(described([], [{ kind: 'comment', text: 'a --- b -', span: nowhere }]), {
      target: 'pacemaker-3.9',
      comments: true,
    });
    expect(value).toBe('<resources>\n  <primitive id="a">\n    <!-- a - - - b - -->\n  </primitive>\n</resources>\n');
    expect(reading(value).findings).toEqual([]);
  });

  test('XML that is not well-formed', () => {
    const { value, diagnostics } = writeCib(described([], [{ kind: 'xml', text: '<note>', span: nowhere }]), {
      target: 'pacemaker-3.9',
    });
    expect(value).toBe('<resources>\n  <primitive id="a"/>\n</resources>\n');
    expect(diagnostics.map(shown)).toEqual([
      '1:1 malformed-xml: The XML is not well-formed and is left out: <note> is not closed: </note> is missing',
    ]);
  });
});

test.each([99, 100, 101, 250])('an element with %i attributes is written as it was read', (count) => {
  const attributes = Array.from({ length: count }, (_, index) => ` odd-${index}="${index} &amp; more"`).join('');
  const text = `<resources>\n  <primitive id="a"${attributes}/>\n  <group id="b"${attributes}>\n    <primitive id="c"/>\n  </group>\n</resources>\n`;
  expect(written(reading(text).cluster, 'pacemaker-3.9').text).toBe(text);
});

describe('ids', () => {
  test('of two elements that would have one are reported', () => {
    const { cluster } = reading(
      '<resources><primitive id="a"/><primitive id="a"/><primitive id="b"><meta_attributes><nvpair name="x"/><nvpair name="x"/></meta_attributes></primitive></resources>',
    );
    const stripped = withoutDerivableIds(cluster);
    const { collisions } = assignIds(stripped, 'crmsh', 'pacemaker-3.9');
    expect(collisions.map(({ id, derived, first, second }) => [id, derived, first.kind, second.kind])).toEqual([
      ['a', false, 'primitive', 'primitive'],
      ['b-meta_attributes-x', true, 'nvpair', 'nvpair'],
    ]);
  });

  test('of nodes, users and references stand outside the namespace', () => {
    const { cluster } = reading(
      '<cib validate-with="pacemaker-3.9"><configuration><nodes><node id="a" uname="x"/></nodes><resources><primitive id="a"/></resources><tags><tag id="t"><obj_ref id="a"/></tag></tags><acls><acl_target id="a"/></acls></configuration></cib>',
    );
    expect(assignIds(cluster, 'crmsh', 'pacemaker-3.9').collisions).toEqual([]);
  });

  test('do not depend on which of them are written', () => {
    const text = written(source(), 'pacemaker-3.10').text;
    const { cluster } = reading(text);
    const half = withoutDerivableIds(cluster);
    const [options] = cluster.sections;
    const mixed = { ...half, sections: [options!, ...half.sections.slice(1)] };
    expect(written(mixed, 'pacemaker-3.10').text).toBe(text);
  });

  test('that were missing stay missing', () => {
    const text =
      '<primitive id="a">\n  <meta_attributes>\n    <nvpair name="x" value="1"/>\n  </meta_attributes>\n</primitive>\n';
    expect(written(reading(text).cluster, 'pacemaker-3.9').text).toBe(text);
  });
});
