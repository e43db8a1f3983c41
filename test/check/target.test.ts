import { describe, test } from 'vitest';
import { expectFindings } from './checked.ts';

describe('Pacemaker 4.0', () => {
  test('master', () => {
    expectFindings(
      `«master m» { primitive a Dummy }`,
      [
        'error removed-in-3: The master m is not possible in pacemaker-4.0: pacemaker-3.10 was the last that had it | Write promotable: a clone with a promoted role.',
      ],
      'pacemaker-4.0',
    );
  });
  test('lifetime', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
order a -> b «while date to "2027-01-01"»`,
      [
        'error removed-in-3: This lifetime is not possible in pacemaker-4.0: pacemaker-3.10 was the last that had it | Put the dates into a rule of a location constraint, or remove them.',
      ],
      'pacemaker-4.0',
    );
  });
  test('rkt', () => {
    expectFindings(
      `bundle b { «rkt» image=x }`,
      [
        'error removed-in-3: This rkt container is not possible in pacemaker-4.0: pacemaker-3.10 was the last that had it | Use podman.',
      ],
      'pacemaker-4.0',
    );
  });
  test('upstart', () => {
    expectFindings(
      `primitive a «upstart»:x`,
      [
        "error removed-in-3: The value 'upstart' of class is not possible in pacemaker-4.0: pacemaker-3.10 was the last that had it | Write a value that the target has.",
      ],
      'pacemaker-4.0',
    );
  });
  test('several rules in a location', () => {
    expectFindings(
      `primitive a Dummy
location a {
  prefers score=1 where x == 1
  avoids where «y == 1»
}`,
      [
        'error removed-in-3: A second rule in a location constraint is not possible in pacemaker-4.0: pacemaker-3.10 was the last that had it | Write a location constraint for each rule.',
      ],
      'pacemaker-4.0',
    );
  });
  test('a pair without a value', () => {
    expectFindings(
      `primitive a Dummy { «fake»= }`,
      [
        'error removed-in-3: A pair without a value is not possible in pacemaker-4.0: pacemaker-3.10 was the last that had it | Give it a value, or remove it; "" is the empty one.',
      ],
      'pacemaker-4.0',
    );
  });
  test('a pair under another name', () => {
    expectFindings(
      `primitive a Dummy { fake=1 as p }
primitive b Dummy { «state»=@p }`,
      [
        'error removed-in-3: A reference that gives a pair another name is not possible in pacemaker-4.0: pacemaker-3.10 was the last that had it | Write the pair with its value.',
      ],
      'pacemaker-4.0',
    );
  });
  test('masters', () => {
    expectFindings(
      `bundle b { podman image=x «masters»=1 }`,
      [
        'error removed-in-3: The attribute masters of a podman container is not possible in pacemaker-4.0: pacemaker-3.10 was the last that had it | Write promoted-max instead.',
      ],
      'pacemaker-4.0',
    );
  });
  test('the moon', () => {
    expectFindings(
      `primitive a Dummy
location a avoids where date matches «moon»=4`,
      [
        'error removed-in-3: The attribute moon of a date specification is not possible in pacemaker-4.0: pacemaker-3.10 was the last that had it | Remove it from the date specification, or compile for a target that has it.',
      ],
      'pacemaker-4.0',
    );
  });
  test('ping nodes', () => {
    expectFindings(
      `node p type=«ping»`,
      [
        "error removed-in-3: The value 'ping' of type is not possible in pacemaker-4.0: pacemaker-3.10 was the last that had it | Write a value that the target has.",
      ],
      'pacemaker-4.0',
    );
  });
});

describe('older schemas', () => {
  test('a bundle', () => {
    expectFindings(
      `«bundle b» { podman image=x }`,
      [
        'error newer-than-target: The bundle b is not possible in pacemaker-2.7: it came with pacemaker-2.8 | Use a primitive with an agent that runs the container.',
      ],
      'pacemaker-2.7',
    );
  });
  test('podman', () => {
    expectFindings(
      `bundle b { «podman» image=x }`,
      [
        'error newer-than-target: This podman container is not possible in pacemaker-3.1: it came with pacemaker-3.2 | Remove this podman container, or compile for a target that has it.',
      ],
      'pacemaker-3.1',
    );
  });
  test('tags', () => {
    expectFindings(
      `primitive a Dummy
«tag t» a`,
      [
        'error newer-than-target: The tag t is not possible in pacemaker-1.2: it came with pacemaker-1.3 | Remove the tag t, or compile for a target that has it.',
      ],
      'pacemaker-1.2',
    );
  });
  test('alerts', () => {
    expectFindings(
      `«alert x» /bin/x`,
      [
        'error newer-than-target: The alert x is not possible in pacemaker-2.4: it came with pacemaker-2.5 | Remove the alert x, or compile for a target that has it.',
      ],
      'pacemaker-2.4',
    );
  });
  test('tickets', () => {
    expectFindings(
      `primitive a Dummy
«ticket t for a»`,
      [
        'error newer-than-target: This ticket constraint is not possible in pacemaker-1.0: it came with pacemaker-1.2 | Remove this ticket constraint, or compile for a target that has it.',
      ],
      'pacemaker-1.0',
    );
  });
  test('templates', () => {
    expectFindings(
      `«template t» Dummy
primitive a @«t»`,
      [
        'error newer-than-target: The template t is not possible in pacemaker-1.0: it came with pacemaker-1.2 | Write what the template says into each primitive.',
        'error newer-than-target: The attribute template of a primitive is not possible in pacemaker-1.0: it came with pacemaker-1.2 | Write what the template says into the primitive.',
      ],
      'pacemaker-1.0',
    );
  });
  test('new role names', () => {
    expectFindings(
      `primitive a Dummy
location a:«Promoted» prefers host1 score=1`,
      [
        "error newer-than-target: The value 'Promoted' of role is not possible in pacemaker-3.6: it came with pacemaker-3.7 | Write Master instead.",
      ],
      'pacemaker-3.6',
    );
  });
  test('permissions of the newer kind', () => {
    expectFindings(
      `role r { «read» object-type=nvpair }`,
      [
        'error newer-than-target: This permission is not possible in pacemaker-1.3: it came with pacemaker-2.0 | Write the permission as read, write or deny with the attributes of the older schemas.',
      ],
      'pacemaker-1.3',
    );
  });
  test('requires on an operation', () => {
    expectFindings(
      `primitive a Dummy { op start «requires»=nothing }`,
      [
        'error not-in-target: The attribute requires of an operation is not possible in pacemaker-3.0: pacemaker-2.10 was the last that had it | Write it as a meta attribute of the resource: meta requires=VALUE.',
      ],
      'pacemaker-3.0',
    );
  });
  test('requires on an operation, before', () => {
    expectFindings(`primitive a Dummy { op start requires=nothing }`, [], 'pacemaker-2.10');
  });
  test('the source of a value', () => {
    expectFindings(
      `primitive a Dummy
location a prefers score=1 where x == «param»(y)`,
      [
        'error newer-than-target: The attribute value-source of an expression is not possible in pacemaker-2.8: it came with pacemaker-2.9 | Remove it from the expression, or compile for a target that has it.',
      ],
      'pacemaker-2.8',
    );
  });
  test('conditions on resources', () => {
    expectFindings(
      `defaults resource when [score=1] «resource class=ocf» { resource-stickiness=1 }`,
      [
        'error newer-than-target: This resource expression is not possible in pacemaker-3.3: it came with pacemaker-3.4 | Set the value on each resource itself.',
      ],
      'pacemaker-3.3',
    );
  });
  test('a promotable clone', () => {
    expectFindings(
      `«promotable p» { primitive a Dummy }`,
      [
        'warning not-understood: A promotable clone has no effect in pacemaker-3.0: it came with pacemaker-3.1 | Write master, or compile for a newer target.',
      ],
      'pacemaker-3.0',
    );
  });
  test('demote on failure', () => {
    expectFindings(
      `primitive a Dummy { op monitor interval=1s on-fail=«demote» }`,
      [
        "error newer-than-target: The value 'demote' of on-fail is not possible in pacemaker-3.3: it came with pacemaker-3.4 | Write a value that the target has.",
      ],
      'pacemaker-3.3',
    );
  });
  test('an empty section', () => {
    expectFindings(
      `«section tags»`,
      [
        'error newer-than-target: The section tags is not possible in pacemaker-1.2: it came with pacemaker-1.3 | Remove it, or compile for a target that has it.',
      ],
      'pacemaker-1.2',
    );
  });
  test('a reference to an option, before 3.0', () => {
    expectFindings(
      `options as a { batch-limit=1 as n }
options as b { @«n» }`,
      [
        'error newer-than-target: The attribute id-ref in crm_config is not possible in pacemaker-2.10: it came with pacemaker-3.0 | Write the value itself, or compile for a newer target.',
      ],
      'pacemaker-2.10',
    );
  });
});

describe('Heartbeat 2', () => {
  test('what it has', () => {
    expectFindings(
      `options { stonith-enabled=true }
primitive a Dummy { op monitor interval=10s on-fail=block }
promotable p {
  promoted-max=1
  primitive b Dummy
}
order a -> p
colocation a with p`,
      [],
      'heartbeat-2',
    );
  });
  test('tags, tickets, alerts and topologies', () => {
    expectFindings(
      `primitive a Dummy
«tag t» a
«ticket x for a»
«alert y» /bin/y
primitive f stonith:x
fencing host1 { «level 1» f }`,
      [
        'error newer-than-target: The tag t is not possible in Heartbeat 2: it came with Pacemaker | Remove the tag t, or compile for a target that has it.',
        'error newer-than-target: This ticket constraint is not possible in Heartbeat 2: it came with Pacemaker | Remove this ticket constraint, or compile for a target that has it.',
        'error newer-than-target: The alert y is not possible in Heartbeat 2: it came with Pacemaker | Remove the alert y, or compile for a target that has it.',
        'error newer-than-target: This fencing level is not possible in Heartbeat 2: it came with Pacemaker | Remove this fencing level, or compile for a target that has it.',
      ],
      'heartbeat-2',
    );
  });
  test('templates and bundles', () => {
    expectFindings(
      `«template t» Dummy
primitive a @«t»
«bundle b» { podman image=x }`,
      [
        'error newer-than-target: The template t is not possible in Heartbeat 2: it came with Pacemaker | Write what the template says into each primitive.',
        'error newer-than-target: The attribute template of a primitive is not possible in Heartbeat 2: it came with Pacemaker | Write what the template says into the primitive.',
        'error newer-than-target: The bundle b is not possible in Heartbeat 2: it came with Pacemaker | Use a primitive with an agent that runs the container.',
      ],
      'heartbeat-2',
    );
  });
  test('defaults', () => {
    expectFindings(
      `«defaults resource» { resource-stickiness=1 }
«defaults op» { timeout=1s }`,
      [
        'error newer-than-target: This set of meta attributes is not possible in Heartbeat 2: it came with Pacemaker | Remove this set of meta attributes, or compile for a target that has it.',
        'error newer-than-target: This set of meta attributes is not possible in Heartbeat 2: it came with Pacemaker | Remove this set of meta attributes, or compile for a target that has it.',
      ],
      'heartbeat-2',
    );
  });
  test('sets and kinds', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
order { «set a b» }
order a -> b «kind»=Optional`,
      [
        'error newer-than-target: This resource set is not possible in Heartbeat 2: it came with Pacemaker | Write a constraint for each pair of resources.',
        'error newer-than-target: The attribute kind of an order constraint is not possible in Heartbeat 2: it came with Pacemaker | Write score=0 for Optional and score=INFINITY for Mandatory; there is no Serialize.',
      ],
      'heartbeat-2',
    );
  });
  test('standby on failure', () => {
    expectFindings(
      `primitive a Dummy { op monitor interval=10s on-fail=«standby» }`,
      [
        "error newer-than-target: The value 'standby' of on-fail is not possible in Heartbeat 2: it came with Pacemaker | Write a value that the target has.",
      ],
      'heartbeat-2',
    );
  });
  test('utilization', () => {
    expectFindings(
      `node host1 { «utilization» cpu=8 }`,
      [
        'error newer-than-target: This set of utilization values is not possible in Heartbeat 2: it came with Pacemaker | Remove this set of utilization values, or compile for a target that has it.',
      ],
      'heartbeat-2',
    );
  });
  test('options that came later', () => {
    expectFindings(
      `options { «placement-strategy»=default }`,
      [
        'warning not-understood: The cluster option placement-strategy has no effect in Heartbeat 2: it came with Pacemaker | Remove it, or compile for a target that knows it.',
      ],
      'heartbeat-2',
    );
  });
});

