import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a guest that waits for what cannot migrate', () => {
  expectFindings(
    `primitive address ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive guest ocf:pacemaker:Dummy {
  meta allow-migrate=true
  op monitor interval=30s timeout=30s
}
order address -> ⟦guest⟧
colocation guest with address
`,
    [
      {
        id: 'order-across-move',
        severity: 'advice',
        message: 'guest cannot migrate live: it waits for address, which has to stop first',
        help: 'Let address run everywhere as a clone, or do without allow-migrate.',
        related: ['guest may migrate: allow-migrate=true'],
      },
    ],
  );
});

test('is silent behind a clone', () => {
  expectFindings(
    `clone all {
  interleave=true
  primitive one ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive guest ocf:pacemaker:Dummy {
  meta allow-migrate=true
  op monitor interval=30s timeout=30s
}
order all -> guest
colocation guest with all
`,
    [],
  );
});

test('is silent where nothing migrates', () => {
  expectFindings(
    `primitive address ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive guest ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order address -> guest
colocation guest with address
`,
    [],
  );
});
