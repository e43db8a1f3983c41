import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds the clone', () => {
  expectFindings(
    `⟦clone fencing-clone⟧ {
  primitive fencing stonith:fence_ipmilan {
    ip=10.0.0.1
    pcmk_host_list="alpha beta gamma"
    op monitor interval=60s timeout=20s
  }
}
`,
    [
      {
        id: 'fence-device-cloned',
        severity: 'warning',
        message: 'fencing-clone clones the fence device fencing, which needs no clone',
        help: 'Define fencing outside of any clone.',
        related: ['the fence device: primitive fencing'],
      },
    ],
  );
});

test('lets Heartbeat 2 clone, which knew no other way', () => {
  expectFindings(
    `target heartbeat-2
node alpha as 1
clone fencing-clone {
  primitive fencing stonith:heartbeat:external/ipmi {
    hostname=alpha
    op monitor interval=30s timeout=20s
  }
}
`,
    [],
  );
});

test('lets other clones pass', () => {
  expectFindings(
    `clone mail-clone {
  interleave=true
  primitive mail MailTo {
    email=root@example.com
    op monitor interval=60s timeout=30s
  }
}
`,
    [],
  );
});
