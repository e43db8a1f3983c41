import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds it', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b kind=Serialize ⟦symmetrical=true⟧
`,
    [
      {
        id: 'serialize-symmetrical',
        severity: 'error',
        message: 'Serialize has no order that could be turned round',
        help: 'Remove symmetrical, or choose kind=Mandatory or kind=Optional.',
        fixes: [
          {
            title: 'Remove symmetrical',
            after: `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b kind=Serialize
`,
          },
        ],
      },
    ],
  );
});

test('finds it in other words for true', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b ⟦symmetrical=1⟧ kind=Serialize
`,
    [
      {
        id: 'serialize-symmetrical',
        severity: 'error',
        message: 'Serialize has no order that could be turned round',
        help: 'Remove symmetrical, or choose kind=Mandatory or kind=Optional.',
        fixes: [
          {
            title: 'Remove symmetrical',
            after: `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b kind=Serialize
`,
          },
        ],
      },
    ],
  );
});

test('is silent otherwise', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b kind=Serialize symmetrical=false
order b -> c kind=Optional symmetrical=true
`,
    [],
  );
});
