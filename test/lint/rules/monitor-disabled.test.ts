import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a monitor that is switched off', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30s enabled=⟦false⟧
}
`,
    [
      {
        id: 'monitor-disabled',
        severity: 'warning',
        message: 'monitor of web is switched off, so that failures are never seen',
        help: 'Switch it on again, or remove it.',
        fixes: [
          {
            title: 'Switch the monitor on',
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

test('finds one without an interval', () => {
  expectFindings(
    `primitive web nginx {
  ⟦op monitor⟧ timeout=30s
}
`,
    [
      {
        id: 'monitor-disabled',
        severity: 'warning',
        message: 'monitor of web has no interval, so that it takes place once and failures are never seen',
        help: 'Give it an interval, such as interval=10s.',
      },
    ],
  );
});

test('finds the interval 0 in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="⟦0⟧"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'monitor-disabled',
        severity: 'warning',
        message: 'monitor of a has no interval, so that it takes place once and failures are never seen',
        help: 'Give it an interval, such as interval=10s.',
      },
    ],
  );
});

test('is silent where another monitor recurs', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=0 timeout=90s
  op monitor interval=10s timeout=30s
  op monitor interval=60s timeout=30s enabled=false
}
`,
    [],
  );
});

test('finds the monitor of one role', () => {
  expectFindings(
    `promotable st {
  primitive st-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted enabled=⟦false⟧
  }
}
`,
    [
      {
        id: 'monitor-disabled',
        severity: 'warning',
        message: 'monitor of st-child is switched off, so that failures are never seen',
        help: 'Switch it on again, or remove it.',
        fixes: [
          {
            title: 'Switch the monitor on',
            safe: false,
            after: `promotable st {
  primitive st-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
          },
        ],
      },
    ],
  );
});

test('is silent where another monitor watches the same role', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy {
  op monitor interval=60s timeout=20s enabled=false { OCF_CHECK_LEVEL=10 }
  op monitor interval=10s timeout=20s
}
`,
    [],
  );
});
