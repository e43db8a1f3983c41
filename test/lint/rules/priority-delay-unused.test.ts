import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds that nothing has a priority', () => {
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  ⟦priority-fencing-delay=30s⟧
}
node alpha as 1
node beta as 2
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta"
  op monitor interval=60s timeout=20s
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'priority-delay-unused',
        severity: 'warning',
        message: 'priority-fencing-delay has no effect, as no resource has a priority',
        help: 'Give the resources that should survive the meta attribute priority, or remove priority-fencing-delay.',
      },
    ],
  );
});

test('finds that a random delay may undo it', () => {
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  ⟦priority-fencing-delay=30s⟧
}
node alpha as 1
node beta as 2
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta"
  pcmk_delay_max=20s
  op monitor interval=60s timeout=20s
}
primitive mail MailTo {
  email=root@example.com
  meta priority=1
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'priority-delay-unused',
        severity: 'warning',
        message: 'priority-fencing-delay=30s is less than twice pcmk_delay_max, which may undo it',
        help: 'Set priority-fencing-delay to at least 40s.',
      },
    ],
  );
});

test('finds that quorum decides', () => {
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  ⟦priority-fencing-delay=30s⟧
}
node alpha as 1
node beta as 2
node gamma as 3
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
primitive mail MailTo {
  email=root@example.com
  meta priority=1
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'priority-delay-unused',
        severity: 'warning',
        message: 'priority-fencing-delay has no use in a cluster of 3 nodes, where quorum decides',
        help: 'Remove priority-fencing-delay.',
      },
    ],
  );
});

test('knows priorities of resources, templates and defaults', () => {
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  priority-fencing-delay=30s
}
node alpha as 1
node beta as 2
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta"
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
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  priority-fencing-delay=30s
}
node alpha as 1
node beta as 2
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta"
  op monitor interval=60s timeout=20s
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
defaults resource { priority=1 }
`,
    [],
  );
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  priority-fencing-delay=30s
}
node alpha as 1
node beta as 2
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta"
  op monitor interval=60s timeout=20s
}
template letters MailTo { meta priority=5 }
primitive mail @letters {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
});

test('is silent where it is nothing', () => {
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  priority-fencing-delay=0
}
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
