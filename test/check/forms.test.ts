import { describe, test } from 'vitest';
import { expectFindings } from './checked.ts';

describe('resources', () => {
  test('template or agent', () => {
    expectFindings(
      `template t Dummy
primitive a @t «class»=ocf type=Dummy`,
      [
        'error exclusive-attributes: template and class exclude one another | The template says which agent it is; remove one of the two.',
      ],
    );
  });
  test('a provider without class ocf', () => {
    expectFindings(`primitive a systemd:«heartbeat»:sshd`, [
      'error exclusive-attributes: class systemd and provider exclude one another | Only agents of class ocf have a provider.',
    ]);
  });
  test('class ocf without a provider', () => {
    expectFindings(`«primitive a» ocf:Dummy`, [
      'error missing-attribute: The primitive a lacks provider | Agents of class ocf have one: ocf:PROVIDER:TYPE.',
    ]);
  });
  test('a delay or an origin', () => {
    expectFindings(`primitive a Dummy { op monitor interval=10s start-delay=5s «interval-origin»="2020-01-01" }`, [
      'error exclusive-attributes: start-delay and interval-origin exclude one another | Keep one of them.',
    ]);
  });
  test('an empty group', () => {
    expectFindings(`«group g» { priority=1 }`, [
      'error missing-element: The group g has no member | Add a primitive, or remove the group.',
    ]);
  });
  test('an empty clone', () => {
    expectFindings(`«clone c» { interleave=true }`, [
      'error missing-element: The clone c has no resource | Add the primitive or group that is to be cloned.',
    ]);
  });
  test('two primitives in a clone', () => {
    expectFindings(
      `clone c {
  primitive a Dummy
  «primitive b» Dummy
}`,
      [
        'error repeated-element: The clone c has more than one resource | Put the resources into a group and clone that, or clone each of them.',
      ],
    );
  });
  test('a primitive and a group in a clone', () => {
    expectFindings(
      `clone c {
  primitive a Dummy
  «group g» { primitive b Dummy }
}`,
      [
        'error repeated-element: The clone c has more than one resource | Put the resources into a group and clone that, or clone each of them.',
      ],
    );
  });
  test('a clone in a clone', () => {
    expectFindings(
      `clone c {
  «clone d» { primitive a Dummy }
}`,
      ['error misplaced-element: The clone d cannot stand in a clone | A clone holds one primitive or group.'],
    );
  });
  test('two containers', () => {
    expectFindings(
      `bundle b {
  podman image=x
  «docker» image=x
}`,
      ['error repeated-element: The bundle b has more than one container | Keep one container.'],
    );
  });
  test('one container twice', () => {
    expectFindings(
      `bundle b {
  podman image=x
  «podman» image=y
}`,
      ['error repeated-element: The bundle b has more than one podman container | Join the two, or remove one.'],
    );
  });
  test('no container', () => {
    expectFindings(`«bundle b» { network ip-range-start=10.0.0.1 }`, [
      'error missing-element: The bundle b has no container | Add podman image=IMAGE.',
    ]);
  });
  test('two ways to count the promoted', () => {
    expectFindings(`bundle b { podman image=x promoted-max=1 «masters»=1 }`, [
      'error exclusive-attributes: promoted-max and masters exclude one another | Keep promoted-max; masters is its former name.',
    ]);
  });
  test('a port and a range', () => {
    expectFindings(
      `bundle b {
  podman image=x
  network { port 80 «range»=90-99 }
}`,
      ['error exclusive-attributes: port and range exclude one another | Keep one of them.'],
    );
  });
  test('a range and a port inside', () => {
    expectFindings(
      `bundle b {
  podman image=x
  network { port range=90-99 «internal-port»=1 }
}`,
      [
        'error exclusive-attributes: range and internal-port exclude one another | A range is mapped to the same ports.',
      ],
    );
  });
  test('a directory and a root', () => {
    expectFindings(
      `bundle b {
  podman image=x
  storage { /a -> /b «source-dir-root»=/c }
}`,
      ['error exclusive-attributes: source-dir and source-dir-root exclude one another | Keep one of them.'],
    );
  });
  test('operations twice', () => {
    expectFindings(
      `primitive a Dummy {
  operations as o1 { op start timeout=1s }
  «operations» as o2 { op stop timeout=1s }
}`,
      ['error repeated-element: The primitive a has more than one list of operations | Join the two, or remove one.'],
    );
  });
});

