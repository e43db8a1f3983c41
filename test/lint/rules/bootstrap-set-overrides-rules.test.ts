import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds an option that another set always overrides', () => {
  expectFindings(
    `options {
  stonith-enabled=true
  no-quorum-policy=stop
}
options as office-hours [score=10] when date matches hours=9-16 { ⟦no-quorum-policy=freeze⟧ }
`,
    [
      {
        id: 'bootstrap-set-overrides-rules',
        severity: 'warning',
        message: 'no-quorum-policy has no effect here, because cib-bootstrap-options has it too',
        help: 'Move no-quorum-policy out of cib-bootstrap-options into a set of lower score.',
        related: ['this one always counts: no-quorum-policy=stop'],
      },
    ],
  );
});

test('is silent where the first set leaves it open', () => {
  expectFindings(
    `options {
  stonith-enabled=true
}
options as office-hours [score=10] when date matches hours=9-16 { no-quorum-policy=freeze }
`,
    [],
  );
});
