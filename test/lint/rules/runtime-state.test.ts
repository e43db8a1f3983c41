import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds all of a set at once, and takes them out', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  ⟦dc-version=2.1.5⟧
  cluster-infrastructure=corosync
  last-lrm-refresh=1700000000
}
`,
    [
      {
        id: 'runtime-state',
        severity: 'advice',
        message: 'dc-version, cluster-infrastructure, last-lrm-refresh are written by the cluster itself',
        help: 'Leave them out.',
        related: [
          'so is cluster-infrastructure: cluster-infrastructure=corosync',
          'so is last-lrm-refresh: last-lrm-refresh=1700000000',
        ],
        fixes: [
          {
            title: 'Remove dc-version, cluster-infrastructure, last-lrm-refresh',
            after: `options {
  stonith-enabled=true
}
`,
          },
        ],
      },
    ],
  );
});

test('finds the state of a database at a node', () => {
  expectFindings(
    `node alpha as 1 { ⟦hana_ha1_roles="4:P:master1:master:worker:master"⟧ }
node beta as 2
node gamma as 3
`,
    [
      {
        id: 'runtime-state',
        severity: 'advice',
        message: 'hana_ha1_roles is written by the cluster itself',
        help: 'Leave it out.',
        fixes: [
          {
            title: 'Remove hana_ha1_roles',
            safe: false,
            after: `node alpha as 1 { }
node beta as 2
node gamma as 3
`,
          },
        ],
      },
    ],
  );
});

test('lets what people set pass', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  cluster-name=web
  have-watchdog=false
}
`,
    [],
  );
});
