import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a value that has another name today', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  ⟦no-quorum-policy=suicide⟧
}
`,
    [
      {
        id: 'deprecated-value',
        severity: 'warning',
        message: 'no-quorum-policy=suicide is deprecated: the value is called fence today',
        help: 'Write fence where all nodes have Pacemaker 2.1.9 or later.',
        fixes: [
          {
            title: 'Replace suicide with fence',
            safe: false,
            after: `options {
  stonith-enabled=true
  no-quorum-policy=fence
}
`,
          },
        ],
      },
    ],
  );
  expectFindings(
    `options {
  stonith-enabled=true
  ⟦stonith-action=poweroff⟧
}
`,
    [
      {
        id: 'deprecated-value',
        severity: 'warning',
        message: 'stonith-action=poweroff is deprecated: the value is called off today',
        help: 'Write off where all nodes have Pacemaker 2.1.9 or later.',
        fixes: [
          {
            title: 'Replace poweroff with off',
            safe: false,
            after: `options {
  stonith-enabled=true
  stonith-action=off
}
`,
          },
        ],
      },
    ],
  );
});

test('is silent for present values', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  no-quorum-policy=fence
}
`,
    [],
  );
});
