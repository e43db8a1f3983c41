import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a resource that is called like a node', () => {
  expectFindings(
    `primitive ⟦alpha⟧ MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`,
    [
      {
        id: 'id-equals-node',
        severity: 'error',
        message: 'The resource alpha has the name of a node',
        help: 'Give the resource another name.',
        related: ['the node alpha stands here: node alpha'],
      },
    ],
  );
});

test('is silent for a remote node, which its connection is called like', () => {
  expectFindings(
    `node alpha as 1
node beta as 2
node gamma as 3
node edge1 type=remote
primitive edge1 ocf:pacemaker:remote {
  server=10.0.0.5
  op monitor interval=30s timeout=30s
}
`,
    [],
  );
});
