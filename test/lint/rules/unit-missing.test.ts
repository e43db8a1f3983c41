import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('tells the times of a resource at once', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=⟦10⟧ timeout=30
  op start timeout=60s
}
`,
    [
      {
        id: 'unit-missing',
        severity: 'advice',
        message: '2 times of web have no unit',
        help: 'Write the unit: 10s.',
        related: ['and here: 30'],
        fixes: [
          {
            title: 'Write seconds',
            after: `primitive web nginx {
  op monitor interval=10s timeout=30s
  op start timeout=60s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds options and defaults', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  cluster-delay=⟦60⟧
}
defaults resource { failure-timeout=⟦600⟧ }
defaults op { timeout=⟦60⟧ }
`,
    [
      {
        id: 'unit-missing',
        severity: 'advice',
        message: 'The time 60 of cluster-delay has no unit',
        help: 'Write the unit: 60s.',
        fixes: [
          {
            title: 'Write seconds',
            after: `options {
  stonith-enabled=true
  cluster-delay=60s
}
defaults resource { failure-timeout=600 }
defaults op { timeout=60 }
`,
          },
        ],
      },
      {
        id: 'unit-missing',
        severity: 'advice',
        message: 'The time 600 of failure-timeout has no unit',
        help: 'Write the unit: 600s.',
        fixes: [
          {
            title: 'Write seconds',
            after: `options {
  stonith-enabled=true
  cluster-delay=60
}
defaults resource { failure-timeout=600s }
defaults op { timeout=60 }
`,
          },
        ],
      },
      {
        id: 'unit-missing',
        severity: 'advice',
        message: 'The time 60 of timeout has no unit',
        help: 'Write the unit: 60s.',
        fixes: [
          {
            title: 'Write seconds',
            after: `options {
  stonith-enabled=true
  cluster-delay=60
}
defaults resource { failure-timeout=600 }
defaults op { timeout=60s }
`,
          },
        ],
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="⟦10⟧"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'unit-missing',
        severity: 'advice',
        message: 'The time 10 of a has no unit',
        help: 'Write the unit: 10s.',
        fixes: [
          {
            title: 'Write seconds',
            after: `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="10s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
          },
        ],
      },
    ],
  );
});

test('is silent about units, about 0, and for Heartbeat 2', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30000ms
  op start interval=0 timeout=1min
}
`,
    [],
  );
});

test('finds it in failure-timeout', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy {
  meta migration-threshold=1 failure-timeout=⟦600⟧
  op monitor interval=10s timeout=20s
}
`,
    [
      {
        id: 'unit-missing',
        severity: 'advice',
        message: 'The time 600 of failure-timeout of a has no unit',
        help: 'Write the unit: 600s.',
        fixes: [
          {
            title: 'Write seconds',
            after: `primitive a ocf:pacemaker:Dummy {
  meta migration-threshold=1 failure-timeout=600s
  op monitor interval=10s timeout=20s
}
`,
          },
        ],
      },
    ],
  );
});