describe('constraints', () => {
  test('a location of nothing', () => {
    expectFindings(`«location» prefers host1`, [
      'error missing-attribute: This location constraint lacks rsc | Say of which resource it speaks: location RESOURCE …',
    ]);
  });
  test('a resource and a pattern', () => {
    expectFindings(
      `primitive a Dummy
location a «rsc-pattern»="b.*" prefers host1`,
      ['error exclusive-attributes: rsc and rsc-pattern exclude one another | Name one resource or give a pattern.'],
    );
  });
  test('a set and a resource', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
location (a b) «rsc»=a prefers host1`,
      [
        'error exclusive-attributes: a resource set and rsc exclude one another | Name the resources either in resource sets or in the constraint itself.',
      ],
    );
  });
  test('neither node nor rule', () => {
    expectFindings(
      `primitive a Dummy
«location a»`,
      [
        'error missing-attribute: This location constraint lacks node | Say where: prefers NODE, avoids NODE, or either of them with where RULE.',
      ],
    );
  });
  test('a node and a rule', () => {
    expectFindings(
      `primitive a Dummy
location a «node»=host1 score=5 { prefers where x == 1 }`,
      ['error exclusive-attributes: a rule and node exclude one another | Say either a node with a score or rules.'],
    );
  });
  test('a node without a score', () => {
    expectFindings(
      `primitive a Dummy
«location a» prefers host1 score=`,
      [
        'error missing-attribute: This location constraint lacks score | Add score=NUMBER, or leave out score= for INFINITY.',
      ],
    );
  });
  test('one end of a colocation', () => {
    expectFindings(
      `primitive a Dummy
«colocation» rsc=a score=1`,
      [
        'error missing-attribute: This colocation constraint lacks with-rsc | Name both resources: colocation RESOURCE with RESOURCE.',
      ],
    );
  });
  test('a colocation of sets with names', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
colocation «rsc»=a { set a b }`,
      [
        'error exclusive-attributes: a resource set and rsc exclude one another | Name the resources either in resource sets or in the constraint itself.',
      ],
    );
  });
  test('a role beside sets', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
colocation «node-attribute»=x { set a b }`,
      [
        'error exclusive-attributes: a resource set and node-attribute exclude one another | Name the resources either in resource sets or in the constraint itself.',
      ],
    );
  });
  test('kind and score', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
order a -> b kind=Optional «score»=0`,
      [
        'error exclusive-attributes: kind and score exclude one another | Keep the kind: Optional says what score=0 says, Mandatory what any other does.',
      ],
    );
  });
  test('one end of an order', () => {
    expectFindings(
      `primitive a Dummy
«order» first=a`,
      ['error missing-attribute: This order constraint lacks then | Name both resources: order FIRST -> THEN.'],
    );
  });
  test('a ticket for nothing', () => {
    expectFindings(`«ticket t»`, [
      'error missing-attribute: This ticket constraint lacks rsc | Say what it is for: ticket TICKET for RESOURCE.',
    ]);
  });
  test('an empty set', () => {
    expectFindings(`order { «set sequential=true» }`, [
      'error missing-element: This resource set has no member | Name at least one resource in it.',
    ]);
  });
  test('a set with kind and score', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
order { set a b kind=Optional «score»=1 }`,
      ['error exclusive-attributes: kind and score exclude one another | Keep one of them.'],
    );
  });
  test('a reference with more', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
order {
  set a b as s
}
order as o {
  set @s «sequential»=true
}`,
      [
        'error exclusive-attributes: id-ref and sequential exclude one another | A set that refers to another one says nothing of its own.',
      ],
    );
  });
});

