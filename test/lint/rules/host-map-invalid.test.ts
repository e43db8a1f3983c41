import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds commas between nodes', () => {
  expectFindings(
    `primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  password_script=/etc/cluster/vcenter-password
  pcmk_host_map="⟦alpha:1,beta:2,gamma:3⟧"
  op monitor interval=60s timeout=60s
}
`,
    [
      {
        id: 'host-map-invalid',
        severity: 'error',
        message: 'alpha:1,beta:2,gamma:3 joins nodes by a comma in pcmk_host_map',
        help: 'Write NODE:PORT;NODE:PORT, with commas only between several ports of one node.',
      },
    ],
  );
});

test('finds a node without a port', () => {
  expectFindings(
    `primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  password_script=/etc/cluster/vcenter-password
  pcmk_host_map="alpha:1;⟦beta⟧;gamma:3"
  op monitor interval=60s timeout=60s
}
`,
    [
      {
        id: 'host-map-invalid',
        severity: 'error',
        message: 'beta has no port in pcmk_host_map',
        help: 'Write NODE:PORT;NODE:PORT, with commas only between several ports of one node.',
      },
    ],
  );
});

test('finds a port without a node', () => {
  expectFindings(
    `primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  password_script=/etc/cluster/vcenter-password
  pcmk_host_map="alpha:1;beta:2;⟦:3⟧"
  op monitor interval=60s timeout=60s
}
`,
    [
      {
        id: 'host-map-invalid',
        severity: 'error',
        message: ':3 has no node in pcmk_host_map',
        help: 'Write NODE:PORT;NODE:PORT, with commas only between several ports of one node.',
      },
    ],
  );
});

test('finds nothing behind the colon', () => {
  expectFindings(
    `primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  password_script=/etc/cluster/vcenter-password
  pcmk_host_map="alpha:1;beta:2;⟦gamma:⟧"
  op monitor interval=60s timeout=60s
}
`,
    [
      {
        id: 'host-map-invalid',
        severity: 'error',
        message: 'gamma: has no port in pcmk_host_map',
        help: 'Write NODE:PORT;NODE:PORT, with commas only between several ports of one node.',
      },
    ],
  );
});

test('knows lists of ports, blanks and escapes', () => {
  expectFindings(
    `primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  password_script=/etc/cluster/vcenter-password
  pcmk_host_map="alpha:1,2;beta:3 gamma:4"
  op monitor interval=60s timeout=60s
}
`,
    [],
  );
  expectFindings(
    `primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  password_script=/etc/cluster/vcenter-password
  pcmk_host_map="alpha:1;beta:my\\\\ machine;gamma:4;"
  op monitor interval=60s timeout=60s
}
`,
    [],
  );
});
