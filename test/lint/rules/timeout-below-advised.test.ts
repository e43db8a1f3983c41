import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a stop that is cut off', () => {
  expectFindings(
    `primitive shop apache {
  op monitor interval=10s timeout=20s
  op stop timeout=⟦10s⟧
}
`,
    [
      {
        id: 'timeout-below-advised',
        severity: 'warning',
        message: 'The timeout 10s of stop of shop is below the 60s that ocf:heartbeat:apache advises',
        help: 'Set it to 60s or more.',
        fixes: [
          {
            title: 'Set the timeout to 60s',
            safe: false,
            after: `primitive shop apache {
  op monitor interval=10s timeout=20s
  op stop timeout=60s
}
`,
          },
        ],
      },
    ],
  );
});

test('compares times, not their spelling, and goes by the role', () => {
  expectFindings(
    `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=29s role=Promoted timeout=⟦10000ms⟧
    op monitor interval=31s role=Unpromoted timeout=20s
  }
}
`,
    [
      {
        id: 'timeout-below-advised',
        severity: 'warning',
        message: 'The timeout 10000ms of monitor of drbd is below the 20s that ocf:linbit:drbd advises',
        help: 'Set it to 20s or more.',
        fixes: [
          {
            title: 'Set the timeout to 20s',
            safe: false,
            after: `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=29s role=Promoted timeout=20s
    op monitor interval=31s role=Unpromoted timeout=20s
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
<primitive id="a" class="ocf" provider="heartbeat" type="apache"><operations><op id="m" name="monitor" interval="10s" timeout="⟦5s⟧"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'timeout-below-advised',
        severity: 'warning',
        message: 'The timeout 5s of monitor of a is below the 20s that ocf:heartbeat:apache advises',
        help: 'Set it to 20s or more.',
        fixes: [
          {
            title: 'Set the timeout to 20s',
            safe: false,
            after: `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="apache"><operations><op id="m" name="monitor" interval="10s" timeout="20s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
          },
        ],
      },
    ],
  );
});

test('is silent about what is advised or longer, about times that are not written, and about agents that advise nothing', () => {
  expectFindings(
    `primitive shop apache {
  op monitor interval=10s timeout=20s
  op start timeout=1min
  op stop
}
primitive own ocf:mine:thing { op monitor interval=10s timeout=2s }
`,
    [],
  );
});

test('is silent for Heartbeat 2, whose agents advised other times', () => {
  expectFindings(
    `target heartbeat-2
options { stonith-enabled=true }
node alpha
node beta
primitive fencing stonith:ibmrsa-telnet {
  nodename=alpha
  op monitor interval=60s timeout=20s
}
primitive shop apache { op monitor interval=10s timeout=5s }
`,
    [],
  );
});
