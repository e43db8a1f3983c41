import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds depth among the parameters of an operation', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30s { ⟦depth=10⟧ }
}
`,
    [
      {
        id: 'depth-attribute',
        severity: 'warning',
        message: 'depth has no effect on monitor of web: how deep a check goes is said by OCF_CHECK_LEVEL',
        help: 'Write OCF_CHECK_LEVEL=10.',
        fixes: [
          {
            title: 'Write OCF_CHECK_LEVEL',
            safe: false,
            after: `primitive web nginx {
  op monitor interval=10s timeout=30s { OCF_CHECK_LEVEL=10 }
}
`,
          },
        ],
      },
    ],
  );
});

test('says that 0 needs not be said', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30s { ⟦depth=0⟧ }
}
`,
    [
      {
        id: 'depth-attribute',
        severity: 'warning',
        message: 'depth has no effect on monitor of web: how deep a check goes is said by OCF_CHECK_LEVEL',
        help: 'Remove it, as 0 is what is done anyway.',
        fixes: [
          {
            title: 'Write OCF_CHECK_LEVEL',
            safe: false,
            after: `primitive web nginx {
  op monitor interval=10s timeout=30s { OCF_CHECK_LEVEL=0 }
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
<primitive id="a" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="10s"><instance_attributes id="mi">⟦<nvpair id="md" name="depth" value="20"/>⟧</instance_attributes></op></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'depth-attribute',
        severity: 'warning',
        message: 'depth has no effect on monitor of a: how deep a check goes is said by OCF_CHECK_LEVEL',
        help: 'Write OCF_CHECK_LEVEL=20.',
        fixes: [
          {
            title: 'Write OCF_CHECK_LEVEL',
            safe: false,
            after: `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="10s"><instance_attributes id="mi"><nvpair id="md" name="OCF_CHECK_LEVEL" value="20"/></instance_attributes></op></operations></primitive>
</resources><constraints/></configuration></cib>`,
          },
        ],
      },
    ],
  );
});

test('is silent about OCF_CHECK_LEVEL', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30s { OCF_CHECK_LEVEL=10 }
}
`,
    [],
  );
});
