import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a penalty that never moves anything', () => {
  expectFindings(
    `target heartbeat-2
options {
  default-resource-stickiness=INFINITY
  ⟦default-resource-failure-stickiness=-500⟧
}
`,
    [
      {
        id: 'failure-stickiness-weaker',
        severity: 'warning',
        message: 'A penalty of -500 for a failure never moves resources with a stickiness of INFINITY',
        help: 'Lower the stickiness to the penalty times the number of failures that are to be borne, or write -INFINITY.',
        related: ['this stickiness outweighs all failures: default-resource-stickiness=INFINITY'],
      },
    ],
  );
  expectFindings(
    `target heartbeat-2
options {
  default-resource-stickiness=INFINITY
  default-resource-failure-stickiness=-INFINITY
}
primitive mail MailTo {
  email=root@example.com
  meta ⟦resource-failure-stickiness=-5⟧
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'failure-stickiness-weaker',
        severity: 'warning',
        message: 'A penalty of -5 for a failure never moves mail with a stickiness of INFINITY',
        help: 'Lower the stickiness to the penalty times the number of failures that are to be borne, or write -INFINITY.',
        related: ['this stickiness outweighs all failures: default-resource-stickiness=INFINITY'],
      },
    ],
  );
});

test('is silent where it can', () => {
  expectFindings(
    `target heartbeat-2
options {
  default-resource-stickiness=1000
  default-resource-failure-stickiness=-500
}
`,
    [],
  );
  expectFindings(
    `target heartbeat-2
options {
  default-resource-stickiness=INFINITY
  default-resource-failure-stickiness=-INFINITY
}
`,
    [],
  );
  expectFindings(
    `target heartbeat-2
options {
  default-resource-stickiness=INFINITY
  default-resource-failure-stickiness=0
}
`,
    [],
  );
});
