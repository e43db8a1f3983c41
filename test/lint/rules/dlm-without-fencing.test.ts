import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds it, in the place of the general finding', () => {
  expectFindings(
    `options {
  ⟦stonith-enabled=false⟧
  no-quorum-policy=freeze
}
clone locks-clone {
  interleave=true
  primitive locks ocf:pacemaker:controld {
    op monitor interval=60s timeout=60s
  }
}
`,
    [
      {
        id: 'dlm-without-fencing',
        severity: 'error',
        message: 'stonith-enabled=false lets locks wait for ever when a node is lost',
        help: 'Remove stonith-enabled or set it to true, and configure a fence device for every node.',
        related: ['locks needs fencing: primitive locks'],
      },
    ],
  );
});

test('is silent with fencing', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  no-quorum-policy=freeze
}
clone locks-clone {
  interleave=true
  primitive locks ocf:pacemaker:controld {
    op monitor interval=60s timeout=60s
  }
}
`,
    [],
  );
});
