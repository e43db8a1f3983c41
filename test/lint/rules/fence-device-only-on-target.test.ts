import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a device that is kept where it is of no use', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
⟦primitive fence-alpha⟧ stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  pcmk_delay_base=10s
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  op monitor interval=60s timeout=20s
}
location fence-alpha avoids beta
`,
    [
      {
        id: 'fence-device-only-on-target',
        severity: 'warning',
        message: 'fence-alpha fences alpha and may run on alpha only, which cannot fence itself',
        help: 'Let fence-alpha run on another node, and keep it away from alpha instead.',
        related: ['kept away here: location fence-alpha'],
      },
    ],
  );
});

test('understands a rule on the name of the node', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  pcmk_delay_base=10s
  op monitor interval=60s timeout=20s
}
⟦primitive fence-beta⟧ stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  op monitor interval=60s timeout=20s
}
location fence-beta as place avoids where #uname != beta
`,
    [
      {
        id: 'fence-device-only-on-target',
        severity: 'warning',
        message: 'fence-beta fences beta and may run on beta only, which cannot fence itself',
        help: 'Let fence-beta run on another node, and keep it away from beta instead.',
        related: ['kept away here: location fence-beta'],
      },
    ],
  );
});

test('likes the other way round', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  pcmk_delay_base=10s
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  op monitor interval=60s timeout=20s
}
location fence-alpha avoids alpha
location fence-beta avoids beta
`,
    [],
  );
});

test('says nothing of a device for all', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta"
  op monitor interval=60s timeout=20s
}
location fencing avoids beta
`,
    [],
  );
});
