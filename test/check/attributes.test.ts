import { describe, test } from 'vitest';
import { expectFindings } from './checked.ts';

describe('unknown attributes', () => {
  test('a typo of one that exists', () => {
    expectFindings(`primitive a Dummy { op monitor «intervall»=10s }`, [
      'error op-attribute-unknown: The operation monitor has no attribute intervall | Did you mean interval?',
    ]);
  });
  test('a typo of a required one is said once', () => {
    expectFindings(`bundle b { podman «imge»=x }`, [
      'error unknown-attribute: This podman container has no attribute imge | Did you mean image?',
    ]);
  });
  test("Heartbeat 2's spelling", () => {
    expectFindings(`primitive a Dummy { op monitor interval=10s «on_fail»=block «start_delay»=1s }`, [
      'error op-attribute-unknown: The operation monitor has no attribute on_fail | Write on-fail, as pacemaker-3.9 spells it.',
      'error op-attribute-unknown: The operation monitor has no attribute start_delay | Write start-delay, as pacemaker-3.9 spells it.',
    ]);
  });
  test('a meta attribute in the header of a clone', () => {
    expectFindings(`clone c «interleave»=true { primitive a Dummy }`, [
      'error not-in-target: The attribute interleave of a clone is not possible in pacemaker-3.9: Heartbeat 2 alone has it | It is a meta attribute: write it in the block, interleave=VALUE.',
    ]);
  });
  test('a meta attribute in the header of a primitive', () => {
    expectFindings(`primitive a Dummy «priority»=5`, [
      'error unknown-attribute: The primitive a has no attribute priority | It is a meta attribute: write it in the block, as meta priority=VALUE.',
    ]);
  });
  test('a cluster option in the header of a primitive', () => {
    expectFindings(`primitive a Dummy «no-quorum-policy»=stop`, [
      'error unknown-attribute: The primitive a has no attribute no-quorum-policy | It is a cluster option: write it in options { … }.',
    ]);
  });
  test('nothing near', () => {
    expectFindings(`primitive a Dummy «nonsense»=1`, [
      'error unknown-attribute: The primitive a has no attribute nonsense | Remove it, or put it into the block if it is a parameter.',
    ]);
  });
  test('a quoted name is checked all the same', () => {
    expectFindings(`primitive a Dummy { op monitor interval=10s «"on_fail"»=block }`, [
      'error op-attribute-unknown: The operation monitor has no attribute on_fail | Write on-fail, as pacemaker-3.9 spells it.',
    ]);
  });
  test('in the header of the document', () => {
    expectFindings(`cib epoch=1 «epock»=2`, [
      'error unknown-attribute: The header has no attribute epock | Remove it.',
    ]);
  });
  test('an id where there is none', () => {
    expectFindings(
      `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config/><nodes id="«x»"/><resources/><constraints/></configuration></cib>`,
      ['error unknown-attribute: The section nodes has no attribute id | Remove it.'],
    );
  });
});

describe('missing attributes', () => {
  test('a container without an image', () => {
    expectFindings(`bundle b { «podman» replicas=3 }`, [
      'error missing-attribute: This podman container lacks image | Add image=VALUE.',
    ]);
  });
  test('a primitive without an agent', () => {
    expectFindings(`«primitive a» class=ocf provider=heartbeat`, [
      'error missing-attribute: The primitive a lacks type | Name its agent: CLASS:PROVIDER:TYPE, or TYPE alone for ocf:heartbeat.',
    ]);
  });
  test('a template without an agent', () => {
    expectFindings(`«template t»`, [
      'error missing-attribute: The template t lacks class and type | Name its agent: CLASS:PROVIDER:TYPE, or TYPE alone for ocf:heartbeat.',
    ]);
  });
  test('an alert without a path', () => {
    expectFindings(`«alert y»`, ['error missing-attribute: The alert y lacks path | Add path=VALUE.']);
  });
  test('a date expression without an operation', () => {
    expectFindings(`options when «date_expression[start=2020-01-01]» { batch-limit=5 }`, [
      'error missing-attribute: This date expression lacks operation | Add operation=VALUE.',
    ]);
  });
  test('the score that rules needed up to 3.8', () => {
    expectFindings(
      `primitive a Dummy
location a { prefers score= where «x == 1» }`,
      [
        'error rule-without-score: This rule has no score | Say how much it counts: score=NUMBER for a location, [score=0] for a set.',
      ],
      'pacemaker-3.8',
    );
  });
  test('and that locations alone need later', () => {
    expectFindings(
      `primitive a Dummy
location a { prefers score= where «x == 1» }
options when x == 1 { batch-limit=5 }`,
      [
        'error rule-without-score: This rule has no score | Say how much it counts: score=NUMBER for a location, [score=0] for a set.',
      ],
      'pacemaker-3.9',
    );
  });
  test('a nested rule without a score', () => {
    expectFindings(
      `primitive a Dummy
location a prefers score=1 where («x == 1 and y == 2») or z == 3`,
      [
        'error rule-without-score: This rule has no score | Say how much it counts: score=NUMBER for a location, [score=0] for a set.',
      ],
      'pacemaker-3.8',
    );
  });
});

