import { describe, expect, test } from 'vitest';
import { lower } from '../../compiler/analysis/lower.ts';
import { raise } from '../../compiler/decompile/raise.ts';
import { print } from '../../compiler/format/print.ts';
import type { Cluster } from '../../compiler/model/cluster.ts';
import { readCib } from '../../compiler/targets/cib/index.ts';
import { parse } from '../../grammar/index.ts';

function clusterOf(text: string): Cluster {
  return lower(parse({ path: 'test.hac', text }).file).value;
}

function raised(cluster: Cluster, keepIds = true): string {
  return print(raise(cluster, { keepIds }));
}

/** A document of these resources. */
function resources(xml: string): Cluster {
  const text = `<cib validate-with="pacemaker-3.9"><configuration><resources>${xml}</resources></configuration></cib>`;
  return readCib({ path: 'cib.xml', text }).value!.cluster;
}

/** Texts that come back just so. */
const texts: readonly (readonly [title: string, text: string])[] = [
  [
    'the parts of a primitive in the order that people read them in',
    `primitive vip IPaddr2 description="The address" {
  ip=10.0.0.5  cidr_netmask=24
  params @common
  params as other [score=2] when #uname == a { nic=eth1 }
  meta target-role=Started
  utilization cpu=1
  op monitor interval=10s { OCF_CHECK_LEVEL=10 }
}
`,
  ],
  ['an empty list of operations is no missing one', 'primitive a Dummy { operations {} }\n'],
  ['empty sets stay, those of the own kind too', 'primitive a Dummy {\n  params {}\n  meta {}\n}\n'],
  [
    'an unknown set before one of its kind stays before it',
    `primitive a Dummy {\n  xml '<instance_attributes id="x"/>'\n  params a=1\n}\n`,
  ],
  ['a comment above a set or behind its pairs stays there', 'primitive a Dummy {\n  # the set\n  params x=1\n}\n'],
  ['a set that ends with a comment keeps it', 'primitive a Dummy {\n  params {\n    x=1\n    # last\n  }\n}\n'],
  ['literal names stay in quotes', 'primitive a Dummy "on-fail"=x { "clone-max"=2 }\n'],
  ['the agent is said by name where no word is read as it', 'primitive a class=ocf\nprimitive b class=a:b type=x\n'],
  [
    'fencing of one target is one statement, of another the next',
    'fencing h1 {\n  level 1 a b\n  level 2 c\n}\n\nfencing matching "h.*" { level 1 a }\nfencing where rack == 1 { level 1 a }\n',
  ],
  [
    'what only schema 1.x has is marked',
    'role r {\n  read xpath=//a\n  read legacy xpath=//b\n  write tag=nvpair\n}\n\nuser alice r q\nuser bob { read xpath=//c }\nuser eve {}\n\nusergroup g r\n',
  ],
  [
    'sections that may lack, unknown elements and comments at the end of a section',
    `target pacemaker-3.9

section rsc_defaults

primitive a Dummy

section resources { xml "<odd/>" }

primitive b Dummy

section resources {
  # the end of the resources
}

xml "<other/>"
`,
  ],
  [
    'the key in use, where it is not the first',
    'heartbeat {\n  keepalive=1\n  node a b\n  auth 2\n  auth sha1 "one"\n  auth md5 "two"\n}\n',
  ],
];

describe('a text that is lowered is raised as the same text', () => {
  test.each(texts)('%s', (_, text) => {
    expect(raised(clusterOf(text))).toEqual(text);
  });
});

