import { describe, test } from 'vitest';
import { expectFindings } from './checked.ts';

describe('unknown names', () => {
  test('in a location', () => {
    expectFindings(
      `primitive web apache
location «wbe» prefers host1`,
      ['error dangling-reference: There is no resource wbe | Did you mean web?'],
    );
  });
  test('in a colocation and an order', () => {
    expectFindings(
      `primitive a Dummy
colocation a with «x»
order «y» -> a`,
      [
        'error dangling-reference: There is no resource x | Define it, or name something that exists.',
        'error dangling-reference: There is no resource y | Define it, or name something that exists.',
      ],
    );
  });
  test('in a set', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy
order { set a «bb» b }`,
      ['error dangling-reference: There is no resource bb | Define it, or name something that exists.'],
    );
  });
  test('in a ticket', () => {
    expectFindings(`ticket t for «x»`, [
      'error dangling-reference: There is no resource x | Define it, or name something that exists.',
    ]);
  });
  test('a template', () => {
    expectFindings(
      `template big Dummy
primitive a @«bgi»`,
      ['error dangling-reference: There is no template bgi | Did you mean big?'],
    );
  });
  test('a role', () => {
    expectFindings(
      `role operator { read xpath="//x" }
user alice «operater»`,
      ['error dangling-reference: There is no role operater | Did you mean operator?'],
    );
  });
  test('what a level names is left to the rules', () => {
    expectFindings(`fencing host1 { level 1 ilo1 }`, []);
  });
  test('a set to refer to', () => {
    expectFindings(`primitive a Dummy { params @«common» }`, [
      'error dangling-reference: There is no set of parameters common | Define it, or name something that exists.',
    ]);
  });
  test('an element of a permission', () => {
    expectFindings(`role r { read reference=«nothing» }`, [
      'error dangling-reference: There is no id nothing | Define it, or name something that exists.',
    ]);
  });
  test('in a tag, where 3.2 minds', () => {
    expectFindings(
      `primitive a Dummy
tag t a «zz»`,
      ['error dangling-reference: There is no id zz | Define it, or name something that exists.'],
      'pacemaker-3.2',
    );
  });
  test('in a tag, where 3.3 does not mind', () => {
    expectFindings(
      `primitive a Dummy
tag t a «zz»`,
      ['warning dangling-reference: There is no id zz | Define it, or name something that exists.'],
      'pacemaker-3.3',
    );
  });
  test('nodes in a tag', () => {
    expectFindings(
      `primitive a Dummy
node host1 as 1
tag t a 1 host1`,
      [],
    );
  });
  test('a tag and a template can be constrained', () => {
    expectFindings(
      `template t Dummy
primitive a @t
tag g a
location g prefers host1
order t -> a`,
      [],
    );
  });
  test('derived ids can be referred to', () => {
    expectFindings(
      `primitive a Dummy { fake=1 }
primitive b Dummy { params @a-instance_attributes }`,
      [],
    );
  });
  test('nothing is known of a fragment', () => {
    expectFindings(`<rsc_location id="l" rsc="a" node="n" score="1"/>`, []);
  });
});

describe('wrong kinds', () => {
  test('a template that is a primitive', () => {
    expectFindings(
      `primitive a Dummy
primitive b @«a»`,
      ["error wrong-kind: 'a' is a primitive, where a template is needed | Make 'a' a template, or name its agent."],
    );
  });
  test('a resource that is a node attribute', () => {
    expectFindings(
      `node host1 { standby=on }
primitive a Dummy
location «nodes-host1» prefers host1`,
      ['error wrong-kind: nodes-host1 is a set of parameters, where a resource is needed | Name another one.'],
    );
  });
  test('a role that is a resource', () => {
    expectFindings(
      `primitive a Dummy
user alice «a»`,
      ["error wrong-kind: 'a' is a primitive, where a role is needed | Name another one."],
    );
  });
  test('a set that is a resource', () => {
    expectFindings(
      `primitive a Dummy
primitive b Dummy { params @«a» }`,
      ["error wrong-kind: 'a' is a primitive, where a set of parameters is needed | Name another one."],
    );
  });
  test('a set of another kind', () => {
    expectFindings(
      `primitive a Dummy { meta as m { priority=1 } }
primitive b Dummy { params @«m» }`,
      ['error wrong-kind: m is a set of meta attributes, where a set of parameters is needed | Name another one.'],
    );
  });
});

describe('Heartbeat 2 only warns', () => {
  test('unknown names', () => {
    expectFindings(
      `primitive a Dummy
location «b» prefers host1`,
      ['warning dangling-reference: There is no resource b | Define it, or name something that exists.'],
      'heartbeat-2',
    );
  });
});
