import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a monitor that may outlast its interval by far', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=⟦600s⟧
}
`,
    [
      {
        id: 'timeout-exceeds-interval',
        severity: 'advice',
        message: 'monitor of web may take 600s, but is to run every 10s',
        help: 'Lengthen the interval or shorten the timeout.',
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="30s" timeout="⟦2min⟧"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'timeout-exceeds-interval',
        severity: 'advice',
        message: 'monitor of a may take 2min, but is to run every 30s',
        help: 'Lengthen the interval or shorten the timeout.',
      },
    ],
  );
});

test('is silent about what is usual, what the agent advises and what fits', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=60s
  op monitor interval=5min timeout=2min { OCF_CHECK_LEVEL=10 }
}
primitive lock lvmlockd { op monitor interval=30s timeout=90s }
`,
    [],
  );
});
