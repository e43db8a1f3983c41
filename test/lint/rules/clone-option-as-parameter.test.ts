import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds it in the clone', () => {
  expectFindings(
    `clone c {
  params ⟦clone-max⟧=2
  interleave=true
  primitive web nginx {
    op monitor interval=10s timeout=30s
  }
}
`,
    [
      {
        id: 'clone-option-as-parameter',
        severity: 'error',
        message: 'clone-max of c is an option of a clone and has no effect among the parameters',
        help: 'Write clone-max=2 as a meta attribute of the clone, in its block.',
      },
    ],
  );
});

test('tells all of one set at once', () => {
  expectFindings(
    `clone c {
  primitive web nginx {
    ⟦clone_max⟧=2  interleave=true
    op monitor interval=10s timeout=30s
  }
}
`,
    [
      {
        id: 'clone-option-as-parameter',
        severity: 'error',
        message: 'clone_max, interleave of web are options of a clone and have no effect among the parameters',
        help: 'Move clone-max=2 interleave=true to the clone around web.',
        related: ['interleave too: interleave'],
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<clone id="c"><instance_attributes id="ci"><nvpair id="c1" name="⟦clone-node-max⟧" value="1"/></instance_attributes><primitive id="w" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="10s"/></operations></primitive></clone>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'clone-option-as-parameter',
        severity: 'error',
        message: 'clone-node-max of c is an option of a clone and has no effect among the parameters',
        help: 'Write clone-node-max=1 as a meta attribute of the clone, in its block.',
      },
    ],
  );
});

test('is silent about meta attributes, and for Heartbeat 2, which read them there', () => {
  expectFindings(
    `clone c {
  clone-max=2  interleave=true
  primitive web nginx {
    op monitor interval=10s timeout=30s
  }
}
`,
    [],
  );
});
