import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds the same time, also in another spelling', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  pcmk_delay_base=60s
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  ⟦pcmk_delay_base=1min⟧
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-equal-delay',
        severity: 'warning',
        message: 'The devices of both nodes wait for the same 1min, so that both nodes may fence each other at once',
        help: 'Give the device of the node that should survive a longer pcmk_delay_base, and remove it from the other.',
        related: ['the delay of the other device: pcmk_delay_base=60s'],
      },
    ],
  );
});

test("finds the agents' own delay", () => {
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
  ⟦delay=5⟧
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-equal-delay',
        severity: 'warning',
        message: 'The devices of both nodes wait for the same 5, so that both nodes may fence each other at once',
        help: 'Give the device of the node that should survive a longer delay, and remove it from the other.',
        related: ['the delay of the other device: delay=5'],
      },
    ],
  );
});

test('is silent where chance breaks the tie', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  pcmk_delay_base=5s
  pcmk_delay_max=9s
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  pcmk_delay_base=5s
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('is silent where one waits longer', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  pcmk_delay_base=5s
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  pcmk_delay_base=6s
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('does not read times for each node', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  pcmk_delay_base="alpha:5s;beta:0s"
  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
  pcmk_delay_base="alpha:5s;beta:0s"
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('finds one device with the same time for both', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta"
  ⟦pcmk_delay_base=5s⟧
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-equal-delay',
        severity: 'warning',
        message:
          'fencing waits for the same 5s whichever node it fences, so that both nodes may fence each other at once',
        help: 'Give each node a time of its own (pcmk_delay_base="alpha:10s;beta:0s"), or set pcmk_delay_max.',
      },
    ],
  );
});

test('finds equal times in a list by node', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta"
  ⟦pcmk_delay_base="alpha:5s;beta:5s"⟧
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-equal-delay',
        severity: 'warning',
        message:
          'fencing waits for the same 5s whichever node it fences, so that both nodes may fence each other at once',
        help: 'Give each node a time of its own (pcmk_delay_base="alpha:10s;beta:0s"), or set pcmk_delay_max.',
      },
    ],
  );
});

test('is silent for times by node that differ', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta"
  pcmk_delay_base="alpha:5s;beta:0"
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});
