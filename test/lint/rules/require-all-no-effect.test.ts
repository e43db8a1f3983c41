import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds it in a sequential set', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order {
  set a b require-all=⟦false⟧
  set c
}
`,
    [
      {
        id: 'require-all-no-effect',
        severity: 'warning',
        message: 'require-all=false has no effect in a sequential set',
        help: 'Add sequential=false to the set, or remove require-all.',
        fixes: [
          {
            title: 'Add sequential=false',
            safe: false,
            after: `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order {
  set a b require-all=false sequential=false
  set c
}
`,
          },
        ],
      },
    ],
  );
});

test('does not touch a sequential that is written', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order {
  set a b sequential=true require-all=⟦false⟧
  set c
}
`,
    [
      {
        id: 'require-all-no-effect',
        severity: 'warning',
        message: 'require-all=false has no effect in a sequential set',
        help: 'Add sequential=false to the set, or remove require-all.',
      },
    ],
  );
});

test('is silent in an independent set', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order any (a b) -> c
`,
    [],
  );
});

test('finds it in a colocation', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy {
  op monitor interval=10s timeout=20s
}
primitive b ocf:pacemaker:Dummy {
  op monitor interval=10s timeout=20s
}
primitive c ocf:pacemaker:Dummy {
  op monitor interval=10s timeout=20s
}
colocation score=INFINITY {
  set c
  set a b sequential=false require-all=⟦false⟧
}
`,
    [
      {
        id: 'require-all-no-effect',
        severity: 'warning',
        message: 'require-all=false has no effect here: it is for the sets of an order alone',
        help: 'Remove require-all.',
      },
    ],
  );
});
