import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds the node that no list has', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
⟦node beta⟧ as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'node-not-fenceable',
        severity: 'error',
        message: 'No fence device can fence beta',
        help: 'Add a fence device for beta, or name beta in pcmk_host_list of a device that reaches it.',
        related: ['fence-alpha reaches alpha: primitive fence-alpha'],
      },
    ],
  );
});

test('finds the node whose only device is stopped', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
⟦node beta⟧ as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  pcmk_delay_base=5s
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  meta target-role=Stopped
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'node-not-fenceable',
        severity: 'error',
        message: 'No fence device can fence beta: fence-beta is told to be stopped',
        help: 'Remove target-role from fence-beta, or add another device for beta.',
        related: ['it is stopped here: target-role=Stopped'],
      },
    ],
  );
});

test('knows host maps and the lists of older devices', () => {
  expectFindings(
    `target pacemaker-3.9
node alpha as 1
node beta as 2
⟦node gamma⟧ as 3
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:external/riloe {
  hostlist=beta
  ilo_hostname=beta-ilo
  ilo_user=admin
  ilo_can_reset=1
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'node-not-fenceable',
        severity: 'error',
        message: 'No fence device can fence gamma',
        help: 'Add a fence device for gamma, or name gamma in pcmk_host_list of a device that reaches it.',
        related: ['fence-alpha reaches alpha: primitive fence-alpha', 'fence-beta reaches beta: primitive fence-beta'],
      },
    ],
  );
});

test('takes a device that lists nothing for one that reaches all', () => {
  expectFindings(
    `target pacemaker-3.9
node alpha as 1
node beta as 2
node gamma as 3
primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  password_script=/etc/cluster/vcenter-password
  op monitor interval=60s timeout=60s
}
`,
    [],
  );
});

test('counts the names of a map', () => {
  expectFindings(
    `target pacemaker-3.9
node alpha as 1
node beta as 2
node gamma as 3
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  pcmk_host_map="beta:1;gamma:2,3"
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('counts the watchdog', () => {
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  stonith-watchdog-timeout=10s
}
node alpha as 1
node beta as 2
node gamma as 3
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('says nothing where no nodes are listed', () => {
  expectFindings(
    `target pacemaker-3.9
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});
