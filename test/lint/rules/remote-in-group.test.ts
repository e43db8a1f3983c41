import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a remote node in a group', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
⟦primitive edge1⟧ ocf:pacemaker:remote {
  server=10.0.0.5
  op monitor interval=30s timeout=30s
}
group edge mail edge1
`,
    [
      {
        id: 'remote-in-group',
        severity: 'error',
        message: 'edge1 connects a remote node, which cannot stand in the group edge',
        help: 'Take edge1 out of the group, and order it with constraints.',
        related: ['this group holds it: group edge'],
      },
    ],
  );
});

test('is silent outside of groups', () => {
  expectFindings(
    `primitive edge1 ocf:pacemaker:remote {
  server=10.0.0.5
  op monitor interval=30s timeout=30s
}
`,
    [],
  );
});
