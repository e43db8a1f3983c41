import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds it on a line of its own, and makes it a meta attribute', () => {
  expectFindings(
    `primitive web nginx {
  ⟦resource-stickiness⟧=100
  op monitor interval=10s timeout=30s
}
`,
    [
      {
        id: 'meta-in-params',
        severity: 'error',
        message: 'resource-stickiness of web is a meta attribute and has no effect among the parameters',
        help: 'Move it to the meta attributes: meta resource-stickiness=100.',
        fixes: [
          {
            title: 'Make resource-stickiness a meta attribute',
            safe: false,
            after: `primitive web nginx {
  meta resource-stickiness=100
  op monitor interval=10s timeout=30s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds it beside others, and under a former name', () => {
  expectFindings(
    `primitive ip IPaddr2 {
  ip=10.0.0.5  ⟦migration_threshold⟧=3
  op monitor interval=10s timeout=20s
}
`,
    [
      {
        id: 'meta-in-params',
        severity: 'error',
        message: 'migration_threshold of ip is a meta attribute and has no effect among the parameters',
        help: 'Move it to the meta attributes: meta migration-threshold=3.',
        fixes: [
          {
            title: 'Make migration_threshold a meta attribute',
            safe: false,
            after: `primitive ip IPaddr2 {
  ip=10.0.0.5  
meta migration-threshold=3

  op monitor interval=10s timeout=20s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds it in groups, in templates, and with agents that nobody knows', () => {
  expectFindings(
    `template server ocf:mine:thing { ⟦is-managed⟧=false }
group g {
  params ⟦target-role⟧=Stopped
  primitive web nginx {
    op monitor interval=10s timeout=30s
  }
  primitive other nginx {
    op monitor interval=10s timeout=30s
  }
}
`,
    [
      {
        id: 'meta-in-params',
        severity: 'error',
        message: 'is-managed of server is a meta attribute and has no effect among the parameters',
        help: 'Move it to the meta attributes: meta is-managed=false.',
        fixes: [
          {
            title: 'Make is-managed a meta attribute',
            safe: false,
            after: `template server ocf:mine:thing { 
meta is-managed=false
 }
group g {
  params target-role=Stopped
  primitive web nginx {
    op monitor interval=10s timeout=30s
  }
  primitive other nginx {
    op monitor interval=10s timeout=30s
  }
}
`,
          },
        ],
      },
      {
        id: 'meta-in-params',
        severity: 'error',
        message: 'target-role of g is a meta attribute and has no effect among the parameters',
        help: 'Move it to the meta attributes of g.',
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="IPaddr2"><instance_attributes id="a-i"><nvpair id="a-ip" name="ip" value="10.0.0.5"/><nvpair id="a-n" name="⟦is-managed⟧" value="false"/></instance_attributes><operations><op id="a-m" name="monitor" interval="10s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'meta-in-params',
        severity: 'error',
        message: 'is-managed of a is a meta attribute and has no effect among the parameters',
        help: 'Move it to the meta attributes: meta is-managed=false.',
      },
    ],
  );
});

test('is silent about what the agent takes by such a name, and about plain words with agents that nobody knows', () => {
  expectFindings(
    `primitive own ocf:mine:thing {
  priority=1
  container=web
  op monitor interval=10s timeout=30s
}
primitive web nginx {
  meta resource-stickiness=100
  op monitor interval=10s timeout=30s
}
`,
    [],
  );
});
