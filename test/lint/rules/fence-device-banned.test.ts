import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds that no node is left, by node and by rule', () => {
  expectFindings(
    `⟦primitive fencing⟧ stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
location fencing avoids alpha
location fencing as others avoids where #uname != alpha
`,
    [
      {
        id: 'fence-device-banned',
        severity: 'error',
        message: 'fencing may run on no node, so that nothing can use it to fence',
        help: 'Remove one of the location constraints.',
        related: ['kept away here: location fencing', 'kept away here: location fencing'],
      },
    ],
  );
});

test('is silent while a node is left', () => {
  expectFindings(
    `location fencing avoids alpha
location fencing avoids beta
`,
    [],
  );
});

test('takes a finite score for a preference', () => {
  expectFindings(
    `location fencing prefers alpha score=-100
location fencing prefers beta score=-100
location fencing prefers gamma score=-100
`,
    [],
  );
});

test('finds bans by rules', () => {
  expectFindings(
    `⟦⟧primitive a ocf:pacemaker:Dummy {
  op monitor interval=10s timeout=20s
}
location fencing avoids where #uname == alpha or #uname == beta or #uname == GAMMA
`,
    [
      {
        id: 'fence-device-banned',
        severity: 'error',
        message: 'fencing may run on no node, so that nothing can use it to fence',
        help: 'Remove one of the location constraints.',
        related: ['kept away here: location fencing'],
      },
    ],
  );
});
