import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a primitive without a monitor, and adds what its agent advises', () => {
  expectFindings(
    `⟦primitive web⟧ nginx
`,
    [
      {
        id: 'no-monitor',
        severity: 'warning',
        message: 'web has no monitor operation, so that its failures are never seen',
        help: 'Add op monitor interval=10s timeout=30s.',
        fixes: [
          {
            title: 'Add a monitor operation',
            safe: false,
            after: `primitive web nginx { op monitor interval=10s timeout=30s }
`,
          },
        ],
      },
    ],
  );
});

test('adds it to a block', () => {
  expectFindings(
    `⟦primitive web⟧ nginx {
  op start timeout=60s
}
`,
    [
      {
        id: 'no-monitor',
        severity: 'warning',
        message: 'web has no monitor operation, so that its failures are never seen',
        help: 'Add op monitor interval=10s timeout=30s.',
        fixes: [
          {
            title: 'Add a monitor operation',
            safe: false,
            after: `primitive web nginx {
  op start timeout=60s
  op monitor interval=10s timeout=30s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds a fence device that nobody looks at', () => {
  expectFindings(
    `⟦primitive fencing⟧ stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
}
`,
    [
      {
        id: 'no-monitor',
        severity: 'warning',
        message: 'fencing has no monitor operation, so that its failures are never seen',
        help: 'Add op monitor interval=10s timeout=20s.',
        fixes: [
          {
            title: 'Add a monitor operation',
            safe: false,
            after: `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  op monitor interval=10s timeout=20s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds members of groups, and agents that nobody knows', () => {
  expectFindings(
    `group g {
  ⟦primitive own⟧ ocf:mine:thing
  primitive unit systemd:cups { op monitor interval=10s }
}
`,
    [
      {
        id: 'no-monitor',
        severity: 'warning',
        message: 'own has no monitor operation, so that its failures are never seen',
        help: 'Add op monitor interval=10s timeout=20s.',
        fixes: [
          {
            title: 'Add a monitor operation',
            safe: false,
            after: `group g {
  primitive own ocf:mine:thing { op monitor interval=10s timeout=20s }
  primitive unit systemd:cups { op monitor interval=10s }
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
⟦<primitive id="a" class="ocf" provider="heartbeat" type="Dummy">⟧</primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'no-monitor',
        severity: 'warning',
        message: 'a has no monitor operation, so that its failures are never seen',
        help: 'Add op monitor interval=10s timeout=20s.',
      },
    ],
  );
});

test('is silent where the template has it, or the operations stand elsewhere', () => {
  expectFindings(
    `template server nginx { op monitor interval=10s timeout=30s }
primitive web @server
primitive shop @server { port=8080 }
`,
    [],
  );
});

test('is silent about a disk for sbd and a misspelt monitor, which is another finding', () => {
  expectFindings(
    `primitive sbd stonith:external/sbd {
  pcmk_delay_max=30s
  pcmk_host_list="alpha beta gamma"
}
`,
    [],
  );
});

test("is silent about SAP's start service, whose guides forbid one", () => {
  expectFindings(
    `primitive start ocf:suse:SAPStartSrv { InstanceName=EN2_ASCS00_sapen2as }
`,
    [],
  );
});
