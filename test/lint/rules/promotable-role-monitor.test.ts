import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a monitor without a role', () => {
  expectFindings(
    `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=r0
    ⟦op monitor⟧ interval=20s timeout=20s
  }
}
`,
    [
      {
        id: 'promotable-role-monitor',
        severity: 'warning',
        message: 'No monitor of drbd runs where it is promoted',
        help: 'Add op monitor interval=21s role=Promoted timeout=20s; each monitor needs an interval of its own.',
        fixes: [
          {
            title: 'Add a monitor for role Promoted',
            safe: false,
            after: `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=20s timeout=20s
    op monitor interval=21s role=Promoted timeout=20s
  }
}
`,
          },
        ],
      },
    ],
  );
});

test('finds that the unpromoted instances are not watched', () => {
  expectFindings(
    `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=r0
    ⟦op monitor⟧ interval=20s role=Promoted timeout=20s
  }
}
`,
    [
      {
        id: 'promotable-role-monitor',
        severity: 'warning',
        message: 'No monitor of drbd runs where it is unpromoted',
        help: 'Add op monitor interval=21s role=Unpromoted timeout=20s; each monitor needs an interval of its own.',
        fixes: [
          {
            title: 'Add a monitor for role Unpromoted',
            safe: false,
            after: `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=20s role=Promoted timeout=20s
    op monitor interval=21s role=Unpromoted timeout=20s
  }
}
`,
          },
        ],
      },
    ],
  );
});

test('finds it with agents that nobody knows', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
node gamma as 3
primitive fencing stonith:fence_xvm {
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
promotable db {
  interleave=true
  primitive pg ocf:mine:postgres { ⟦op monitor⟧ interval=20s role=Unpromoted timeout=20s }
}
`,
    [
      {
        id: 'promotable-role-monitor',
        severity: 'warning',
        message: 'No monitor of pg runs where it is promoted',
        help: 'Add op monitor interval=21s role=Promoted timeout=20s; each monitor needs an interval of its own.',
        fixes: [
          {
            title: 'Add a monitor for role Promoted',
            safe: false,
            after: `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
node gamma as 3
primitive fencing stonith:fence_xvm {
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
promotable db {
  interleave=true
  primitive pg ocf:mine:postgres {
    op monitor interval=20s role=Unpromoted timeout=20s
    op monitor interval=21s role=Promoted timeout=20s
  }
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
<clone id="c"><meta_attributes id="c-m"><nvpair id="c-p" name="promotable" value="true"/><nvpair id="c-i" name="interleave" value="true"/></meta_attributes><primitive id="s" class="ocf" provider="pacemaker" type="Stateful"><operations>⟦<op id="m" name="monitor" interval="10s"/>⟧</operations></primitive></clone>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'promotable-role-monitor',
        severity: 'warning',
        message: 'No monitor of s runs where it is promoted',
        help: 'Add op monitor interval=11s role=Promoted; each monitor needs an interval of its own.',
      },
    ],
  );
});

test('is silent with a monitor for each role, without a role for the unpromoted ones, and outside promotable clones', () => {
  expectFindings(
    `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=29s role=Promoted timeout=20s
    op monitor interval=31s role=Unpromoted timeout=20s
  }
}
promotable state {
  interleave=true
  primitive stateful ocf:pacemaker:Stateful {
    op monitor interval=10s role=Promoted timeout=20s
    op monitor interval=11s timeout=20s
  }
}
clone everywhere {
  interleave=true
  primitive web nginx { op monitor interval=10s timeout=30s }
}
`,
    [],
  );
});
