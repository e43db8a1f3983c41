import { describe, test } from 'vitest';
import { expectFindings } from './checked.ts';

describe('cluster options', () => {
  test('a typo', () => {
    expectFindings(`options { «stonith-enabeld»=true }`, [
      'warning unknown-property: There is no cluster option stonith-enabeld | Did you mean stonith-enabled?',
    ]);
  });
  test('nothing near', () => {
    expectFindings(`options { «elephants»=3 }`, [
      'warning unknown-property: There is no cluster option elephants | Remove it, unless a tool of yours reads it.',
    ]);
  });
  test('names that tools own', () => {
    expectFindings(
      `options {
  last-lrm-refresh=1
  hana_xyz_site_srHook_A=SOK
}`,
      [],
    );
  });
  test('what the cluster writes itself', () => {
    expectFindings(`options { dc-version=2.1.5 have-watchdog=false }`, []);
  });
  test('a value that is none', () => {
    expectFindings(`options { stonith-enabled=«maybe» }`, [
      "error boolean-value: 'maybe' is no value of the cluster option stonith-enabled: it takes a boolean (true or false) | Write a value that it takes.",
    ]);
  });
  test('a word in another case is read', () => {
    expectFindings(`options { no-quorum-policy=Stop }`, []);
  });
  test('a typo in a value', () => {
    expectFindings(`options { no-quorum-policy=«freez» }`, [
      "error property-value: 'freez' is no value of the cluster option no-quorum-policy: it takes stop, freeze, ignore, demote, fence or suicide | Did you mean freeze?",
    ]);
  });
  test('two names of one option', () => {
    expectFindings(
      `options {
  stonith-enabled=true
  «fencing-enabled»=false
}`,
      [
        'warning same-option-twice: fencing-enabled is another name of stonith-enabled, which is set too | Keep one of them.',
      ],
    );
  });
  test('an old spelling', () => {
    expectFindings(`options { «transition-idle-timeout»=60s }`, [
      'warning old-property-name: transition-idle-timeout is an old spelling of cluster-delay that pacemaker-3.9 does not read | Write cluster-delay.',
    ]);
  });
  test('removed by 3.0', () => {
    expectFindings(`options { «default-action-timeout»=60s }`, [
      'error removed-property: default-action-timeout is not allowed in pacemaker-3.9: it was removed in pacemaker-3.0 | Say it for all operations: defaults op { timeout=TIME }.',
    ]);
  });
  test('an old spelling that 3.0 forbids', () => {
    expectFindings(`options { «no_quorum_policy»=stop }`, [
      'warning underscore-spelling: no_quorum_policy is an old spelling of no-quorum-policy that pacemaker-3.9 does not read | Write no-quorum-policy.',
    ]);
  });
  test('removed by 4.0', () => {
    expectFindings(
      `options { «crmd-transition-delay»=1s «remove-after-stop»=true }`,
      [
        'error removed-property: crmd-transition-delay is not allowed in pacemaker-4.0: it was removed in pacemaker-4.0 | Write transition-delay instead.',
        'error removed-property: remove-after-stop is not allowed in pacemaker-4.0: it was removed in pacemaker-4.0 | Remove it.',
      ],
      'pacemaker-4.0',
    );
  });
  test('a value that 4.0 forbids', () => {
    expectFindings(
      `options { stonith-action=«poweroff» }`,
      [
        "error removed-property: stonith-action='poweroff' is not allowed in pacemaker-4.0: it was removed in pacemaker-4.0 | Write off instead.",
      ],
      'pacemaker-4.0',
    );
  });
  test('a meta attribute', () => {
    expectFindings(`options { «migration-threshold»=3 }`, [
      'warning unknown-property: There is no cluster option migration-threshold | It is a meta attribute: write defaults resource { migration-threshold=VALUE }.',
    ]);
  });
  test('an option of operations', () => {
    expectFindings(`options { «on-fail»=block }`, [
      'warning unknown-property: There is no cluster option on-fail | It is an option of operations: write defaults op { on-fail=VALUE }.',
    ]);
  });
  test('the value that takes back', () => {
    expectFindings(`options { batch-limit="#default" }`, []);
  });
});

