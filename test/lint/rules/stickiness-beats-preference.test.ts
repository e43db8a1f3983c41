import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a preference that the default beats', () => {
  expectFindings(
    `defaults resource { resource-stickiness=INFINITY }
primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location a prefers alpha score=⟦200⟧
location b prefers beta score=50
`,
    [
      {
        id: 'stickiness-beats-preference',
        severity: 'advice',
        message: 'This preference counts only when a, b start for the first time: the stickiness is INFINITY',
        help: 'Lower resource-stickiness below the score if the resource is to go back, or remove the preference.',
        related: ['resource-stickiness is set here: resource-stickiness=INFINITY', 'so does this preference: 50'],
      },
    ],
  );
});

test('finds it on the resource', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy {
  meta resource-stickiness=INFINITY
  op monitor interval=60s timeout=30s
}
location a prefers alpha score=⟦200⟧
`,
    [
      {
        id: 'stickiness-beats-preference',
        severity: 'advice',
        message: 'This preference counts only when a starts for the first time: the stickiness is INFINITY',
        help: 'Lower resource-stickiness below the score if the resource is to go back, or remove the preference.',
        related: ['resource-stickiness is set here: resource-stickiness=INFINITY'],
      },
    ],
  );
});

test('is silent with a finite stickiness, and with INFINITY for the node', () => {
  expectFindings(
    `defaults resource { resource-stickiness=1000 }
primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location a prefers alpha score=200
location b prefers beta
`,
    [],
  );
});

test('counts the own stickiness before the default', () => {
  expectFindings(
    `defaults resource { resource-stickiness=INFINITY }
primitive a ocf:pacemaker:Dummy {
  meta resource-stickiness=0
  op monitor interval=60s timeout=30s
}
location a prefers alpha score=200
`,
    [],
  );
});

test('finds a preference by a rule', () => {
  expectFindings(
    `defaults resource { resource-stickiness=INFINITY }
primitive a ocf:pacemaker:Dummy {
  op monitor interval=10s timeout=20s
}
location a prefers score=⟦100⟧ where #uname == alpha
`,
    [
      {
        id: 'stickiness-beats-preference',
        severity: 'advice',
        message: 'This preference counts only when a starts for the first time: the stickiness is INFINITY',
        help: 'Lower resource-stickiness below the score if the resource is to go back, or remove the preference.',
        related: ['resource-stickiness is set here: resource-stickiness=INFINITY'],
      },
    ],
  );
});
