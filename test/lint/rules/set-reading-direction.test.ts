import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('says what two sets mean', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive d ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
⟦colocation⟧ score=INFINITY {
  set a b
  set c d
}
`,
    [
      {
        id: 'set-reading-direction',
        severity: 'advice',
        message: 'These sets mean: b follows a, d follows c, a follows d',
        help: 'If that is not what is meant, exchange the sets; a colocation for each pair says it more plainly.',
      },
    ],
  );
});

test('says what independent sets mean', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
⟦colocation⟧ score=-100 {
  set a b sequential=false
  set c
}
`,
    [
      {
        id: 'set-reading-direction',
        severity: 'advice',
        message: 'These sets mean: a avoids c, b avoids c',
        help: 'If that is not what is meant, exchange the sets; a colocation for each pair says it more plainly.',
      },
    ],
  );
});

test('is silent about one set and about pairs', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation score=INFINITY { set a b }
colocation c with b
`,
    [],
  );
});
