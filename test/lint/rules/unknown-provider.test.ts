import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a misspelt provider', () => {
  expectFindings(
    `primitive ip ocf:⟦hearbeat⟧:IPaddr2 {
  ip=10.0.0.5
  op monitor interval=10s timeout=30s
}
`,
    [
      {
        id: 'unknown-provider',
        severity: 'warning',
        message: 'hearbeat in ocf:hearbeat:IPaddr2 is no provider that is known',
        help: 'Did you mean heartbeat?',
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
        id: 'unknown-provider',
        severity: 'warning',
        message: 'external/imbrsa in stonith:external/imbrsa is no type that is known',
        help: 'Did you mean external/ibmrsa?',
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="⟦pacemakr⟧" type="Dummy"><operations><op id="m" name="monitor" interval="10s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'unknown-provider',
        severity: 'warning',
        message: 'pacemakr in ocf:pacemakr:Dummy is no provider that is known',
        help: 'Did you mean pacemaker?',
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
