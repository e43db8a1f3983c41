import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds the parameters of a group', () => {
  expectFindings(
    `group web {
  ⟦params⟧ port=8080
  primitive server nginx {
    op monitor interval=10s timeout=30s
  }
  primitive other nginx {
    configfile=/etc/other
    op monitor interval=10s timeout=30s
  }
}
`,
    [
      {
        id: 'inherited-parameter',
        severity: 'warning',
        message: 'Every member of web inherits port',
        help: 'Move it to the members that need it.',
      },
    ],
  );
});

test('finds those of a clone in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<clone id="c"><meta_attributes id="cm"><nvpair id="cmi" name="interleave" value="true"/></meta_attributes>⟦<instance_attributes id="ci">⟧<nvpair id="c1" name="port" value="80"/><nvpair id="c2" name="user" value="www"/></instance_attributes><primitive id="w" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="10s"/></operations></primitive></clone>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'inherited-parameter',
        severity: 'warning',
        message: 'Every member of c inherits port, user',
        help: 'Move them to the primitive that needs them.',
      },
    ],
  );
});

test('is silent about parameters of members', () => {
  expectFindings(
    `group web {
  resource-stickiness=10
  primitive server nginx {
    port=8080
    op monitor interval=10s timeout=30s
  }
  primitive ip IPaddr2 {
    ip=10.0.0.5
    op monitor interval=10s timeout=20s
  }
}
`,
    [],
  );
});
