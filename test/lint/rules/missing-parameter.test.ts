import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds what the agent requires', () => {
  expectFindings(
    `⟦primitive ip⟧ IPaddr2 {
  cidr_netmask=24
  op monitor interval=10s timeout=20s
}
`,
    [
      {
        id: 'missing-parameter',
        severity: 'error',
        message: 'ip lacks ip, which ocf:heartbeat:IPaddr2 requires',
        help: 'Add ip=….',
      },
    ],
  );
});

test('names all that is missing', () => {
  expectFindings(
    `⟦primitive data⟧ Filesystem {
  directory=/srv
  op monitor interval=20s timeout=40s
}
`,
    [
      {
        id: 'missing-parameter',
        severity: 'error',
        message: 'data lacks device and fstype, which ocf:heartbeat:Filesystem requires',
        help: 'Add device=… fstype=….',
      },
    ],
  );
});

test('finds it with a fence agent, under the present name', () => {
  expectFindings(
    `⟦primitive fencing⟧ stonith:fence_apc {
  username=u
  pcmk_host_map="alpha:1;beta:2;gamma:3"
  op monitor interval=60s
}
`,
    [
      {
        id: 'missing-parameter',
        severity: 'error',
        message: 'fencing lacks ip, which stonith:fence_apc requires',
        help: 'Add ip=….',
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
⟦<primitive id="a" class="ocf" provider="heartbeat" type="IPaddr2">⟧<instance_attributes id="a-i"></instance_attributes><operations><op id="a-m" name="monitor" interval="10s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'missing-parameter',
        severity: 'error',
        message: 'a lacks ip, which ocf:heartbeat:IPaddr2 requires',
        help: 'Add ip=….',
      },
    ],
  );
});

test('is silent where the template or the group has it, and where a set stands elsewhere', () => {
  expectFindings(
    `template address IPaddr2 {
  ip=10.0.0.5
  op monitor interval=10s timeout=20s
}
primitive ip @address
primitive one IPaddr2 {
  params as shared { ip=10.0.0.6 }
  op monitor interval=10s timeout=20s
}
primitive ping ocf:pacemaker:ping {
  host_list=10.0.0.1
  op monitor interval=10s timeout=60s
}
`,
    [],
  );
});

test('is silent where a fence agent has the former name, and for what the cluster itself says', () => {
  expectFindings(
    `primitive fencing stonith:fence_apc {
  ipaddr=10.0.0.1
  login=admin
  pcmk_host_map="alpha:1;beta:2;gamma:3"
  op monitor interval=60s
}
`,
    [],
  );
});
