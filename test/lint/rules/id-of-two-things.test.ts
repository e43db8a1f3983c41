import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds one id on things of different kinds', () => {
  expectFindings(
    `target heartbeat-2
primitive mail MailTo {
  params as ⟦mail⟧ { email=root@example.com }
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'id-of-two-things',
        severity: 'error',
        message: 'mail is the id of two things',
        help: 'Give each an id of its own, such as one that begins with that of the resource.',
        related: ['this primitive has it too: mail'],
      },
    ],
  );
  expectFindings(
    `target heartbeat-2
clone one {
  primitive ⟦one⟧ ocf:heartbeat:Dummy {
    params as one { state=/tmp/one }
    op monitor interval=60s timeout=30s
  }
}
`,
    [
      {
        id: 'id-of-two-things',
        severity: 'error',
        message: 'one is the id of 3 things',
        help: 'Give each an id of its own, such as one that begins with that of the resource.',
        related: ['this clone has it too: one', 'this instance_attributes has it too: one'],
      },
    ],
  );
});

test('is silent where each has its own', () => {
  expectFindings(
    `target heartbeat-2
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
    [],
  );
});
