import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds the former name of a script', () => {
  expectFindings(
    `target heartbeat-1
group web {
  ⟦primitive data⟧ heartbeat:datadisk { "1"=r0 }
  primitive address IPaddr { ip=10.0.0.5 }
}
location web prefers alpha
`,
    [
      {
        id: 'renamed-script',
        severity: 'warning',
        message: 'datadisk is called drbddisk since DRBD 8',
        help: 'Write drbddisk, unless the nodes still have the old release.',
        fixes: [
          {
            title: 'Replace datadisk with drbddisk',
            safe: false,
            after: `target heartbeat-1
group web {
  primitive data heartbeat:heartbeat:drbddisk { "1"=r0 }
  primitive address IPaddr { ip=10.0.0.5 }
}
location web prefers alpha
`,
          },
        ],
      },
    ],
  );
});

test('is silent for the present one', () => {
  expectFindings(
    `target heartbeat-1
group web {
  primitive data heartbeat:drbddisk { "1"=r0 }
  primitive address IPaddr { ip=10.0.0.5 }
}
location web prefers alpha
`,
    [],
  );
});
