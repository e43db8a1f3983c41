import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds an agent that cannot', () => {
  expectFindings(
    `primitive web nginx {
  meta ⟦allow-migrate=true⟧
  op monitor interval=10s timeout=30s
}
`,
    [
      {
        id: 'migrate-unsupported',
        severity: 'warning',
        message: 'web has allow-migrate=true, but ocf:heartbeat:nginx cannot migrate live',
        help: 'Remove allow-migrate.',
        fixes: [
          {
            title: 'Remove allow-migrate',
            safe: false,
            after: `primitive web nginx {
  meta
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
<primitive id="a" class="ocf" provider="heartbeat" type="nginx"><meta_attributes id="am">⟦<nvpair id="a1" name="allow-migrate" value="yes"/>⟧</meta_attributes><operations><op id="m" name="monitor" interval="10s"/></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'migrate-unsupported',
        severity: 'warning',
        message: 'a has allow-migrate=yes, but ocf:heartbeat:nginx cannot migrate live',
        help: 'Remove allow-migrate.',
      },
    ],
  );
});

test('finds what a group says of its members, once', () => {
  expectFindings(
    `group g {
  ⟦allow-migrate=true⟧
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
        id: 'migrate-unsupported',
        severity: 'warning',
        message: 'web has allow-migrate=true, but ocf:heartbeat:nginx cannot migrate live',
        help: 'Remove allow-migrate.',
        fixes: [
          {
            title: 'Remove allow-migrate',
            safe: false,
            after: `group g {
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
    ],
  );
});

test('is silent about agents that can, that nobody knows, and where it is off', () => {
  expectFindings(
    `primitive vm VirtualDomain {
  config=/etc/libvirt/qemu/vm.xml
  meta allow-migrate=true
  op monitor interval=10s timeout=30s
}
primitive own ocf:mine:thing {
  meta allow-migrate=true
  op monitor interval=10s timeout=30s
}
primitive web nginx {
  meta allow-migrate=false
  op monitor interval=10s timeout=30s
}
`,
    [],
  );
});
