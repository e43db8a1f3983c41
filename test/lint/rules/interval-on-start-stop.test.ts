import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a start that is to recur', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30s
  op start interval=⟦30s⟧ timeout=60s
}
`,
    [
      {
        id: 'interval-on-start-stop',
        severity: 'error',
        message: 'start of web has the interval 30s, but only monitors recur',
        help: 'Remove the interval.',
        fixes: [
          {
            title: 'Remove the interval',
            safe: false,
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

test('finds other actions', () => {
  expectFindings(
    `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=29s role=Promoted timeout=20s
    op monitor interval=31s role=Unpromoted timeout=20s
    op promote interval=⟦5s⟧ timeout=90s
  }
}
`,
    [
      {
        id: 'interval-on-start-stop',
        severity: 'error',
        message: 'promote of drbd has the interval 5s, but only monitors recur',
        help: 'Remove the interval.',
        fixes: [
          {
            title: 'Remove the interval',
            safe: false,
            after: `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=29s role=Promoted timeout=20s
    op monitor interval=31s role=Unpromoted timeout=20s
    op promote timeout=90s
  }
}
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
<primitive id="a" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="10s"/><op id="s" name="stop" interval="⟦1min⟧"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'interval-on-start-stop',
        severity: 'error',
        message: 'stop of a has the interval 1min, but only monitors recur',
        help: 'Remove the interval.',
      },
    ],
  );
});

test('is silent about the interval 0 and about monitors', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30s
  op start interval=0s timeout=60s
  op stop interval=0 timeout=60s
}
`,
    [],
  );
});
