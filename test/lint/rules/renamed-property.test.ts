import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a name that the target does not read', () => {
  expectFindings(
    `options { ⟦fencing-enabled⟧=true }
`,
    [
      {
        id: 'renamed-property',
        severity: 'advice',
        message: 'Pacemaker before 3.0.2 does not read fencing-enabled, which it calls stonith-enabled',
        help: 'Write stonith-enabled.',
        fixes: [
          {
            title: 'Replace fencing-enabled with stonith-enabled',
            after: `options { stonith-enabled=true }
`,
          },
        ],
      },
    ],
  );
  expectFindings(
    `target pacemaker-4.0
options { ⟦stonith-enabled⟧=true }
`,
    [
      {
        id: 'renamed-property',
        severity: 'advice',
        message: 'stonith-enabled is called fencing-enabled since Pacemaker 3.0.2',
        help: 'Write fencing-enabled, once every node has that version.',
        fixes: [
          {
            title: 'Replace stonith-enabled with fencing-enabled',
            after: `target pacemaker-4.0
options { fencing-enabled=true }
`,
          },
        ],
      },
    ],
  );
});

test('is silent with the name of the target', () => {
  expectFindings(
    `options { stonith-enabled=true }
`,
    [],
  );
  expectFindings(
    `target pacemaker-4.0
options { fencing-enabled=true }
`,
    [],
  );
});
