import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('compares intervals, not their spelling', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=60 timeout=30s
  ⟦op monitor⟧ interval=1min timeout=40s
}
`,
    [
      {
        id: 'duplicate-operation',
        severity: 'error',
        message: 'web has two monitor operations that run every 60 seconds, of which one is ignored',
        help: 'Remove one of them, or give it another interval.',
        related: ['the other one: op monitor'],
        fixes: [
          {
            title: 'Remove this operation',
            safe: false,
            after: `primitive web nginx {
  op monitor interval=60 timeout=30s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds two roles with one interval', () => {
  expectFindings(
    `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=20s role=Promoted timeout=20s
    ⟦op monitor⟧ interval=20s role=Unpromoted timeout=20s
  }
}
`,
    [
      {
        id: 'duplicate-operation',
        severity: 'error',
        message:
          'monitor of drbd for role Unpromoted has the interval of another one, so that one of the two never runs',
        help: 'Give it another interval, be it a second more.',
        related: ['the other one: op monitor'],
      },
    ],
  );
});

test('finds two starts', () => {
  expectFindings(
    `primitive web nginx {
  op start timeout=60s
  ⟦op start⟧ timeout=90s
  op monitor interval=10s timeout=30s
}
`,
    [
      {
        id: 'duplicate-operation',
        severity: 'error',
        message: 'web has two start operations that run once, of which one is ignored',
        help: 'Remove one of them, or give it another interval.',
        related: ['the other one: op start'],
        fixes: [
          {
            title: 'Remove this operation',
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

test('finds it in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="10s"/>⟦<op id="n" name="monitor" interval="10000ms"/>⟧</operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'duplicate-operation',
        severity: 'error',
        message: 'a has two monitor operations that run every 10 seconds, of which one is ignored',
        help: 'Remove one of them, or give it another interval.',
        related: ['the other one: <op id="m" name="monitor" interval="10s"/>'],
      },
    ],
  );
});

test('is silent about different intervals and names, and about what replaces the operation of a template', () => {
  expectFindings(
    `template server nginx { op monitor interval=10s timeout=30s }
primitive web @server {
  op monitor interval=10s timeout=60s
  op monitor interval=11s timeout=60s { OCF_CHECK_LEVEL=10 }
  op start interval=0 timeout=60s
  op stop interval=0 timeout=60s
}
`,
    [],
  );
});
