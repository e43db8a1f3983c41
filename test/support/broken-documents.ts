/* Documents with something wrong in them that can be read all the same. */

const header = 'validate-with="pacemaker-3.9" admin_epoch="0" epoch="3" num_updates="0"';
const oldHeader = 'admin_epoch="0" epoch="1" num_updates="1" have_quorum="true"';
const primitive = '<primitive id="a" class="ocf" provider="heartbeat" type="Dummy"/>';

/** A whole CIB with something in its sections. */
function cib(resources: string, constraints = '', more = '', root = header): string {
  return `<cib ${root}><configuration><crm_config/><nodes/><resources>${resources}</resources><constraints>${constraints}</constraints>${more}</configuration><status/></cib>\n`;
}

function inPrimitive(content: string): string {
  return `<primitive id="a" class="ocf" provider="heartbeat" type="Dummy">${content}</primitive>`;
}

export interface BrokenDocument {
  readonly name: string;
  readonly text: string;
  /** The findings that tell of it, by id; none where nothing is wrong after all. */
  readonly found: readonly string[];
  /** Where the compiled document differs, because every schema demands something that was not there; absent if it is the same. */
  readonly difference?: string | undefined;
}

const same: readonly (readonly [name: string, text: string, ...found: string[]])[] = [
  ['two resources of one id', cib(primitive + primitive), 'duplicate-id'],
  [
    'sets and pairs of one id',
    cib(
      inPrimitive(
        '<meta_attributes id="m"><nvpair id="n" name="priority" value="1"/><nvpair id="n" name="priority" value="2"/></meta_attributes><meta_attributes id="m"/>',
      ),
    ),
    'duplicate-id',
    'duplicate-name-in-set',
  ],
  [
    'two constraints of one id',
    cib(primitive, '<rsc_location id="l" rsc="a" node="x" score="1"/>'.repeat(2)),
    'duplicate-id',
  ],
  ['an unknown element', cib(`${primitive}<novelty a="1"><b/></novelty>`), 'kept-as-xml', 'unknown-element'],
  ['an unknown element in a resource', cib(inPrimitive('<novelty/>')), 'kept-as-xml'],
  [
    'an unknown element in a set',
    cib(inPrimitive('<meta_attributes id="m"><novelty/></meta_attributes>')),
    'kept-as-xml',
  ],
  ['an unknown section', cib(primitive, '', '<novelty/>'), 'kept-as-xml'],
  [
    'an unknown element beside the configuration',
    cib(primitive).replace('</cib>', '<novelty b="2"/></cib>'),
    'kept-as-xml',
  ],
  ['an element of another case', cib('<Primitive id="a" class="ocf" type="x"/>'), 'kept-as-xml'],
  ['a group in a group', cib('<group id="g"><group id="h"/></group>'), 'kept-as-xml', 'missing-element'],
  ['names that JavaScript has', cib(`${primitive}<constructor/><__proto__ a="1"/><toString/>`), 'kept-as-xml'],
  [
    'attributes that JavaScript has',
    cib(primitive.replace('/>', ' constructor="1" __proto__="2" toString="3"/>')),
    'unknown-attribute',
  ],
  ['an unknown attribute', cib(primitive.replace('/>', ' novelty="1"/>')), 'unknown-attribute'],
  [
    'an unknown attribute of a section',
    cib(primitive).replace('<resources', '<resources novelty="1"'),
    'unknown-attribute',
  ],
  [
    'references to nothing',
    cib(
      primitive,
      '<rsc_location id="l" rsc="gone" node="n" score="1"/><rsc_colocation id="c" rsc="a" with-rsc="nix" score="INFINITY"/><rsc_order id="o" first="x" then="y"/>',
    ),
    'dangling-reference',
  ],
  ['text in a section', cib(`${primitive}hello`), 'text-ignored'],
  [
    'text in a pair',
    cib(
      inPrimitive('<meta_attributes id="m"><nvpair id="n" name="priority" value="1">text</nvpair></meta_attributes>'),
    ),
    'text-ignored',
  ],
  ['a CDATA section', cib(`${primitive}<![CDATA[some <text>]]>`), 'text-ignored'],
  [
    'a processing instruction',
    `<?xml version="1.0"?>\n<?editor x?>\n${cib(`<?editor y?>${primitive}`)}`,
    'instruction-ignored',
  ],
  ['a document type', `<?xml version="1.0"?>\n<!DOCTYPE cib>\n${cib(primitive)}`],
  ['a namespace that nothing uses', cib(primitive).replace('<cib', '<cib xmlns:x="urn:x"'), 'namespace-ignored'],
  [
    'a namespace',
    cib(`<x:a/>${primitive}`).replace('<cib', '<cib xmlns:x="urn:x"'),
    'kept-as-xml',
    'unknown-attribute',
  ],
  [
    'no ids',
    cib(
      '<primitive class="ocf" provider="a" type="x"><meta_attributes><nvpair name="priority" value="1"/></meta_attributes></primitive>',
    ),
    'invalid-id',
  ],
  [
    'no schema',
    cib(
      primitive,
      '<rsc_order id="o" first="a" then="a" kind="foo" z="1"/>',
      '',
      header.replace('pacemaker-3.9', 'none'),
    ),
    'invalid-value',
    'unknown-attribute',
  ],
  ['a schema of the future', cib(primitive, '', '', header.replace('3.9', '9.9')), 'invalid-value'],
  ['a schema that never was', cib(primitive, '', '', header.replace('3.9', '1.1')), 'invalid-value'],
  ['an empty schema', cib(primitive, '', '', header.replace('pacemaker-3.9', '')), 'invalid-value'],
  [
    'an operation without an interval',
    cib(inPrimitive('<operations><op id="o" name="start" timeout="5s"/><op id="p" name="monitor"/></operations>')),
    'interval-absent',
  ],
  [
    'Heartbeat 2 in Pacemaker',
    cib(
      '<master_slave id="ms"><primitive id="a" class="ocf" type="x"><instance_attributes id="i"><attributes><nvpair id="n" name="x" value="1"/></attributes></instance_attributes></primitive></master_slave>',
      '<rsc_order id="o" from="a" to="ms" type="before"/><rsc_colocation id="c" from="a" to="ms" score="INFINITY"/>',
    ),
    'kept-as-xml',
    'not-in-target',
    'unknown-attribute',
  ],
  [
    'operations of Heartbeat 2 in Pacemaker',
    cib(
      inPrimitive(
        '<operations><op id="o" name="start" interval="0" on_fail="block" prereq="nothing" disabled="true"/></operations>',
      ),
    ),
    'not-in-target',
    'op-attribute-unknown',
  ],
  [
    'Pacemaker in Heartbeat 2',
    cib(
      '<clone id="c"><meta_attributes id="m"><nvpair id="n" name="promotable" value="true"/></meta_attributes><primitive id="a" class="ocf" provider="heartbeat" type="Dummy"><operations><op id="o" name="start" on-fail="block" enabled="true"/></operations></primitive></clone>',
      '<rsc_order id="x" first="a" then="c"/><rsc_order id="y" kind="Optional"><resource_set id="s"><resource_ref id="a"/></resource_set></rsc_order><rsc_colocation id="z" rsc="a" with-rsc="c" score="INFINITY"/>',
      '<rsc_defaults><meta_attributes id="d"/></rsc_defaults><op_defaults/><fencing-topology/><tags/><acls/><alerts/>',
      oldHeader,
    ),
    'irregular-set',
    'kept-as-xml',
    'newer-than-target',
    'unknown-attribute',
  ],
  ['the configuration alone', cib(primitive).replace(/<\/?cib[^>]*>|<status\/>/g, '')],
  ['a section alone', `<resources>${primitive}</resources>`],
  ['several roots', `${primitive}\n${primitive.replace('"a"', '"b"')}`],
  ['several CIBs', cib(primitive) + cib(primitive), 'kept-as-xml'],
  ['a pair alone', '<nvpair id="a" name="b" value="c"/>', 'kept-as-xml'],
  ['something else', '<html><body/></html>', 'kept-as-xml'],
  ['comments around the document', `<!-- before -->\n${cib(primitive)}<!-- after -->`],
];