describe('ids', () => {
  const primitive = `<primitive id="a" class="ocf" provider="heartbeat" type="Dummy">
    <instance_attributes id="a-instance_attributes"><nvpair id="a-instance_attributes-x" name="x" value="1"/></instance_attributes>
    <operations><op id="a-monitor-interval-10s" name="monitor" interval="10s"/></operations></primitive>`;

  test('those that a convention derives are not written, and the convention with the fewest is taken', () => {
    expect(raised(resources(primitive))).toEqual(
      'target pacemaker-3.9\nids pcs\n\nprimitive a Dummy {\n  x=1\n  op monitor interval=10s\n}\n',
    );
  });

  const odd = primitive.replace('id="a-instance_attributes"', 'id="odd"').replace('a-monitor-interval-10s', 'op1');

  test('others are written where all are to be kept', () => {
    expect(raised(resources(odd))).toEqual(
      'target pacemaker-3.9\n\nprimitive a Dummy {\n  params as odd x=1 as a-instance_attributes-x\n  op monitor interval=10s as op1\n}\n',
    );
  });

  test('those of nested parts are left out otherwise', () => {
    expect(raised(resources(odd), false)).toEqual(
      'target pacemaker-3.9\n\nprimitive a Dummy {\n  x=1\n  op monitor interval=10s\n}\n',
    );
  });

  test('but not where something refers to them', () => {
    const reference =
      '<primitive id="b" class="ocf" provider="heartbeat" type="Dummy"><instance_attributes id-ref="odd"/></primitive>';
    expect(raised(resources(odd + reference), false)).toEqual(
      'target pacemaker-3.9\n\nprimitive a Dummy {\n  params as odd x=1\n  op monitor interval=10s\n}\n\nprimitive b Dummy { params @odd }\n',
    );
  });

  test('nor where two would be the same', () => {
    const cluster = resources(`${odd}<primitive id="a-instance_attributes" class="ocf" type="Dummy"/>`);
    expect(raised(cluster, false)).toContain('params as odd x=1');
  });

  test('an element without the id that it should have says so', () => {
    expect(raised(resources('<primitive class="ocf" type="Dummy"><meta_attributes/></primitive>'))).toEqual(
      'target pacemaker-3.9\n\nprimitive "" ocf:Dummy { meta as "" {} }\n',
    );
  });

  test('siblings behind one that stands as XML keep those that depend on their position', () => {
    const bundle = `<bundle id="b"><podman image="i"/><storage>
      <storage-mapping id="b-storage-map" source-dir="/a"/>
      <storage-mapping id="b-storage-map-1" source-dir="/a" target-dir="/b"/></storage></bundle>`;
    expect(raised(resources(bundle))).toContain('/a -> /b as b-storage-map-1');
  });
});

describe('a promotable clone', () => {
  const clone = (pairs: string): Cluster =>
    resources(
      `<clone id="c"><meta_attributes id="m">${pairs}</meta_attributes><primitive id="a" class="ocf" type="Dummy"/></clone>`,
    );

  test('does not say what compiling supplies', () => {
    expect(raised(clone('<nvpair id="p" name="promotable" value="true"/>'), false)).toEqual(
      'target pacemaker-3.9\n\npromotable c { primitive a ocf:Dummy }\n',
    );
  });

  test('says what compiling would put elsewhere', () => {
    const pairs = '<nvpair id="n" name="notify" value="true"/><nvpair id="p" name="promotable" value="true"/>';
    expect(raised(clone(pairs), false)).toEqual(
      'target pacemaker-3.9\n\npromotable c {\n  notify=true  promotable=true\n  primitive a ocf:Dummy\n}\n',
    );
  });
});

describe('the header', () => {
  const text =
    '<cib validate-with="none" epoch="3" num_updates="0" have-quorum="1" execution-date="5"><configuration/></cib>';
  const { cluster } = readCib({ path: 'cib.xml', text }).value!;

  test('keeps what an administrator would', () => {
    expect(raised(cluster, false)).toEqual('cib validate-with=none epoch=3 execution-date=5\n');
  });

  test('keeps everything where all ids are kept', () => {
    expect(raised(cluster)).toEqual('cib validate-with=none epoch=3 num_updates=0 have-quorum=1 execution-date=5\n');
  });

  test('names the target that it is told', () => {
    expect(print(raise(cluster, { keepIds: false, target: 'pacemaker-3.9' }))).toEqual(
      'target pacemaker-3.9\ncib validate-with=none epoch=3 execution-date=5\n',
    );
  });
});
