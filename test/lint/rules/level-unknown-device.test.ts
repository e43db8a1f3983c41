import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds the device among those that exist', () => {
  expectFindings(
    `fencing alpha { level 1 ⟦fencin⟧ }
`,
    [
      {
        id: 'level-unknown-device',
        severity: 'error',
        message: 'The level names the device fencin, which does not exist',
        help: 'Did you mean fencing?',
        fixes: [
          {
            title: 'Replace fencin with fencing',
            safe: false,
            after: `fencing alpha { level 1 fencing }
`,
          },
        ],
      },
    ],
  );
});

test('finds a name like no other', () => {
  expectFindings(
    `fencing alpha {
  level 1 fencing
  level 2 ⟦zeppelin⟧
}
`,
    [
      {
        id: 'level-unknown-device',
        severity: 'error',
        message: 'The level names the device zeppelin, which does not exist',
        help: 'Name a fence device that exists, or define this one.',
      },
    ],
  );
});

test('is silent where all exist', () => {
  expectFindings(
    `fencing alpha { level 1 fencing }
`,
    [],
  );
});

test('does not judge a part of a configuration', () => {
  expectFindings(
    `target pacemaker-3.9
fragment fencing-topology
fencing alpha { level 1 elsewhere }
`,
    [],
  );
});
