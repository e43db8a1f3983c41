import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a resource that is forbidden on every node', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location a avoids alpha
location a avoids beta
⟦location a⟧ avoids gamma
`,
    [
      {
        id: 'unplaceable',
        severity: 'error',
        message: 'a can run on no node: every one is forbidden to it',
        help: 'Allow at least one node: remove one of these constraints, or give it a finite score.',
        related: [
          'a must not be on alpha: location a',
          'a must not be on beta: location a',
          'a must not be on gamma: location a',
        ],
      },
    ],
  );
});

test('counts rules on the name of the node', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location a avoids where #uname != alpha
⟦location a⟧ avoids alpha
`,
    [
      {
        id: 'unplaceable',
        severity: 'error',
        message: 'a can run on no node: every one is forbidden to it',
        help: 'Allow at least one node: remove one of these constraints, or give it a finite score.',
        related: [
          'a must not be on alpha: location a',
          'a must not be on beta: location a',
          'a must not be on gamma: location a',
        ],
      },
    ],
  );
});

test('explains the chain by which a resource has no node left', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location a avoids alpha
colocation b with a
location b avoids beta
colocation c with b
⟦location c⟧ avoids gamma
`,
    [
      {
        id: 'unplaceable',
        severity: 'error',
        message: 'c can run on no node: every one is forbidden to it',
        help: 'Allow at least one node: remove one of these constraints, or give it a finite score.',
        related: [
          'c must be where b is: c',
          'b must be where a is: b',
          'a must not be on alpha: location a',
          'b must not be on beta: location b',
          'c must not be on gamma: location c',
        ],
      },
    ],
  );
});

test('speaks of the one that is the cause, not of all that follow it', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location a avoids alpha
location a avoids beta
⟦location a⟧ avoids gamma
colocation b with a
`,
    [
      {
        id: 'unplaceable',
        severity: 'error',
        message: 'a can run on no node: every one is forbidden to it',
        help: 'Allow at least one node: remove one of these constraints, or give it a finite score.',
        related: [
          'a must not be on alpha: location a',
          'a must not be on beta: location a',
          'a must not be on gamma: location a',
        ],
      },
    ],
  );
});

test('counts a ban on a member of a group for the group', () => {
  expectFindings(
    `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
location web avoids alpha
location web avoids beta
⟦location web⟧ avoids gamma
`,
    [
      {
        id: 'unplaceable',
        severity: 'error',
        message: 'web can run on no node: every one is forbidden to it',
        help: 'Allow at least one node: remove one of these constraints, or give it a finite score.',
        related: [
          'web must not be on alpha: location web',
          'web must not be on beta: location web',
          'web must not be on gamma: location web',
        ],
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    '<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="opts"><nvpair id="opts-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="n1"/><node id="2" uname="n2"/></nodes><resources><primitive id="f" class="stonith" type="fence_vmware_rest"><instance_attributes id="f-i"><nvpair id="f-1" name="ip" value="v.example.com"/><nvpair id="f-2" name="username" value="u"/><nvpair id="f-3" name="password_script" value="/etc/p"/><nvpair id="f-4" name="pcmk_host_list" value="n1 n2"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s" timeout="60s"/></operations></primitive><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="a-m" name="monitor" interval="60s" timeout="30s"/></operations></primitive><primitive id="b" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="b-m" name="monitor" interval="60s" timeout="30s"/></operations></primitive></resources><constraints><rsc_location id="l1" rsc="a" node="n1" score="-INFINITY"/>⟦<rsc_location id="l2" rsc="a" node="n2" score="-INFINITY"/>⟧</constraints></configuration></cib>',
    [
      {
        id: 'unplaceable',
        severity: 'error',
        message: 'a can run on no node: every one is forbidden to it',
        help: 'Allow at least one node: remove one of these constraints, or give it a finite score.',
        related: [
          'a must not be on n1: <rsc_location id="l1" rsc="a" node="n1" score="-INFINITY"/>',
          'a must not be on n2: <rsc_location id="l2" rsc="a" node="n2" score="-INFINITY"/>',
        ],
      },
    ],
  );
});

test('is silent while a node is left', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location a avoids alpha
location b avoids beta
colocation b with a
`,
    [],
  );
});

test('lets finite scores pass', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location a avoids alpha
location a avoids beta
location a prefers gamma score=-5
`,
    [],
  );
});

test('does not forbid a node for one role only', () => {
  expectFindings(
    `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=web
    op monitor interval=29s timeout=20s role=Promoted
    op monitor interval=31s timeout=20s role=Unpromoted
    op start timeout=240s
    op promote timeout=90s
    op demote timeout=90s
    op stop timeout=100s
  }
}
location disk:Promoted avoids alpha
location disk:Promoted avoids beta
location disk:Promoted avoids gamma
`,
    [],
  );
});

test('finds a rule that holds everywhere', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy {
  op monitor interval=10s timeout=20s
}
⟦location a⟧ avoids where defined #uname
`,
    [
      {
        id: 'unplaceable',
        severity: 'error',
        message: 'a can run on no node: every one is forbidden to it',
        help: 'Allow at least one node: remove one of these constraints, or give it a finite score.',
        related: [
          'a must not be on alpha: location a',
          'a must not be on beta: location a',
          'a must not be on gamma: location a',
        ],
      },
    ],
  );
});

test('finds rules that forbid all nodes together', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy {
  op monitor interval=10s timeout=20s
}
location a avoids where #uname != alpha
⟦location a⟧ avoids alpha as not-alpha
`,
    [
      {
        id: 'unplaceable',
        severity: 'error',
        message: 'a can run on no node: every one is forbidden to it',
        help: 'Allow at least one node: remove one of these constraints, or give it a finite score.',
        related: [
          'a must not be on alpha: location a',
          'a must not be on beta: location a',
          'a must not be on gamma: location a',
        ],
      },
    ],
  );
});

test('is silent where something in the rule is not known', () => {
  expectFindings(
    `node alpha as 1 { cpu=1 }
node beta as 2
node gamma as 3
primitive a ocf:pacemaker:Dummy {
  op monitor interval=10s timeout=20s
}
location a avoids where defined #uname and cpu == 1
location a avoids as at-night where date matches hours=0-5
`,
    [],
  );
});