describe('values', () => {
  test('a word in another case', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
order a -> b kind=«mandatory»`,
      [
        "error invalid-value: 'mandatory' is no value of kind: it takes Mandatory, Optional or Serialize | Write Mandatory: capital letters count here.",
      ],
    );
  });
  test('a typo', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
order a -> b kind=«Mandatry»`,
      [
        "error invalid-value: 'Mandatry' is no value of kind: it takes Mandatory, Optional or Serialize | Did you mean Mandatory?",
      ],
    );
  });
  test('nothing near', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
order a -> b kind=«whatever»`,
      [
        "error invalid-value: 'whatever' is no value of kind: it takes Mandatory, Optional or Serialize | Write a value that it takes.",
      ],
    );
  });
  test('a boolean of the schema', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
order a -> b symmetrical=«yes»`,
      [
        "error boolean-value: 'yes' is no value of the attribute symmetrical: it takes true or false (1 and 0 also count, other words do not) | Write true, which means the same.",
      ],
    );
  });
  test('a score', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
colocation a with b score=«lots»`,
      [
        "error number-value: 'lots' is no value of the attribute score: it takes a score (an integer, INFINITY or -INFINITY) | Write a value that it takes.",
      ],
    );
  });
  test('infinity in small letters', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
colocation a with b score=«infinity»`,
      [
        "error number-value: 'infinity' is no value of the attribute score: it takes a score (an integer, INFINITY or -INFINITY) | Write INFINITY: capital letters count here.",
      ],
    );
  });
  test('a duration', () => {
    expectFindings(`primitive a Dummy { op monitor interval=«soon» }`, [
      "error number-value: 'soon' is no value of the attribute interval: it takes a duration such as 30s, 10min, 500ms or PT1H (no unit means seconds) | Write a value that it takes.",
    ]);
  });
  test('a number that must be positive', () => {
    expectFindings(
      `primitive f stonith:fence_x
fencing host1 { level «0» f }`,
      [
        "error number-value: '0' is no value of the attribute index: it takes an integer of at least 1 | Write a value that it takes.",
      ],
    );
  });
  test('devices with blanks', () => {
    expectFindings(
      `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config/><nodes/><resources/><constraints/><fencing-topology><fencing-level id="l" target="h" index="1" devices="«a, b»"/></fencing-topology></configuration></cib>`,
      [
        "error invalid-value: 'a, b' is no value of devices: it takes names of fence devices, separated by commas without blanks | Write a value that it takes.",
      ],
    );
  });
  test('a role', () => {
    expectFindings(
      `primitive a Dummy
location «a:Promted» prefers host1`,
      ['error dangling-reference: There is no resource a:Promted | Did you mean a:Promoted?'],
    );
  });
  test('a date', () => {
    expectFindings(
      `primitive a Dummy
location a avoids where date > «"next week"»`,
      [
        "error invalid-value: 'next week' is no value of start: it takes a date and time of ISO 8601 such as 2026-01-31 08:00:00Z | Write a value that it takes.",
      ],
    );
  });
  test('blanks around a word of the schema do not count', () => {
    expectFindings(
      `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config/><nodes/><resources><primitive id="a" class=" ocf " provider="heartbeat" type="Dummy"/></resources><constraints/></configuration></cib>`,
      [],
    );
  });
});
