import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds what nothing lets run', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  ⟦symmetric-cluster=false⟧
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location fencing prefers alpha score=0
`,
    [
      {
        id: 'opt-in-without-location',
        severity: 'error',
        message: 'With symmetric-cluster=false nothing lets mail run anywhere',
        help: 'Add a location for each: location RESOURCE prefers NODE score=0.',
        related: ['mail may run nowhere: primitive mail'],
      },
    ],
  );
  expectFindings(
    `options {
  stonith-enabled=true
  ⟦symmetric-cluster=false⟧
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids alpha
location fencing prefers alpha score=0
`,
    [
      {
        id: 'opt-in-without-location',
        severity: 'error',
        message: 'With symmetric-cluster=false nothing lets mail run anywhere',
        help: 'Add a location for each: location RESOURCE prefers NODE score=0.',
        related: ['mail may run nowhere: primitive mail'],
      },
    ],
  );
});

test('is silent where a location lets it, by node, rule, pattern, or for a part', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  symmetric-cluster=false
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location fencing prefers alpha score=0
location mail prefers beta score=0
`,
    [],
  );
  expectFindings(
    `options {
  stonith-enabled=true
  symmetric-cluster=false
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location fencing prefers alpha score=0
location mail prefers score=5 where #uname == beta
`,
    [],
  );
  expectFindings(
    `options {
  stonith-enabled=true
  symmetric-cluster=false
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location fencing prefers alpha score=0
location matching "ma.*" prefers beta score=1
`,
    [],
  );
  expectFindings(
    `options {
  stonith-enabled=true
  symmetric-cluster=false
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location fencing prefers alpha score=0
location (mail) prefers beta score=1
`,
    [],
  );
});
