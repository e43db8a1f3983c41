import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a clone that waits for all instances of another, once', () => {
  expectFindings(
    `clone one {
  interleave=true
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
⟦clone two⟧ {
  primitive two-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
order one -> two
colocation two with one
`,
    [
      {
        id: 'clone-without-interleave',
        severity: 'warning',
        message: 'two has no interleave, so that each of its instances waits for all instances of one',
        help: 'Set interleave=true, so that an instance waits for the one on its own node alone.',
        related: ['two waits for one here: two'],
        fixes: [
          {
            title: 'Set interleave=true',
            safe: false,
            after: `clone one {
  interleave=true
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
clone two {
  primitive two-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
  interleave=true
}
order one -> two
colocation two with one
`,
          },
        ],
      },
    ],
  );
  expectFindings(
    `clone one {
  interleave=true
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
clone two {
  ⟦interleave=false⟧
  primitive two-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
order one -> two
colocation two with one
`,
    [
      {
        id: 'clone-without-interleave',
        severity: 'warning',
        message: 'two has interleave=false, so that each of its instances waits for all instances of one',
        help: 'Set interleave=true, so that an instance waits for the one on its own node alone.',
        related: ['two waits for one here: two'],
        fixes: [
          {
            title: 'Set interleave=true',
            safe: false,
            after: `clone one {
  interleave=true
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
clone two {
  interleave=true
  primitive two-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
order one -> two
colocation two with one
`,
          },
        ],
      },
    ],
  );
});

test('looks at the clone that waits alone', () => {
  expectFindings(
    `clone one {
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
clone two {
  interleave=true
  primitive two-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
order one -> two
colocation two with one
`,
    [],
  );
});

test('is silent where it is a default, where one instance is meant, and where only one of the earlier clone is promoted', () => {
  expectFindings(
    `defaults resource { interleave=true }
clone one {
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
clone two {
  primitive two-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
order one -> two
colocation two with one
`,
    [],
  );
  expectFindings(
    `clone one {
  clone-max=1
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
clone two {
  primitive two-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
order one -> two
colocation two with one
`,
    [],
  );
  expectFindings(
    `clone one {
  primitive one-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
clone two {
  primitive two-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
`,
    [],
  );
  expectFindings(
    `promotable one {
  primitive one-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
clone two {
  primitive two-child ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
}
order one:promote -> two:start
colocation two with one:Promoted
`,
    [],
  );
});