const changed: readonly BrokenDocument[] = [
  {
    name: 'sections that are missing',
    text: `<cib ${header}><configuration><resources>${primitive}</resources></configuration></cib>`,
    found: ['document-completed'],
    difference: '/cib/configuration: <resources> became <constraints>',
  },
  {
    name: 'no configuration',
    text: `<cib ${header}/>`,
    found: ['document-completed'],
    difference: '/cib: 0 elements inside became 1',
  },
  {
    name: 'no schema named',
    text: cib(primitive, '', '', 'admin_epoch="0" epoch="3" num_updates="0"'),
    found: ['document-completed'],
    difference: '/cib: validate-with was added',
  },
  {
    name: 'attributes of the configuration',
    text: cib(primitive).replace('<configuration', '<configuration version="2"'),
    found: ['attribute-ignored'],
    difference: '/cib/configuration: version was lost',
  },
  {
    name: 'a section twice',
    text: cib(primitive).replace(
      '<constraints>',
      `<resources>${primitive.replace('"a"', '"b"')}</resources><constraints>`,
    ),
    found: ['repeated-element'],
    difference: '/cib/configuration/resources: 1 elements inside became 2',
  },
  {
    name: 'a default namespace',
    text: cib(primitive).replace('<cib', '<cib xmlns="urn:x"'),
    found: ['namespace-ignored'],
  },
];

/** What is wrong with each, and what compiling cannot give back. */
export const brokenDocuments: readonly BrokenDocument[] = [
  ...same.map(([name, text, ...found]) => ({ name, text, found })),
  ...changed,
];
