import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds the child of a clone in an order, a colocation and a location', () => {
  expectFindings(
    `clone web-clone {
  interleave=true
  primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order ⟦web⟧ -> log
colocation log with web-clone
location ⟦web⟧ prefers alpha score=5
`,
    [
      {
        id: 'refers-to-clone-child',
        severity: 'error',
        message: 'web stands inside the clone web-clone, where no constraint reaches it',
        help: 'Name web-clone instead.',
        related: ['web-clone holds it: clone web-clone'],
        fixes: [
          {
            title: 'Replace web with web-clone',
            safe: false,
            after: `clone web-clone {
  interleave=true
  primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order web-clone -> log
colocation log with web-clone
location web prefers alpha score=5
`,
          },
        ],
      },
      {
        id: 'refers-to-clone-child',
        severity: 'error',
        message: 'web stands inside the clone web-clone, where no constraint reaches it',
        help: 'Name web-clone instead.',
        related: ['web-clone holds it: clone web-clone'],
        fixes: [
          {
            title: 'Replace web with web-clone',
            safe: false,
            after: `clone web-clone {
  interleave=true
  primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order web -> log
colocation log with web-clone
location web-clone prefers alpha score=5
`,
          },
        ],
      },
    ],
  );
});

test('finds a member of a cloned group once, as part of the clone', () => {
  expectFindings(
    `clone all {
  interleave=true
  group web {
    primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
    primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation log with ⟦files⟧
order all -> log
`,
    [
      {
        id: 'refers-to-clone-child',
        severity: 'error',
        message: 'files stands inside the clone all, where no constraint reaches it',
        help: 'Name all instead.',
        related: ['all holds it: clone all'],
        fixes: [
          {
            title: 'Replace files with all',
            safe: false,
            after: `clone all {
  interleave=true
  group web {
    primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
    primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation log with all
order all -> log
`,
          },
        ],
      },
    ],
  );
});

test('finds it in a set', () => {
  expectFindings(
    `clone web-clone {
  interleave=true
  primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order ⟦web⟧ -> log kind=Optional
`,
    [
      {
        id: 'refers-to-clone-child',
        severity: 'error',
        message: 'web stands inside the clone web-clone, where no constraint reaches it',
        help: 'Name web-clone instead.',
        related: ['web-clone holds it: clone web-clone'],
        fixes: [
          {
            title: 'Replace web with web-clone',
            safe: false,
            after: `clone web-clone {
  interleave=true
  primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order web-clone -> log kind=Optional
`,
          },
        ],
      },
    ],
  );
});

test('is silent about the clone itself', () => {
  expectFindings(
    `clone web-clone {
  interleave=true
  primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order web-clone -> log
colocation log with web-clone
`,
    [],
  );
});

test('leaves Heartbeat 2 alone', () => {
  expectFindings(
    `target heartbeat-2
node alpha
node beta
clone web-clone {
  interleave=true
  primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order web -> log
`,
    [],
  );
});
