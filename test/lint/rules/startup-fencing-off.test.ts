import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds it', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  ⟦startup-fencing=no⟧
}
`,
    [
      {
        id: 'startup-fencing-off',
        severity: 'error',
        message: 'startup-fencing=no takes nodes that were never seen for dead without fencing them',
        help: 'Remove it.',
        fixes: [
          {
            title: 'Remove startup-fencing',
            safe: false,
            after: `options {
  stonith-enabled=true
}
`,
          },
        ],
      },
    ],
  );
});

test('is silent where it is on', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  startup-fencing=true
}
`,
    [],
  );
});
