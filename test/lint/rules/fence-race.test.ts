import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds two devices that do not wait', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
⟦primitive fence-alpha⟧ stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-race',
        severity: 'warning',
        message: 'fence-alpha and fence-beta fence without any delay, so that both nodes may fence each other at once',
        help: 'Add pcmk_delay_base=10s to the device of the node that should survive, or set priority-fencing-delay.',
        related: ['the device of the other node: primitive fence-beta'],
        fixes: [
          {
            title: 'Give fence-alpha pcmk_delay_base=10s',
            safe: false,
            after: `target pacemaker-3.9
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
`,
          },
        ],
      },
    ],
  );
});

test('takes a delay of nothing for none', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
⟦primitive fence-alpha⟧ stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  pcmk_delay_base=0s
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-race',
        severity: 'warning',
        message: 'fence-alpha and fence-beta fence without any delay, so that both nodes may fence each other at once',
        help: 'Add pcmk_delay_base=10s to the device of the node that should survive, or set priority-fencing-delay.',
        related: ['the device of the other node: primitive fence-beta'],
        fixes: [
          {
            title: 'Give fence-alpha pcmk_delay_base=10s',
            safe: false,
            after: `target pacemaker-3.9
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
`,
          },
        ],
      },
    ],
  );
});

test('finds a shared disk of two nodes', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
⟦primitive fencing⟧ stonith:external/sbd {
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-race',
        severity: 'warning',
        message: 'fencing fences without any delay, so that both nodes may fence each other at once',
        help: 'Add pcmk_delay_max=30s to fencing, or set priority-fencing-delay.',
        fixes: [
          {
            title: 'Give fencing pcmk_delay_max=30s',
            safe: false,
            after: `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fencing stonith:external/sbd {
  op monitor interval=60s timeout=20s
  pcmk_delay_max=30s
}
`,
          },
        ],
      },
    ],
  );
});

test('is content with a delay of any kind', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  pcmk_delay_max=10s
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  delay=5
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fencing stonith:external/sbd {
  pcmk_delay_max=30s
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('is content with a delay by priorities', () => {
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  priority-fencing-delay=30s
}
node alpha as 1
node beta as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  op monitor interval=60s timeout=20s
}
primitive mail MailTo {
  email=root@example.com
  meta priority=1
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
});

test('says nothing of three nodes or of one device for both', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
node gamma as 3
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list="beta gamma"
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
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
`,
    [],
  );
});
