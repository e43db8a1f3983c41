import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds what is none of the choices', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  auth=⟦md6⟧
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'parameter-choice',
        severity: 'error',
        message: "'md6' is no value of auth of fencing: stonith:fence_ipmilan takes md5, password, none",
        help: 'Did you mean md5?',
        fixes: [
          {
            title: 'Replace md6 with md5',
            safe: false,
            after: `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  auth=md5
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds what is like none of them', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  privlvl=⟦emperor⟧
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'parameter-choice',
        severity: 'error',
        message:
          "'emperor' is no value of privlvl of fencing: stonith:fence_ipmilan takes callback, user, operator, administrator",
        help: 'Write one of them.',
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="x" class="stonith" type="fence_ipmilan"><instance_attributes id="x-i"><nvpair id="x-h" name="pcmk_host_list" value="alpha"/><nvpair id="x-ip" name="ip" value="10.0.0.1"/><nvpair id="x-a" name="privlvl" value="⟦opperator⟧"/></instance_attributes><operations><op id="x-m" name="monitor" interval="60s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'parameter-choice',
        severity: 'error',
        message:
          "'opperator' is no value of privlvl of x: stonith:fence_ipmilan takes callback, user, operator, administrator",
        help: 'Did you mean operator?',
        fixes: [
          {
            title: 'Replace opperator with operator',
            safe: false,
            after: `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="x" class="stonith" type="fence_ipmilan"><instance_attributes id="x-i"><nvpair id="x-h" name="pcmk_host_list" value="alpha"/><nvpair id="x-ip" name="ip" value="10.0.0.1"/><nvpair id="x-a" name="privlvl" value="operator"/></instance_attributes><operations><op id="x-m" name="monitor" interval="60s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
          },
        ],
      },
    ],
  );
});

test('is silent about the choices in any case', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  auth=MD5
  privlvl=operator
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('finds it among the parameters of the fencer', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  pcmk_host_check=⟦static-lst⟧
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'parameter-choice',
        severity: 'error',
        message:
          "'static-lst' is no value of pcmk_host_check of fencing: the fencer takes dynamic-list, static-list, status, none",
        help: 'Did you mean static-list?',
        fixes: [
          {
            title: 'Replace static-lst with static-list',
            safe: false,
            after: `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  pcmk_host_check=static-list
  op monitor interval=60s timeout=20s
}
`,
          },
        ],
      },
    ],
  );
});
