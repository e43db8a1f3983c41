import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds it and offers to stop', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  ⟦no-quorum-policy=ignore⟧
}
`,
    [
      {
        id: 'quorum-ignore',
        severity: 'warning',
        message: 'no-quorum-policy=ignore lets nodes without quorum go on',
        help: 'Set it to stop, or remove it, and set two_node: 1 in corosync.conf for two nodes.',
        fixes: [
          {
            title: 'Set no-quorum-policy to stop',
            safe: false,
            after: `options {
  stonith-enabled=true
  no-quorum-policy=stop
}
`,
          },
        ],
      },
    ],
  );
});

test('lets the old ways of old clusters pass', () => {
  expectFindings(
    `target pacemaker-1.2
options {
  stonith-enabled=true
  no-quorum-policy=ignore
}
node alpha as 1
`,
    [],
  );
});

test('lets other policies pass', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  no-quorum-policy=freeze
}
`,
    [],
  );
});
