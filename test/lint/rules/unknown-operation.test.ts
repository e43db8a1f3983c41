import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a misspelt monitor', () => {
  expectFindings(
    `primitive web nginx {
  op ⟦moniter⟧ interval=10s timeout=30s
}
`,
    [
      {
        id: 'unknown-operation',
        severity: 'warning',
        message: 'ocf:heartbeat:nginx has no action moniter, for which web has an operation',
        help: 'Did you mean monitor?',
        fixes: [
          {
            title: 'Replace moniter with monitor',
            safe: false,
            after: `primitive web nginx {
  op monitor interval=10s timeout=30s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds what the agent cannot do', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30s
  op ⟦migrate_to⟧ timeout=60s
}
`,
    [
      {
        id: 'unknown-operation',
        severity: 'warning',
        message: 'ocf:heartbeat:nginx has no action migrate_to, for which web has an operation',
        help: 'Remove the operation.',
      },
    ],
  );
});

test('finds it with agents that nobody knows, where it is near to an action', () => {
  expectFindings(
    `primitive own ocf:mine:thing {
  op monitor interval=10s timeout=30s
  op ⟦strat⟧ timeout=60s
  op backup timeout=60s
}
`,
    [
      {
        id: 'unknown-operation',
        severity: 'warning',
        message: 'No agent has an action strat, for which own has an operation',
        help: 'Did you mean start?',
        fixes: [
          {
            title: 'Replace strat with start',
            safe: false,
            after: `primitive own ocf:mine:thing {
  op monitor interval=10s timeout=30s
  op start timeout=60s
  op backup timeout=60s
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
<primitive id="a" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="10s"/><op id="s" name="⟦stopp⟧" interval="0"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'unknown-operation',
        severity: 'warning',
        message: 'ocf:heartbeat:nginx has no action stopp, for which a has an operation',
        help: 'Did you mean stop?',
        fixes: [
          {
            title: 'Replace stopp with stop',
            safe: false,
            after: `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="10s"/><op id="s" name="stop" interval="0"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
          },
        ],
      },
    ],
  );
});

test('is silent about what the agent has and what every agent may have', () => {
  expectFindings(
    `primitive dummy ocf:pacemaker:Dummy {
  op monitor interval=10s timeout=20s
  op migrate_to timeout=20s
  op reload-agent timeout=20s
  op validate-all timeout=20s
  op status timeout=20s
}
`,
    [],
  );
});
