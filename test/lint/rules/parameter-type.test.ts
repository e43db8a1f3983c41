import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a netmask that is none', () => {
  expectFindings(
    `primitive ip IPaddr2 {
  ip=10.0.0.5
  cidr_netmask=⟦abc⟧
  op monitor interval=10s timeout=20s
}
`,
    [
      {
        id: 'parameter-type',
        severity: 'error',
        message:
          "'abc' is no value of cidr_netmask of ip: ocf:heartbeat:IPaddr2 takes the length of a network prefix, 0 to 128",
        help: 'Write the length of a network prefix, 0 to 128.',
      },
    ],
  );
});

test('finds an address that is none', () => {
  expectFindings(
    `primitive ip IPaddr2 {
  ip=⟦10.0.0.500⟧
  op monitor interval=10s timeout=20s
}
`,
    [
      {
        id: 'parameter-type',
        severity: 'error',
        message: "'10.0.0.500' is no value of ip of ip: ocf:heartbeat:IPaddr2 takes an IP address",
        help: 'Write an IP address.',
      },
    ],
  );
});

test('finds integers, booleans and times', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  ipport=⟦many⟧
  lanplus=⟦perhaps⟧
  login_timeout=⟦soon⟧
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'parameter-type',
        severity: 'error',
        message: "'many' is no value of ipport of fencing: stonith:fence_ipmilan takes an integer",
        help: 'Write an integer.',
      },
      {
        id: 'parameter-type',
        severity: 'error',
        message: "'perhaps' is no value of lanplus of fencing: stonith:fence_ipmilan takes true or false",
        help: 'Write true or false.',
      },
      {
        id: 'parameter-type',
        severity: 'error',
        message: "'soon' is no value of login_timeout of fencing: stonith:fence_ipmilan takes a time such as 30s",
        help: 'Write a time such as 30s.',
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="IPaddr2"><instance_attributes id="a-i"><nvpair id="a-ip" name="ip" value="10.0.0.5"/><nvpair id="a-n" name="cidr_netmask" value="⟦24x⟧"/></instance_attributes><operations><op id="a-m" name="monitor" interval="10s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'parameter-type',
        severity: 'error',
        message:
          "'24x' is no value of cidr_netmask of a: ocf:heartbeat:IPaddr2 takes the length of a network prefix, 0 to 128",
        help: 'Write the length of a network prefix, 0 to 128.',
      },
    ],
  );
});

test('is silent about every spelling that agents take', () => {
  expectFindings(
    `primitive ip IPaddr2 {
  ip=2001:db8::5
  cidr_netmask=64
  op monitor interval=10s timeout=20s
}
primitive other IPaddr2 {
  ip=10.0.0.7
  cidr_netmask=255.255.255.0
  arp_bg=yes
  op monitor interval=10s timeout=20s
}
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  ipport=623
  lanplus=1
  login_timeout=10
  power_wait=4s
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('is silent about a boolean of Filesystem that takes one word more, and about types that the default itself has not', () => {
  expectFindings(
    `primitive data Filesystem {
  device=/dev/vg0/data
  directory=/srv
  fstype=xfs
  force_unmount=safe
  op monitor interval=20s timeout=40s
}
`,
    [],
  );
});

test('finds it among the parameters of the fencer, whatever the agent', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
node gamma as 3
primitive fencing stonith:external/vcenter {
  pcmk_host_list="alpha beta gamma"
  pcmk_reboot_timeout=⟦long⟧
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'parameter-type',
        severity: 'error',
        message:
          "'long' is no value of pcmk_reboot_timeout of fencing: the fencer takes a time limit such as 30s, 10min or 500ms (no unit means seconds)",
        help: 'Write a value that it takes.',
      },
    ],
  );
});