describe('meta attributes', () => {
  test('a typo', () => {
    expectFindings(`primitive a Dummy { meta «migration-treshold»=3 }`, [
      'warning unknown-meta: migration-treshold is no meta attribute of a primitive | Did you mean migration-threshold?',
    ]);
  });
  test('a value that is none', () => {
    expectFindings(`primitive a Dummy { meta is-managed=«perhaps» target-role=«Startet» }`, [
      "error boolean-value: 'perhaps' is no value of the meta attribute is-managed: it takes a boolean (true or false) | Write a value that it takes.",
      "error meta-value: 'Startet' is no value of the meta attribute target-role: it takes Stopped, Started, Promoted, Unpromoted, Master or Slave | Did you mean Started?",
    ]);
  });
  test('roles in any case', () => {
    expectFindings(`primitive a Dummy { meta target-role=stopped }`, []);
  });
  test('a number with a fraction is cut', () => {
    expectFindings(`primitive a Dummy { meta priority=«1.5» }`, [
      "warning number-value: '1.5' is no value of the meta attribute priority: it takes a score (an integer, INFINITY or -INFINITY) | Write a value that it takes.",
    ]);
  });
  test('an option of clones on a primitive', () => {
    expectFindings(`primitive a Dummy { meta «clone-max»=2 }`, [
      'warning wrong-meta: clone-max has no effect on a primitive: it belongs to a clone | Move it there, or remove it.',
    ]);
  });
  test('an option of promotable clones on a plain one', () => {
    expectFindings(
      `clone c {
  «promoted-max»=1
  primitive a Dummy
}`,
      [
        'warning wrong-meta: promoted-max has no effect on a clone: it belongs to a promotable clone | Write promotable instead of clone.',
      ],
    );
  });
  test('on one that is promotable by a pair', () => {
    expectFindings(
      `clone c {
  promotable=true promoted-max=1
  primitive a Dummy
}`,
      [],
    );
  });
  test('a cluster option', () => {
    expectFindings(`defaults resource { «no-quorum-policy»=stop }`, [
      'error property-in-defaults: no-quorum-policy has no effect in the resource defaults: it is a cluster option | Move it to the cluster options, the block of options.',
    ]);
  });
  test('an operation option among the resource defaults', () => {
    expectFindings(`defaults resource { «on-fail»=block }`, [
      'warning wrong-meta: on-fail has no effect on the resource defaults: it belongs to an operation | Move it there, or remove it.',
    ]);
  });
  test('a typo in the operation defaults', () => {
    expectFindings(`defaults op { «timout»=60s }`, [
      'warning op-default-unknown: timout is nothing that operations have, so that it has no effect as their default | Did you mean timeout?',
    ]);
  });
  test('what belongs to the resource in the operation defaults', () => {
    expectFindings(`defaults op { «resource-stickiness»=1 }`, [
      'warning op-default-unknown: resource-stickiness is nothing that operations have, so that it has no effect as their default | Move it to the resource defaults: defaults resource { … }.',
    ]);
  });
  test('a cluster option in the operation defaults', () => {
    expectFindings(`defaults op { «no-quorum-policy»=stop }`, [
      'error property-in-defaults: no-quorum-policy has no effect in the operation defaults: it is a cluster option | Move it to the cluster options, the block of options.',
    ]);
  });
  test('what belongs to the resource in an operation', () => {
    expectFindings(
      `primitive a Dummy {
  op monitor interval=10s { meta «migration-threshold»=3 }
  op start «failure-timeout»=60s
}`,
      [
        'error meta-inside-op: migration-threshold has no effect in an operation: it is a meta attribute of the resource | Move it into the block of the resource: meta migration-threshold=VALUE.',
        'error meta-inside-op: failure-timeout has no effect in an operation: it is a meta attribute of the resource | Move it into the block of the resource: meta failure-timeout=VALUE.',
      ],
    );
  });
  test('an attribute of the operation, misspelt, among its parameters', () => {
    expectFindings(`primitive a Dummy { op monitor interval=10s { «timout»=60s  «OCF_CHECK_LEVLE»=10  deep=1 } }`, [
      'error op-attribute-unknown: The operation monitor hands timout to the agent as a parameter, where it has no effect | Did you mean timeout?',
      'error op-attribute-unknown: The operation monitor hands OCF_CHECK_LEVLE to the agent as a parameter, where it has no effect | Did you mean OCF_CHECK_LEVEL?',
    ]);
  });
  test('a name that stands twice in a set', () => {
    expectFindings(
      `options {
  no-quorum-policy=stop
  «no-quorum-policy»=freeze
}
primitive a Dummy {
  password=one
  «password»=two
  params { password=three }
}`,
      [
        'error duplicate-name-in-set: no-quorum-policy is set to stop and to freeze in one set, and it is not to be seen which counts | Keep one of them.',
        'error duplicate-name-in-set: password stands here for the second time | Keep one of them.',
      ],
    );
    expectFindings(
      `<cib validate-with="pacemaker-3.9"><configuration><crm_config><cluster_property_set id="o">
<nvpair id="a" name="stonith-enabled" value="true"/>«<nvpair id="b" name="stonith-enabled" value="true"/>»
</cluster_property_set></crm_config><nodes/><resources/><constraints/></configuration></cib>`,
      ['error duplicate-name-in-set: stonith-enabled stands here for the second time | Keep one of them.'],
    );
  });
  test('an attribute of the operation among its parameters', () => {
    expectFindings(
      `primitive a Dummy {
  op monitor interval=10s { «on_fail»=restart  OCF_CHECK_LEVEL=10 }
  op start { «timeout»=60s  «migration-threshold»=3 }
}`,
      [
        'error op-attribute-unknown: The operation monitor hands on_fail to the agent as a parameter, where it has no effect | Make it an attribute of the operation: on-fail=restart in its header.',
        'error op-attribute-unknown: The operation start hands timeout to the agent as a parameter, where it has no effect | Make it an attribute of the operation: timeout=60s in its header.',
        'error meta-inside-op: migration-threshold has no effect in an operation: it is a meta attribute of the resource | Move it into the block of the resource: meta migration-threshold=3.',
      ],
    );
  });
  test('an old spelling', () => {
    expectFindings(`primitive a Dummy { meta «migration_threshold»=3 }`, [
      'warning underscore-spelling: migration_threshold is an old spelling of migration-threshold that pacemaker-3.9 does not read | Write migration-threshold.',
    ]);
  });
  test('a former name that is still read', () => {
    expectFindings(`promotable m { «master-max»=1\n  primitive a ocf:pacemaker:Stateful }`, [
      'advice renamed-meta: master-max is called promoted-max today | Write promoted-max.',
    ]);
  });
  test('the former name in the element of its time', () => {
    expectFindings(`master m { master-max=1\n  primitive a ocf:pacemaker:Stateful }`, []);
  });
  test('blanks around a number', () => {
    expectFindings(`primitive a Dummy { meta priority=«" 10"» failure-timeout=" 60 s" }`, [
      "error number-value: ' 10' is no value of the meta attribute priority: it takes a score (an integer, INFINITY or -INFINITY), without blanks | Write 10.",
    ]);
  });
  test('an alert', () => {
    expectFindings(`alert x /bin/x { meta «timestamp_format»=x timeout=«never» }`, [
      'warning unknown-meta: timestamp_format is no meta attribute of an alert | Did you mean timestamp-format?',
      "error number-value: 'never' is no value of the meta attribute timeout: it takes a time limit such as 30s, 10min or 500ms (no unit means seconds) | Write a value that it takes.",
    ]);
  });
  test('removed by 4.0', () => {
    expectFindings(
      `primitive a Dummy { meta «restart-type»=restart }`,
      [
        'error removed-meta: restart-type is not allowed in pacemaker-4.0: it was removed in pacemaker-4.0 | Remove it.',
      ],
      'pacemaker-4.0',
    );
  });
  test('removed from operations by 4.0', () => {
    expectFindings(
      `primitive a Dummy { op monitor interval=1s { meta «can_fail»=true } }`,
      [
        'error removed-meta: can_fail is not allowed in pacemaker-4.0: it was removed in pacemaker-4.0 | Say it with on-fail of the operation.',
      ],
      'pacemaker-4.0',
    );
  });
});

describe('utilization and node attributes', () => {
  test('capacity with a unit', () => {
    expectFindings(`node host1 { utilization memory=«32G» cpu=8 }`, [
      "error number-value: '32G' is no value of the utilization memory: it takes an integer | Write a whole number without a unit.",
    ]);
  });
  test('a need with a fraction', () => {
    expectFindings(`primitive a Dummy { utilization cpu=«0.5» }`, [
      "error number-value: '0.5' is no value of the utilization cpu: it takes an integer | Write a whole number without a unit.",
    ]);
  });
  test('standby', () => {
    expectFindings(`node host1 { standby=«sometimes» }`, [
      "error boolean-value: 'sometimes' is no value of the node attribute standby: it takes a boolean (true or false), or forever, reboot | Write a value that it takes.",
    ]);
  });
  test('maintenance', () => {
    expectFindings(`node host1 { maintenance=yes }`, []);
  });
  test('attributes of your own', () => {
    expectFindings(`node host1 { rack=7b }`, []);
  });
});
