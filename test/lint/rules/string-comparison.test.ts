import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds numbers compared as words', () => {
  expectFindings(
    `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where not defined pingd or ⟦pingd <= 0⟧
`,
    [
      {
        id: 'string-comparison',
        severity: 'warning',
        message: 'pingd is compared with 0 letter by letter',
        help: 'Say that both are numbers: number(pingd), which is type="number".',
      },
    ],
  );
  expectFindings(
    `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=5 where ⟦load > 9⟧
`,
    [
      {
        id: 'string-comparison',
        severity: 'warning',
        message: 'load is compared with 9 letter by letter',
        help: 'Say that both are numbers: number(load), which is type="number".',
      },
    ],
  );
});

test('is silent with a type, for words, and for Pacemaker, which looks at the values', () => {
  expectFindings(
    `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where not defined pingd or number(pingd) <= 0
`,
    [],
  );
  expectFindings(
    `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=5 where arch > i3
`,
    [],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where not defined pingd or pingd <= 0
`,
    [],
  );
});