describe('rules', () => {
  test('two scores', () => {
    expectFindings(
      `primitive a Dummy
location a prefers where [score=1 «score-attribute»=x] y == 1`,
      ['error exclusive-attributes: score and score-attribute exclude one another | Keep one of them.'],
    );
  });
  test('after needs a start', () => {
    expectFindings(
      `primitive a Dummy
location a prefers where «date_expression[operation=gt end=2020-01-01]»`,
      ['error missing-attribute: This date expression lacks start | Say after when: date > DATE.'],
    );
  });
  test('before needs an end', () => {
    expectFindings(
      `primitive a Dummy
location a prefers where «date_expression[operation=lt start=2020-01-01]»`,
      ['error missing-attribute: This date expression lacks end | Say before when: date < DATE.'],
    );
  });
  test('a range from nowhere to nowhere', () => {
    expectFindings(
      `primitive a Dummy
location a prefers where «date_expression[operation=in_range]»`,
      ['error missing-attribute: This date expression lacks start and end | Say from when, until when, or both.'],
    );
  });
  test('a range with an open end, before 3.9', () => {
    expectFindings(
      `primitive a Dummy
location a prefers where «date from 2020-01-01»`,
      [
        'error missing-attribute: This date expression lacks end | Before pacemaker-3.9 a range has an end, or a start with a duration.',
      ],
      'pacemaker-3.8',
    );
  });
  test('a range with an open end, from 3.9', () => {
    expectFindings(
      `primitive a Dummy
location a prefers where date from 2020-01-01`,
      [],
      'pacemaker-3.9',
    );
  });
  test('defined with a value', () => {
    expectFindings(
      `primitive a Dummy
location a prefers where expression[attribute=x operation=defined «value»=1]`,
      ['warning value-without-effect: defined asks nothing of a value | Remove the value, or compare with ==.'],
    );
  });
  test('equal without a value', () => {
    expectFindings(
      `primitive a Dummy
location a prefers where «expression[attribute=x operation=eq]»`,
      [
        'warning comparison-without-value: eq compares with a value, and none is given | Add the value, or ask whether the attribute is defined.',
      ],
    );
  });
  test('an operation that is none is said once', () => {
    expectFindings(
      `primitive a Dummy
location a prefers where expression[attribute=x operation=«is»]`,
      [
        "error invalid-value: 'is' is no value of operation: it takes lt, gt, lte, gte, eq, ne, defined or not_defined | Write a value that it takes.",
      ],
    );
  });
  test('a reference with more', () => {
    expectFindings(
      `options as o when [id=r] x == 1 { batch-limit=1 }
options as p when [«score»=1] @r { batch-limit=2 }`,
      [
        'error exclusive-attributes: id-ref and score exclude one another | A rule that refers to another one says nothing of its own.',
      ],
    );
  });
});

describe('sets', () => {
  test('a reference with a score', () => {
    expectFindings(
      `primitive a Dummy { params as s { fake=1 } }
primitive b Dummy { params [id-ref=s «score»=1] { } }`,
      [
        'error exclusive-attributes: id-ref and score exclude one another | A set that refers to another one says nothing of its own.',
      ],
    );
  });
  test('a reference with pairs', () => {
    expectFindings(
      `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config/><nodes/><resources><primitive id="a" class="lsb" type="x"><instance_attributes id="s"/></primitive><primitive id="b" class="lsb" type="x"><instance_attributes id-ref="s">«<nvpair id="n" name="x" value="y"/>»</instance_attributes></primitive></resources><constraints/></configuration></cib>`,
      [
        'error misplaced-element: A pair or a rule cannot stand in a set that refers to another one | A set that refers to another one says nothing of its own.',
      ],
    );
  });
  test('two rules', () => {
    expectFindings(
      `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="s"><rule id="r"><expression id="e" attribute="x" operation="defined"/></rule>«<rule id="q">»<expression id="f" attribute="x" operation="defined"/></rule></cluster_property_set></crm_config><nodes/><resources/><constraints/></configuration></cib>`,
      [
        'error repeated-element: The set of cluster options s has more than one rule | Join the rules with and, or with or.',
      ],
    );
  });
});

describe('fencing and permissions', () => {
  test('two targets', () => {
    expectFindings(
      `primitive f stonith:fence_x
fencing host1 «target-pattern»="h.*" { level 1 f }`,
      [
        'error exclusive-attributes: target and target-pattern exclude one another | Keep one of them: fencing NODE, fencing matching PATTERN, or fencing where ATTRIBUTE == VALUE.',
      ],
    );
  });
  test('an attribute without a value', () => {
    expectFindings(
      `primitive f stonith:fence_x
fencing target-attribute=rack { «level 1» f }`,
      ['error missing-attribute: This fencing level lacks target-value | Add target-value=VALUE.'],
    );
  });
  test('a tenth level, in 4.0', () => {
    expectFindings(
      `primitive f stonith:fence_x
fencing host1 { level «10» f }`,
      ["error invalid-value: '10' is no value of index: it takes a number from 1 to 9 | Number the levels from 1."],
      'pacemaker-4.0',
    );
  });
  test('a tenth level, before', () => {
    expectFindings(
      `primitive f stonith:fence_x
fencing host1 { level 10 f }`,
      [],
      'pacemaker-3.9',
    );
  });
  test('a permission about nothing', () => {
    expectFindings(`role r { «read» }`, [
      'error missing-attribute: This permission lacks xpath | Say what it is about: xpath=PATH, reference=ID or object-type=NAME.',
    ]);
  });
  test('a permission about two things', () => {
    expectFindings(
      `primitive a Dummy
role r { read xpath="//x" «reference»=a }`,
      ['error exclusive-attributes: xpath and reference exclude one another | Keep one of them.'],
    );
  });
  test('an attribute with an XPath', () => {
    expectFindings(`role r { read xpath="//x" «attribute»=value }`, [
      'error exclusive-attributes: xpath and attribute exclude one another | An attribute goes with object-type; an XPath can name it itself.',
    ]);
  });
});
