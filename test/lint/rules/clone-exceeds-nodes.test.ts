import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds more instances than fit on the nodes', () => {
  expectFindings(
    `clone one {
  ⟦clone-max=4⟧
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
`,
    [
      {
        id: 'clone-exceeds-nodes',
        severity: 'advice',
        message: 'one is to have 4 instances, but 3 fit on 3 nodes',
        help: 'Leave clone-max out for one instance on each node, or raise clone-node-max.',
      },
    ],
  );
  expectFindings(
    `clone one {
  ⟦clone-max=7⟧ clone-node-max=2 globally-unique=true
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
`,
    [
      {
        id: 'clone-exceeds-nodes',
        severity: 'advice',
        message: 'one is to have 7 instances, but 6 fit on 3 nodes',
        help: 'Leave clone-max out for one instance on each node, or raise clone-node-max.',
      },
    ],
  );
});

test('is silent where they fit', () => {
  expectFindings(
    `clone one {
  clone-max=3
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
`,
    [],
  );
  expectFindings(
    `clone one {
  clone-max=6 clone-node-max=2 globally-unique=true
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
`,
    [],
  );
  expectFindings(
    `clone one {
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
`,
    [],
  );
});
