import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds one address in two resources', () => {
  expectFindings(
    `primitive ip-a IPaddr2 {
  ip=10.0.0.5
  op monitor interval=10s timeout=20s
}
primitive ip-b IPaddr2 {
  ⟦ip⟧=10.0.0.5
  op monitor interval=10s timeout=20s
}
`,
    [
      {
        id: 'unique-parameter-clash',
        severity: 'error',
        message: 'ip-b and ip-a both have ip=10.0.0.5, which has to be unique',
        help: 'Give one of them a value of its own, or remove one of them.',
        related: ['ip-a has it here: ip'],
      },
    ],
  );
});

test('finds it between the two agents for addresses', () => {
  expectFindings(
    `primitive ip-a IPaddr2 {
  ip=10.0.0.5
  op monitor interval=10s timeout=20s
}
primitive ip-b IPaddr {
  ⟦ip⟧=10.0.0.5
  op monitor interval=10s timeout=20s
}
`,
    [
      {
        id: 'unique-parameter-clash',
        severity: 'error',
        message: 'ip-b and ip-a both have ip=10.0.0.5, which has to be unique',
        help: 'Give one of them a value of its own, or remove one of them.',
        related: ['ip-a has it here: ip'],
      },
    ],
  );
});

test('finds it in a template that two resources share', () => {
  expectFindings(
    `template address IPaddr2 {
  ip=10.0.0.5
  op monitor interval=10s timeout=20s
}
primitive ip-a @address
⟦primitive ip-b⟧ @address
`,
    [
      {
        id: 'unique-parameter-clash',
        severity: 'error',
        message: 'ip-b and ip-a both take ip=10.0.0.5 from their template, which has to be unique',
        help: 'Give one of them a value of its own, or remove one of them.',
        related: ['ip-a has it here: ip'],
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="IPaddr2"><instance_attributes id="ai"><nvpair id="a1" name="ip" value="10.0.0.9"/></instance_attributes><operations><op id="am" name="monitor" interval="10s"/></operations></primitive><primitive id="b" class="ocf" provider="heartbeat" type="IPaddr2"><instance_attributes id="bi">⟦<nvpair id="b1" name="ip" value="10.0.0.9"/>⟧</instance_attributes><operations><op id="bm" name="monitor" interval="10s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'unique-parameter-clash',
        severity: 'error',
        message: 'b and a both have ip=10.0.0.9, which has to be unique',
        help: 'Give one of them a value of its own, or remove one of them.',
        related: ['a has it here: <nvpair id="a1" name="ip" value="10.0.0.9"/>'],
      },
    ],
  );
});

test('is silent about different values, other agents, and what metadata calls unique without need', () => {
  expectFindings(
    `primitive ip-a IPaddr2 {
  ip=10.0.0.5
  nic=eth0
  op monitor interval=10s timeout=20s
}
primitive ip-b IPaddr2 {
  ip=10.0.0.6
  nic=eth0
  op monitor interval=10s timeout=20s
}
primitive watch-a ethmonitor {
  interface=eth0
  name=a
  op monitor interval=10s timeout=60s
}
primitive watch-b ethmonitor {
  interface=eth0
  name=b
  op monitor interval=10s timeout=60s
}
`,
    [],
  );
});
