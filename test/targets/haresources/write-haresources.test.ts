import { describe, expect, test } from 'vitest';
import { writeHeartbeat } from '../../../compiler/targets/haresources/index.ts';
import { textOf } from '../../../grammar/source.ts';
import { cluster, comment, element, emptyHeartbeat, pairs, prefers, primitive, spanOf, xml } from './clusters.ts';

function written(parts: Parameters<typeof cluster>[0], rest: Parameters<typeof cluster>[1] = {}) {
  const { value, diagnostics } = writeHeartbeat(cluster(parts, rest), 'heartbeat-1');
  return {
    text: value.haresources,
    findings: diagnostics.map(({ id, span, message }) => [id, textOf(span), message]),
  };
}

describe('what is written', () => {
  test('groups and lone primitives, with the node that they prefer', () => {
    const resources = [
      comment('Storage\n\nof the site'),
      element('group', 'storage', { description: 'DRBD and what is on it' }, [
        primitive('r0', 'heartbeat:drbddisk', { '1': 'r0' }),
        comment('the volume group'),
        primitive('vg0', 'ocf:heartbeat:LVM', { volgrpname: 'vg0' }),
      ]),
      primitive('web', 'lsb:httpd'),
    ];
    const constraints = [comment('Why here'), prefers('storage', 'weasel'), prefers('web', 'Otter', { score: '100' })];
    expect(written({ resources, constraints })).toEqual({
      text: [
        '# Storage',
        '#',
        '# of the site',
        '# DRBD and what is on it',
        '# the volume group',
        '# Why here',
        'weasel drbddisk::r0 LVM::vg0',
        'Otter httpd',
        '',
      ].join('\n'),
      findings: [],
    });
  });

  test('members that are defined elsewhere, and groups without any', () => {
    const resources = [
      primitive('ip', 'ocf:heartbeat:IPaddr', { cidr_netmask: '24', ip: '10.0.0.5' }),
      element('group', 'web', {}, [element('link', 'ip'), primitive('httpd', 'lsb:httpd')]),
      element('group', 'empty'),
    ];
    expect(written({ resources, constraints: [prefers('web', 'a'), prefers('empty', 'b')] })).toEqual({
      text: 'a 10.0.0.5/24 httpd\nb\n',
      findings: [],
    });
  });

  test('wide lines are continued, and a # stands on a continued line', () => {
    const members = ['first', 'second', 'third', 'fourth'].map((name) =>
      primitive(name, 'heartbeat:a-script-with-a-name', { '1': name }),
    );
    const resources = [element('group', 'g', {}, members), primitive('p', 'lsb:a#b')];
    expect(written({ resources, constraints: [prefers('g', 'n'), prefers('p', 'n')] })).toEqual({
      text: [
        'n a-script-with-a-name::first a-script-with-a-name::second \\',
        '    a-script-with-a-name::third a-script-with-a-name::fourth',
        'n \\',
        '    a#b',
        '',
      ].join('\n'),
      findings: [],
    });
  });

  test('for Heartbeat 2 no resources, because they stand in the CIB', () => {
    const parts = { resources: [element('clone', 'c', {}, [primitive('p', 'ocf:heartbeat:Dummy')])] };
    const heartbeat = { ...emptyHeartbeat, keyInUse: '1' };
    expect(writeHeartbeat(cluster(parts, { heartbeat }), 'heartbeat-2')).toEqual({
      value: { haresources: '', haCf: '', authkeys: 'auth 1\n' },
      diagnostics: [],
    });
  });
});

const lone = primitive('p', 'lsb:p');

