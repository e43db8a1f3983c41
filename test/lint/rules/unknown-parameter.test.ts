import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a misspelt parameter', () => {
  expectFindings(
    `primitive ip IPaddr2 {
  ip=10.0.0.5
  ⟦cidr_netmaks⟧=24
  op monitor interval=10s timeout=20s
}
`,
    [
      {
        id: 'unknown-parameter',
        severity: 'error',
        message: 'ocf:heartbeat:IPaddr2 has no parameter cidr_netmaks, so that it has no effect on ip',
        help: 'Did you mean cidr_netmask?',
        fixes: [
          {
            title: 'Replace cidr_netmaks with cidr_netmask',
            safe: false,
            after: `primitive ip IPaddr2 {
  ip=10.0.0.5
  cidr_netmask=24
  op monitor interval=10s timeout=20s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds a misspelt parameter that is required, and does not miss it besides', () => {
  expectFindings(
    `primitive ip IPaddr2 {
  ⟦ipp⟧=10.0.0.5
  op monitor interval=10s timeout=20s
}
`,
    [
      {
        id: 'unknown-parameter',
        severity: 'error',
        message: 'ocf:heartbeat:IPaddr2 has no parameter ipp, so that it has no effect on ip',
        help: 'Did you mean ip?',
        fixes: [
          {
            title: 'Replace ipp with ip',
            safe: false,
            after: `primitive ip IPaddr2 {
  ip=10.0.0.5
  op monitor interval=10s timeout=20s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds what is like nothing', () => {
  expectFindings(
    `primitive ip IPaddr2 {
  ip=10.0.0.5
  ⟦colour⟧=blue
  op monitor interval=10s timeout=20s
}
`,
    [
      {
        id: 'unknown-parameter',
        severity: 'error',
        message: 'ocf:heartbeat:IPaddr2 has no parameter colour, so that it has no effect on ip',
        help: 'Remove it, or take the name from hacc agents show ocf:heartbeat:IPaddr2.',
      },
    ],
  );
});

test('finds it with fence agents and in templates', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  ⟦lanpuls⟧=1
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
template address IPaddr2 { ⟦nci⟧=eth0 }
`,
    [
      {
        id: 'unknown-parameter',
        severity: 'error',
        message: 'stonith:fence_ipmilan has no parameter lanpuls, so that it has no effect on fencing',
        help: 'Did you mean lanplus?',
        fixes: [
          {
            title: 'Replace lanpuls with lanplus',
            safe: false,
            after: `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  lanplus=1
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
template address IPaddr2 { nci=eth0 }
`,
          },
        ],
      },
      {
        id: 'unknown-parameter',
        severity: 'error',
        message: 'ocf:heartbeat:IPaddr2 has no parameter nci, so that it has no effect on address',
        help: 'Did you mean nic?',
        fixes: [
          {
            title: 'Replace nci with nic',
            safe: false,
            after: `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  lanpuls=1
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
template address IPaddr2 { nic=eth0 }
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
<primitive id="a" class="ocf" provider="heartbeat" type="IPaddr2"><instance_attributes id="a-i"><nvpair id="a-ip" name="ip" value="10.0.0.5"/><nvpair id="a-n" name="⟦cidr_netmaks⟧" value="24"/></instance_attributes><operations><op id="a-m" name="monitor" interval="10s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'unknown-parameter',
        severity: 'error',
        message: 'ocf:heartbeat:IPaddr2 has no parameter cidr_netmaks, so that it has no effect on a',
        help: 'Did you mean cidr_netmask?',
        fixes: [
          {
            title: 'Replace cidr_netmaks with cidr_netmask',
            safe: false,
            after: `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="IPaddr2"><instance_attributes id="a-i"><nvpair id="a-ip" name="ip" value="10.0.0.5"/><nvpair id="a-n" name="cidr_netmask" value="24"/></instance_attributes><operations><op id="a-m" name="monitor" interval="10s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
          },
        ],
      },
    ],
  );
});

test('is silent about what the agent takes, what the fencer takes and what agents were given later', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  lanplus=1
  pcmk_delay_max=5s
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
primitive data Filesystem {
  device=/dev/vg0/data
  directory=/srv
  fstype=xfs
  term_signals=TERM
  trace_ra=1
  op monitor interval=20s timeout=40s
}
primitive own ocf:mine:thing {
  whatever=1
  op monitor interval=10s timeout=30s
}
`,
    [],
  );
});

test('is silent about what came after the table', () => {
  expectFindings(
    `primitive fencing stonith:fence_aws {
  region=us-east-1
  skip_os_shutdown=true
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=60s
}
`,
    [],
  );
});
