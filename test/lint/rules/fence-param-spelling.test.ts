import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds dashes and offers what was meant', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  ⟦pcmk-delay-max⟧=30s
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-param-spelling',
        severity: 'error',
        message: 'The fencer has no parameter pcmk-delay-max, so that fencing works without it',
        help: 'Did you mean pcmk_delay_max?',
        fixes: [
          {
            title: 'Replace pcmk-delay-max with pcmk_delay_max',
            after: `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  pcmk_delay_max=30s
  op monitor interval=60s timeout=20s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds a typo, whose correction is to be looked at', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  ⟦pcmk_dealy_max⟧=30s
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-param-spelling',
        severity: 'error',
        message: 'The fencer has no parameter pcmk_dealy_max, so that fencing works without it',
        help: 'Did you mean pcmk_delay_max?',
        fixes: [
          {
            title: 'Replace pcmk_dealy_max with pcmk_delay_max',
            safe: false,
            after: `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  pcmk_delay_max=30s
  op monitor interval=60s timeout=20s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds what is like nothing', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  ⟦pcmk_wait_for_the_weather⟧=1
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-param-spelling',
        severity: 'error',
        message: 'The fencer has no parameter pcmk_wait_for_the_weather, so that fencing works without it',
        help: 'Take the name from pacemaker-fenced(7), or remove it.',
      },
    ],
  );
});

test('knows the names', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  pcmk_delay_max=30s
  pcmk_off_retries=3
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('is the only finding where the misspelt delay is the only one', () => {
  expectFindings(
    `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
  ⟦pcmk-delay-base⟧=5s
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
        id: 'fence-param-spelling',
        severity: 'error',
        message: 'The fencer has no parameter pcmk-delay-base, so that fence-alpha works without it',
        help: 'Did you mean pcmk_delay_base?',
        fixes: [
          {
            title: 'Replace pcmk-delay-base with pcmk_delay_base',
            after: `target pacemaker-3.9
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
  op monitor interval=60s timeout=20s
}
`,
          },
        ],
      },
    ],
  );
});