describe('what haresources cannot say', () => {
  const cannot = (what: string): RegExp => new RegExp(`^haresources cannot say ${what}: `);
  const resources: readonly [string, Parameters<typeof element>, RegExp][] = [
    ['clone', ['clone', 'c', {}, [lone]], cannot('the clone c')],
    ['master', ['master', 'm', {}, [lone]], cannot('the master m')],
    ['bundle', ['bundle', 'b'], cannot('the bundle b')],
    ['template', ['template', 't', { class: 'lsb', type: 'x' }], cannot('the template t')],
  ];
  test.each(resources)('a %s', (_, parts, message) => {
    expect(written({ resources: [element(...parts)] }).findings).toEqual([
      ['not-in-target', `${parts[0]} ${parts[1]}`, expect.stringMatching(message)],
    ]);
  });

  test('a promotable clone', () => {
    const clone = { ...element('clone', 'c', {}, [lone]), promotable: true };
    expect(written({ resources: [clone] }).findings).toEqual([
      ['not-in-target', 'clone c', expect.stringMatching(cannot('the promotable clone c'))],
    ]);
  });

  const parts: readonly [string, ReturnType<typeof primitive>, string, RegExp][] = [
    [
      'an operation',
      primitive('p', 'lsb:p', {}, [element('operations', undefined, {}, [element('op', 'o', { name: 'monitor' })])]),
      'op o',
      cannot('the operation monitor of the resource p'),
    ],
    [
      'meta attributes',
      primitive('p', 'lsb:p', {}, [pairs('meta_attributes', { a: '1' })]),
      'meta_attributes',
      cannot('meta attributes of the resource p'),
    ],
    [
      'utilization',
      primitive('p', 'lsb:p', {}, [pairs('utilization', { a: '1' })]),
      'utilization',
      cannot('utilization of the resource p'),
    ],
    ['XML', primitive('p', 'lsb:p', {}, [xml('<a/>')]), '<a/>', cannot('XML of the resource p')],
    ['a template', element('primitive', 'p', { template: 't' }), 'template', cannot('template of the resource p')],
    [
      'an unknown attribute',
      element('primitive', 'p', { class: 'lsb', type: 'p', is_managed: 'no' }),
      'is_managed',
      cannot('is_managed of the resource p'),
    ],
    [
      'a set for some nodes',
      primitive('p', 'heartbeat:p', {}, [element('instance_attributes', 'i', { score: '2' }, [element('rule', 'r')])]),
      'score',
      cannot('score of the parameters of the resource p'),
    ],
    [
      'a pair that refers',
      primitive('p', 'heartbeat:p', {}, [
        element('instance_attributes', 'i', {}, [element('nvpair', 'n', { 'id-ref': 'x', name: '1' })]),
      ]),
      'nvpair n',
      cannot('a pair without name and value in the resource p'),
    ],
    ['another provider', primitive('p', 'ocf:linbit:drbd'), 'drbd', cannot('the resource p \\(ocf:linbit:drbd\\)')],
  ];
  test.each(parts)('%s of a primitive', (_, resource, place, message) => {
    const { findings } = written({ resources: [resource], constraints: [prefers('p', 'a')] });
    expect(findings[0]).toEqual(['not-in-target', place, expect.stringMatching(message)]);
  });

  test('options and attributes of a group, and members that are nowhere', () => {
    const group = element('group', 'g', { ordered: 'false' }, [
      pairs('meta_attributes', { a: '1' }),
      element('link', 'x'),
      xml('<a/>'),
    ]);
    expect(
      written({ resources: [group], constraints: [prefers('g', 'a')] }).findings.map(([, place]) => place),
    ).toEqual(['ordered', 'meta_attributes', 'link x', '<a/>']);
  });

  test('a resource without a preferred node', () => {
    const { value, diagnostics } = writeHeartbeat(cluster({ resources: [lone] }), 'heartbeat-1');
    expect(value.haresources).toBe('');
    expect(diagnostics).toMatchObject([
      {
        id: 'not-in-target',
        severity: 'error',
        message: 'haresources cannot say the primitive p: every line begins with the node that it prefers',
        help: 'Add the node: location p prefers NODE.',
      },
    ]);
  });

  const constraints: readonly [string, ReturnType<typeof prefers>][] = [
    ['avoids a node', prefers('p', 'b', { score: '-INFINITY' })],
    ['has no score', prefers('p', 'b', {})],
    ['has score 0', prefers('p', 'b', { score: '0' })],
    ['is about a role', prefers('p', 'b', { score: '1', role: 'Promoted' })],
    ['has a rule', element('rsc_location', undefined, { rsc: 'p' }, [element('rule', undefined)])],
    ['has a set', element('rsc_location', undefined, { node: 'b', score: '1' }, [element('resource_set', undefined)])],
    ['is about a pattern', element('rsc_location', undefined, { 'rsc-pattern': 'p', node: 'b', score: '1' })],
    ['names a node with a blank', prefers('p', 'b c')],
    ['is a second one', prefers('p', 'b')],
    ['is about a member', prefers('inner', 'b')],
    ['is an order', element('rsc_order', undefined, { first: 'p' })],
    ['is a colocation', element('rsc_colocation', undefined, { rsc: 'p', 'with-rsc': 'g' })],
    ['is a ticket', element('rsc_ticket', undefined, { ticket: 't', rsc: 'p' })],
  ];
  test.each(constraints)('a constraint that %s', (_, constraint) => {
    const group = element('group', 'g', {}, [primitive('inner', 'lsb:inner')]);
    const result = written({
      resources: [lone, group],
      constraints: [prefers('p', 'a'), prefers('g', 'a'), constraint],
    });
    expect(result).toEqual({
      text: 'a p\na inner\n',
      findings: [['not-in-target', constraint.kind, expect.any(String)]],
    });
  });

  test('everything else of a CIB', () => {
    const { findings } = written(
      {
        crm_config: [element('cluster_property_set', 'o')],
        nodes: [element('node', 'n', { uname: 'a', type: 'ping' }, [pairs('instance_attributes', { standby: 'on' })])],
        resources: [xml('<r/>')],
        constraints: [xml('<c/>')],
        rsc_defaults: [element('meta_attributes', 'd')],
        op_defaults: [element('meta_attributes', 'e')],
        'fencing-topology': [element('fencing-level', 'f')],
        acls: [
          element('acl_role', 'r'),
          element('acl_target', 'u'),
          element('acl_group', 'g'),
          element('acl_user', 'v'),
        ],
        tags: [element('tag', 't')],
        alerts: [element('alert', 'l'), xml('<a/>')],
      },
      {
        header: [{ name: 'epoch', value: '3', literal: false, nameSpan: spanOf('epoch'), valueSpan: spanOf('3') }],
        extras: [xml('<x/>'), comment('top')],
        fragment: { section: undefined, span: spanOf('fragment') },
        heartbeat: emptyHeartbeat,
      },
    );
    expect(findings.map(([id, place]) => `${id} ${place}`)).toEqual(
      [
        '<r/>',
        '<c/>',
        'epoch',
        'fragment',
        '<x/>',
        'cluster_property_set o',
        'node n',
        'instance_attributes',
        'meta_attributes d',
        'meta_attributes e',
        'fencing-level f',
        'acl_role r',
        'acl_target u',
        'acl_group g',
        'acl_user v',
        'tag t',
        'alert l',
        '<a/>',
      ].map((place) => `not-in-target ${place}`),
    );
  });

  test('empty sets say nothing', () => {
    const resource = primitive('p', 'lsb:p', {}, [pairs('meta_attributes', {}), element('operations', undefined)]);
    expect(written({ resources: [resource], constraints: [prefers('p', 'a')] })).toEqual({
      text: 'a p\n',
      findings: [],
    });
  });
});

