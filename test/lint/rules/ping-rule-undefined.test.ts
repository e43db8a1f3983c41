import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a comparison alone', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where ⟦pingd < 1⟧
`,
    [
      {
        id: 'ping-rule-undefined',
        severity: 'warning',
        message: 'The rule does not keep its resource off nodes on which pingd is not known',
        help: 'Ask for that too: not defined pingd or ….',
      },
    ],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where ⟦number(pingd) <= 0⟧
`,
    [
      {
        id: 'ping-rule-undefined',
        severity: 'warning',
        message: 'The rule does not keep its resource off nodes on which pingd is not known',
        help: 'Ask for that too: not defined pingd or ….',
      },
    ],
  );
});

test('knows the name that a ping agent writes', () => {
  expectFindings(
    `clone pinging {
  primitive ping ocf:pacemaker:ping {
    name=gateway
    host_list=10.0.0.1
    op monitor interval=10s timeout=60s
  }
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where ⟦gateway == 0⟧
`,
    [
      {
        id: 'ping-rule-undefined',
        severity: 'warning',
        message: 'The rule does not keep its resource off nodes on which gateway is not known',
        help: 'Ask for that too: not defined gateway or ….',
      },
    ],
  );
});

test('is silent where the attribute is asked for, and for preferences', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where not defined pingd or pingd < 1
`,
    [],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=10 where pingd > 0
`,
    [],
  );
});
