import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds meta attributes that are XML attributes', () => {
  expectFindings(
    `target heartbeat-2
clone pinging ⟦globally-unique⟧=false {
  primitive ping-child ocf:heartbeat:pingd { op monitor interval=20s timeout=40s }
}
`,
    [
      {
        id: 'meta-as-xml-attribute',
        severity: 'error',
        message: 'globally_unique of pinging stands as an XML attribute',
        help: 'Write a pair in its block instead: globally-unique=false.',
      },
    ],
  );
  expectFindings(
    `target heartbeat-2
clone pinging ⟦notify⟧=true globally-unique=false {
  primitive ping-child ocf:heartbeat:pingd { op monitor interval=20s timeout=40s }
}
`,
    [
      {
        id: 'meta-as-xml-attribute',
        severity: 'error',
        message: 'notify and globally_unique of pinging stand as XML attributes',
        help: 'Write a pair in its block instead: notify=true.',
        related: ['this one too: globally-unique'],
      },
    ],
  );
});

test('is silent for pairs', () => {
  expectFindings(
    `target heartbeat-2
clone pinging {
  globally-unique=false
  primitive ping-child ocf:heartbeat:pingd { op monitor interval=20s timeout=40s }
}
`,
    [],
  );
});