test('what is dangerous in haresources is found on writing too', () => {
  const resources = [
    element('group', 'g', {}, [primitive('a', 'lsb:a'), primitive('b', 'lsb:b')]),
    primitive('c', 'lsb:b'),
    primitive('d', 'heartbeat:d', { '1': '', '2': 'x' }),
  ];
  const constraints = ['g', 'c', 'd'].map((id) => prefers(id, 'n'));
  expect(written({ resources, constraints })).toEqual({
    text: 'n a b\nn b\nn d::::x\n',
    findings: [
      [
        'empty-argument',
        'primitive d',
        'An argument of d is empty, so that it vanishes and those behind it take its place',
      ],
      [
        'haresources-group-key',
        'primitive c',
        'b names its group, but it stands in another group too, and Heartbeat mixes the two up',
      ],
    ],
  });
});

describe('nodes', () => {
  const nodes = [
    comment('the first'),
    element('node', undefined, { uname: 'a' }),
    element('node', '2', { uname: 'B', type: 'member' }),
  ];

  test('that no directive names come last in ha.cf', () => {
    const span = spanOf('node b');
    const directives = [
      { name: 'bcast', values: ['eth0'], comments: [], span },
      { name: 'node', values: ['b,c'], comments: [], span },
    ];
    const heartbeat = { ...emptyHeartbeat, directives };
    expect(writeHeartbeat(cluster({ nodes }, { heartbeat }), 'heartbeat-1')).toEqual({
      value: { haresources: '', haCf: 'bcast eth0\nnode b,c\n# the first\nnode a\n', authkeys: undefined },
      diagnostics: [],
    });
    const open = {
      ...heartbeat,
      directives: [...directives, { name: 'autojoin', values: ['any'], comments: [], span }],
    };
    expect(writeHeartbeat(cluster({ nodes }, { heartbeat: open }), 'heartbeat-2').value.haCf).toBe(
      'bcast eth0\nnode b,c\nautojoin any\n',
    );
  });

  test('without a heartbeat block stand nowhere', () => {
    expect(written({ nodes }).findings.map(([id, place]) => [id, place])).toEqual([['nodes-without-ha-cf', 'node']]);
  });
});
