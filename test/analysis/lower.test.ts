import { describe, expect, test } from 'vitest';
import { lowered } from '../support/lowered.ts';

const cases: readonly (readonly [title: string, text: string, cluster: string])[] = [
  [
    'one word of an agent is of ocf:heartbeat',
    'primitive a Dummy',
    'resources\n  primitive #a class=ocf provider=heartbeat type=Dummy',
  ],
  [
    'two are class and type',
    'primitive a stonith:external/ssh',
    'resources\n  primitive #a class=stonith type=external/ssh',
  ],
  [
    'three are class, provider and type',
    'primitive a ocf:linbit:drbd',
    'resources\n  primitive #a class=ocf provider=linbit type=drbd',
  ],
  [
    'a template is referred to',
    'primitive a @t { x=1 }',
    'resources\n  primitive #a template=t\n    instance_attributes\n      nvpair name=x value=1',
  ],
  [
    'positions may be said by name',
    'primitive class=ocf type=Foo id=x',
    'resources\n  primitive #x class=ocf type=Foo',
  ],
  [
    'bare pairs are one set, and operations one list, where the first of them stands',
    'primitive a Dummy {\n  op start\n  x=1\n  meta m=1\n  y= \n  op stop\n  z="" as zz\n  "clone-max"=2\n  @shared\n  w=@other\n}',
    `resources
  primitive #a class=ocf provider=heartbeat type=Dummy
    operations
      op name=start
      op name=stop
    instance_attributes
      nvpair name=x value=1
      nvpair name=y
      nvpair #zz name=z value=""
      nvpair 'name'=clone-max value=2
      nvpair id-ref=shared
      nvpair name=w id-ref=other
    meta_attributes
      nvpair name=m value=1`,
  ],
  [
    'sets have ids, attributes, rules and references',
    'primitive a Dummy {\n  params as s1 [score=2] when #uname == n { x=1 }\n  params @other\n  params {}\n  utilization cpu=1\n  operations as o @p { op start }\n}',
    `resources
  primitive #a class=ocf provider=heartbeat type=Dummy
    instance_attributes #s1 score=2
      rule
        expression attribute=#uname operation=eq value=n
      nvpair name=x value=1
    instance_attributes id-ref=other
    instance_attributes
    utilization
      nvpair name=cpu value=1
    operations #o id-ref=p
      op name=start`,
  ],
  [
    'options, defaults and nodes',
    'options { a=1 }\ndefaults op { timeout=1 }\ndefaults resource {}\nnode n as 1 type=member {\n  standby=on\n  utilization cpu=2\n}',
    `crm_config
  cluster_property_set
    nvpair name=a value=1
nodes
  node #1 uname=n type=member
    instance_attributes
      nvpair name=standby value=on
    utilization
      nvpair name=cpu value=2
rsc_defaults
  meta_attributes
op_defaults
  meta_attributes
    nvpair name=timeout value=1`,
  ],
  [
    'resources that are named move into their place, with the comments above them',
    'clone c g\n# of a\nprimitive a Dummy\ngroup g b a { x=1 }\npromotable p { primitive i Dummy }\nprimitive b Dummy\nmaster m b2\nprimitive b2 Dummy',
    `resources
  clone #c
    group #g
      primitive #b class=ocf provider=heartbeat type=Dummy
      // of a
      primitive #a class=ocf provider=heartbeat type=Dummy
      meta_attributes
        nvpair name=x value=1
  clone promotable! #p
    primitive #i class=ocf provider=heartbeat type=Dummy
  master #m
    primitive #b2 class=ocf provider=heartbeat type=Dummy`,
  ],
  [
    'a bundle',
    'bundle b s {\n  docker image=i\n  network control-port=1 {\n    port 80 -> 81 as p\n    port range=1-2\n  }\n  storage {\n    /a -> /b options=rw\n    root /c -> /d\n  }\n}\nprimitive s Dummy',
    `resources
  bundle #b
    primitive #s class=ocf provider=heartbeat type=Dummy
    docker image=i
    network control-port=1
      port-mapping #p port=80 internal-port=81
      port-mapping range=1-2
    storage
      storage-mapping source-dir=/a target-dir=/b options=rw
      storage-mapping source-dir-root=/c target-dir=/d`,
  ],
  [
    'fencing levels of a node, a pattern and an attribute',
    'fencing h1 {\n  level 1 a b\n  level 2 c as f2\n}\nfencing matching "h.*" { level 1 a }\nfencing where rack == 1 { level index=9 devices="x y" }',
    `fencing-topology
  fencing-level index=1 target=h1 devices="a,b"
  fencing-level #f2 index=2 target=h1 devices=c
  fencing-level index=1 target-pattern="h.*" devices=a
  fencing-level target-attribute=rack target-value=1 index=9 devices="x y"`,
  ],
  [
    'access control of both schemas',
    'role r description=d {\n  read xpath="//a"\n  read legacy xpath="//b"\n  write tag=nvpair\n  deny kind=odd ref=c\n  deny kind= xpath=d\n}\nuser alice r q\nuser bob {\n  read xpath=d\n  role r\n}\nuser eve {}\nusergroup g r name=staff',
    `acls
  acl_role #r description=d
    acl_permission kind=read xpath=//a
    read xpath=//b
    write tag=nvpair
    acl_permission kind=odd ref=c
    acl_permission xpath=d
  acl_target #alice
    role #r
    role #q
  acl_user #bob
    read xpath=d
    role_ref #r
  acl_user #eve
  acl_group #g name=staff
    role #r`,
  ],
  [
    'tags and alerts',
    'tag t a "b c"\nalert a /bin/x {\n  trap=1\n  meta timeout=15s\n  select nodes attributes(standby shutdown as s1)\n  recipient 10.0.0.1 as r1 { x=1 }\n}',
    `tags
  tag #t
    obj_ref #a
    obj_ref #"b c"
alerts
  alert #a path=/bin/x
    instance_attributes
      nvpair name=trap value=1
    meta_attributes
      nvpair name=timeout value=15s
    select
      select_nodes
      select_attributes
        attribute name=standby
        attribute #s1 name=shutdown
    recipient #r1 value=10.0.0.1
      instance_attributes
        nvpair name=x value=1`,
  ],
  [
    'ha.cf and authkeys',
    'heartbeat {\n  # often\n  keepalive=1\n  bcast eth0 eth1\n  auth sha1 "key"\n  auth crc\n  auth 7 md5 other\n  # end\n}',
    `heartbeat
  // often
  keepalive 1
  bcast eth0 eth1
  key 1 sha1 key
  key 2 crc -
  key 7 md5 other
  in use 1
  // end`,
  ],
  [
    'the key in use may be said alone',
    'heartbeat {\n  auth 2\n  auth 1 crc\n}',
    'heartbeat\n  key 1 crc -\n  in use 2',
  ],
  [
    'the document: header, fragment, unknown elements, sections',
    '# top\ntarget pacemaker-3.9\nids pcs\nfragment resources\ncib epoch=2 { xml "<in/>" }\nsection rsc_defaults\nsection resources { xml "<odd/>"\n# end of resources\n}\nxml "<out/>"',
    `target pacemaker-3.9
ids pcs
fragment resources
cib epoch=2
// top
xml "<in/>"
xml "<out/>"
resources
  xml "<odd/>"
  // end of resources
rsc_defaults`,
  ],
  [
    'a run of comment lines is one comment, an empty line ends it, and what ignores findings is none',
    '# one\n#   two\n#\n# three\n\n# four\nnode n { # behind\n  # pair\n  a=1\n  # hacc-ignore some-rule: because\n  b=2\n  # last\n}\n# end',
    `// end
nodes
  // one\\n  two\\n\\nthree
  // four
  // behind
  node uname=n
    instance_attributes
      // pair
      nvpair name=a value=1
      nvpair name=b value=2
    // last`,
  ],
];

