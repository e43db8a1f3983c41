import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a misspelt agent and says what was meant', () => {
  expectFindings(
    `primitive web ocf:heartbeat:⟦ngnix⟧ {
  op monitor interval=10s timeout=30s
}
`,
    [
      {
        id: 'unknown-agent',
        severity: 'error',
        message: 'There is no agent ocf:heartbeat:ngnix',
        help: 'Did you mean ocf:heartbeat:nginx?',
      },
    ],
  );
});

test('finds it without its provider', () => {
  expectFindings(
    `primitive web ⟦ngnix⟧ {
  op monitor interval=10s timeout=30s
}
`,
    [
      {
        id: 'unknown-agent',
        severity: 'error',
        message: 'There is no agent ocf:heartbeat:ngnix',
        help: 'Did you mean ocf:heartbeat:nginx?',
      },
    ],
  );
});

test('finds an agent of another provider', () => {
  expectFindings(
    `primitive net ocf:heartbeat:⟦HealthCPU⟧ {
  op monitor interval=10s timeout=30s
}
`,
    [
      {
        id: 'unknown-agent',
        severity: 'error',
        message: 'There is no agent ocf:heartbeat:HealthCPU',
        help: 'Write ocf:pacemaker:HealthCPU.',
      },
    ],
  );
});

test('finds fence agents and templates', () => {
  expectFindings(
    `primitive fencing stonith:⟦fence_ipmilam⟧ {
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s
}
template t ocf:pacemaker:⟦Nothing⟧
`,
    [
      {
        id: 'unknown-agent',
        severity: 'error',
        message: 'There is no agent stonith:fence_ipmilam',
        help: 'Did you mean stonith:fence_ipmilan?',
      },
      {
        id: 'unknown-agent',
        severity: 'error',
        message: 'There is no agent ocf:pacemaker:Nothing',
        help: 'Take the name from the list of hacc agents; if it is an agent of your own, name its metadata by --agents.',
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="pacemaker" type="⟦NoSuchAgent⟧"><operations><op id="m" name="monitor" interval="10s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'unknown-agent',
        severity: 'error',
        message: 'There is no agent ocf:pacemaker:NoSuchAgent',
        help: 'Take the name from the list of hacc agents; if it is an agent of your own, name its metadata by --agents.',
      },
    ],
  );
});

test('is silent about agents of other packages, other providers and other classes', () => {
  expectFindings(
    `primitive start SAPStartSrv {
  op monitor interval=10s timeout=30s
}
primitive own ocf:mine:thing {
  op monitor interval=10s timeout=30s
}
primitive unit systemd:nginx {
  op monitor interval=10s timeout=30s
}
primitive xvm stonith:fence_xvm {
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s
}
`,
    [],
  );
});

test('is silent for Heartbeat 2, whose agents were others', () => {
  expectFindings(
    `target heartbeat-2
options { stonith-enabled=true }
node alpha
node beta
primitive fencing stonith:ibmrsa-telnet {
  nodename=alpha
  op monitor interval=60s timeout=20s
}
primitive old ocf:heartbeat:drbd {
  op monitor interval=10s timeout=30s
}
`,
    [],
  );
});

test('finds a misspelt provider', () => {
  expectFindings(
    `primitive ip ocf:⟦hearbeat⟧:IPaddr2 {
  ip=10.0.0.5
  op monitor interval=10s timeout=30s
}
`,
    [
      {
        id: 'unknown-agent',
        severity: 'error',
        message: 'There is no agent ocf:hearbeat:IPaddr2',
        help: 'Did you mean ocf:heartbeat:IPaddr2?',
      },
    ],
  );
});

test('finds a misspelt device', () => {
  expectFindings(
    `primitive fencing stonith:⟦external/imbrsa⟧ {
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s
}
`,
    [
      {
        id: 'unknown-agent',
        severity: 'error',
        message: 'There is no agent stonith:external/imbrsa',
        help: 'Did you mean stonith:external/ibmrsa?',
      },
    ],
  );
});

test('finds a misspelt provider in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="⟦pacemakr⟧" type="Dummy"><operations><op id="m" name="monitor" interval="10s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'unknown-agent',
        severity: 'error',
        message: 'There is no agent ocf:pacemakr:Dummy',
        help: 'Did you mean ocf:pacemaker:Dummy?',
      },
    ],
  );
});

test('is silent about providers of a site, however near, whose agents have other names', () => {
  expectFindings(
    `primitive own ocf:hearbeats:thing {
  op monitor interval=10s timeout=30s
}
primitive other ocf:suse:SAPStartSrv {
  op monitor interval=10s timeout=30s
}
`,
    [],
  );
});

test("is silent about booth's agent", () => {
  expectFindings(
    `primitive site ocf:pacemaker:booth-site { op monitor interval=10s timeout=20s }
`,
    [],
  );
});
