import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds demote on a stop', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30s
  op stop timeout=60s on-fail=⟦demote⟧
}
`,
    [
      {
        id: 'on-fail-not-allowed',
        severity: 'error',
        message:
          'on-fail=demote has no effect on stop of web: demote is for promote and for a recurring monitor with role=Promoted alone',
        help: 'Remove it, or write fence or block.',
        fixes: [
          {
            title: 'Remove on-fail',
            safe: false,
            after: `primitive web nginx {
  op monitor interval=10s timeout=30s
  op stop timeout=60s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds demote on a monitor without the promoted role', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30s on-fail=⟦demote⟧
}
`,
    [
      {
        id: 'on-fail-not-allowed',
        severity: 'error',
        message:
          'on-fail=demote has no effect on monitor of web: demote is for promote and for a recurring monitor with role=Promoted alone',
        help: 'Remove it, or write restart.',
        fixes: [
          {
            title: 'Remove on-fail',
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

test('finds standby on a stop', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30s
  op stop timeout=60s on-fail=⟦standby⟧
}
`,
    [
      {
        id: 'on-fail-not-allowed',
        severity: 'error',
        message:
          'on-fail=standby has no effect on stop of web: a node with something that does not stop cannot be cleared',
        help: 'Remove it, or write fence or block.',
        fixes: [
          {
            title: 'Remove on-fail',
            safe: false,
            after: `primitive web nginx {
  op monitor interval=10s timeout=30s
  op stop timeout=60s
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
<primitive id="a" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="10s"/><op id="s" name="start" interval="0" on-fail="⟦demote⟧"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'on-fail-not-allowed',
        severity: 'error',
        message:
          'on-fail=demote has no effect on start of a: demote is for promote and for a recurring monitor with role=Promoted alone',
        help: 'Remove it, or write restart.',
      },
    ],
  );
});

test('is silent where it is allowed', () => {
  expectFindings(
    `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=29s role=Promoted timeout=20s on-fail=demote
    op monitor interval=31s role=Unpromoted timeout=20s on-fail=standby
    op promote timeout=90s on-fail=demote
    op stop timeout=100s on-fail=fence
  }
}
`,
    [],
  );
});