describe('Heartbeat 2 alone', () => {
  test('clone attributes', () => {
    expectFindings(
      `clone c «notify»=true { primitive a Dummy }`,
      [
        'error not-in-target: The attribute notify of a clone is not possible in pacemaker-3.9: Heartbeat 2 alone has it | It is a meta attribute: write it in the block, notify=VALUE.',
      ],
      'pacemaker-3.9',
    );
  });
  test('prereq', () => {
    expectFindings(
      `primitive a Dummy { op start «prereq»=nothing }`,
      [
        'error not-in-target: The attribute prereq of an operation is not possible in pacemaker-3.9: Heartbeat 2 alone has it | Write it as a meta attribute of the resource: meta requires=VALUE.',
      ],
      'pacemaker-3.9',
    );
  });
});

describe('no schema', () => {
  test('what the schema would refuse is a warning', () => {
    expectFindings(
      `cib validate-with=none
primitive a Dummy «nonsense»=1 { xml «'<x/>'» }
location «b» prefers host1
options { stonith-enabled=«maybe» }`,
      [
        'warning unknown-attribute: The primitive a has no attribute nonsense | Remove it, or put it into the block if it is a parameter.',
        'warning unknown-element: No schema knows <x> here | Say it in the language where that is possible, otherwise remove it.',
        'warning dangling-reference: There is no resource b | Define it, or name something that exists.',
        "error boolean-value: 'maybe' is no value of the cluster option stonith-enabled: it takes a boolean (true or false) | Write a value that it takes.",
      ],
    );
  });
});

describe('XML that no schema knows', () => {
  test('in a Pacemaker document', () => {
    expectFindings(
      `primitive a Dummy { xml «'<x/>'» }
xml «'<y/>'»`,
      [
        'error unknown-element: No schema knows <x> here | Say it in the language where that is possible, otherwise remove it.',
        'error unknown-element: No schema knows <y> here | Say it in the language where that is possible, otherwise remove it.',
      ],
    );
  });
  test('in a document of Heartbeat 2', () => {
    expectFindings(
      `primitive a Dummy { xml «'<x/>'» }`,
      [
        'warning unknown-element: No schema knows <x> here | Say it in the language where that is possible, otherwise remove it.',
      ],
      'heartbeat-2',
    );
  });
});