describe('what statements mean', () => {
  test.each(cases)('%s', (_, text, cluster) => {
    expect(lowered(text)).toEqual({ cluster, findings: [] });
  });

  test('a quoted key is literal, a bare one is not', () => {
    const { cluster } = lowered('primitive a Dummy "on-fail"=x is-managed=y');
    expect(cluster).toEqual(
      "resources\n  primitive #a class=ocf provider=heartbeat type=Dummy 'on-fail'=x is-managed=y",
    );
  });
});

const faults: readonly (readonly [text: string, findings: readonly string[], cluster: string])[] = [
  ['target pacemaker-9.9', ['unknown-target: pacemaker-9.9: There is no target pacemaker-9.9'], ''],
  ['target', ['missing-word: target: target needs a target'], ''],
  ['ids crm', ['unknown-convention: crm: There is no convention of ids called crm'], ''],
  ['section defaults', ['unknown-section: defaults: There is no section defaults'], ''],
  [
    'defaults operation { a=1 }',
    ['unknown-scope: operation: There are no defaults for operation'],
    'rsc_defaults\n  meta_attributes\n    nvpair name=a value=1',
  ],
  [
    'target heartbeat-2\ntarget pacemaker-3.9',
    ['repeated-statement: target: target stands in this file twice'],
    'target heartbeat-2',
  ],
  ['cib epoch=1 epoch=2', ['duplicate-attribute: epoch: epoch is given twice'], 'cib epoch=1'],
  ['cib epoch=1\ncib epoch=2', ['duplicate-attribute: epoch: epoch is given twice'], 'cib epoch=1'],
  [
    'primitive a Dummy as b',
    ['duplicate-attribute: as b: id is given twice'],
    'resources\n  primitive #a class=ocf provider=heartbeat type=Dummy',
  ],
  ['node h1 h2', ['surplus-word: h2: node takes one word: h2 is too many'], 'nodes\n  node uname=h1'],
  ['tag { }', ['surplus-block: { }: tag takes no block', 'missing-word: tag: tag needs a name'], 'tags\n  tag'],
  ['node n foo=', ['missing-value: foo=: foo has no value'], 'nodes\n  node uname=n'],
  [
    'node n foo=@x',
    ['misplaced-reference: @x: @x refers to something where no reference is understood'],
    'nodes\n  node uname=n',
  ],
  ['op monitor', ['misplaced-keyword: op: op has no meaning in a file'], ''],
  [
    'group g {\n  op monitor\n  a=1\n}',
    ['misplaced-keyword: op: op has no meaning in a group'],
    'resources\n  group #g\n    meta_attributes\n      nvpair name=a value=1',
  ],
  [
    'fencing h1 {}\nfencing h2 as x { level 1 a }',
    ['missing-word: fencing: fencing needs a level', 'misplaced-id: x: fencing has no id of its own'],
    'fencing-topology\n  fencing-level index=1 target=h2 devices=a',
  ],
  [
    'alert a /x { select nods }',
    ['unknown-selection: nods: An alert cannot select nods'],
    'alerts\n  alert #a path=/x\n    select',
  ],
  [
    'group g a b\nprimitive a Dummy\ngroup h a',
    ['unknown-member: b: g takes in b, which nothing defines', 'repeated-member: a: a is taken in twice'],
    'resources\n  group #g\n    primitive #a class=ocf provider=heartbeat type=Dummy\n  group #h',
  ],
  [
    'clone c d\nclone d { primitive a Dummy }\ngroup g h\ngroup h',
    [
      'wrong-member: d: d is a clone, which a clone cannot take in',
      'wrong-member: h: h is a group, which a group cannot take in',
    ],
    'resources\n  clone #c\n  clone #d\n    primitive #a class=ocf provider=heartbeat type=Dummy\n  group #g\n  group #h',
  ],
];

describe('what is wrong is reported once, at its narrowest place, and the rest is kept', () => {
  test.each(faults)('%s', (text, findings, cluster) => {
    expect(lowered(text)).toEqual({ findings, cluster });
  });
});
