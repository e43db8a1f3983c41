import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds maintenance of the cluster, a node and a resource', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  ⟦maintenance-mode=true⟧
}
`,
    [
      {
        id: 'maintenance-left',
        severity: 'warning',
        message: 'maintenance-mode=true stops the cluster from managing anything',
        help: 'Remove it when the work is done; until then ignore this finding with a comment that says until when.',
      },
    ],
  );
  expectFindings(
    `node alpha as 1 { ⟦maintenance=true⟧ }
node beta as 2
node gamma as 3
`,
    [
      {
        id: 'maintenance-left',
        severity: 'warning',
        message: 'The node alpha is in maintenance',
        help: 'Remove it when the work is done; until then ignore this finding with a comment that says until when.',
      },
    ],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta ⟦maintenance=on⟧
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'maintenance-left',
        severity: 'warning',
        message: 'mail is in maintenance',
        help: 'Remove it when the work is done; until then ignore this finding with a comment that says until when.',
      },
    ],
  );
});

test('is silent where it is off, or comes and goes with a rule', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  maintenance-mode=false
}
`,
    [],
  );
  expectFindings(
    `node alpha as 1 { maintenance=off }
node beta as 2
node gamma as 3
`,
    [],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  meta maintenance=no
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
  expectFindings(
    `options { stonith-enabled=true }
options as sundays [score=10] when date matches weekdays=7 { maintenance-mode=true }
`,
    [],
  );
});

test('finds it in the resource defaults', () => {
  expectFindings(
    `defaults resource { ⟦maintenance=true⟧ }
`,
    [
      {
        id: 'maintenance-left',
        severity: 'warning',
        message: 'All resources are in maintenance by default',
        help: 'Remove it when the work is done; until then ignore this finding with a comment that says until when.',
      },
    ],
  );
});
