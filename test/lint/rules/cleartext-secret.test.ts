import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a password without showing it, and names the parameter for a script', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  username=admin
  ⟦password⟧=geheim
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'cleartext-secret',
        severity: 'warning',
        message: 'The password of fencing stands in the configuration for all to read',
        help: 'Use password_script, or keep it outside with cibsecret.',
      },
    ],
  );
});

test('finds one in a template and at a node', () => {
  expectFindings(
    `template boards stonith:fence_ipmilan {
  username=admin
  ⟦password⟧=geheim
}
node alpha as 1
node beta as 2 { ⟦api-token⟧=geheim }
node gamma as 3
primitive fencing @boards {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'cleartext-secret',
        severity: 'warning',
        message: 'The password of boards stands in the configuration for all to read',
        help: 'Use password_script, or keep it outside with cibsecret.',
      },
      {
        id: 'cleartext-secret',
        severity: 'warning',
        message: 'The api-token of beta stands in the configuration for all to read',
        help: 'Keep it outside with cibsecret.',
      },
    ],
  );
});

test('lets files, references, masks and switches pass', () => {
  expectFindings(
    `primitive fencing stonith:external/ipmi {
  hostname=alpha
  ipaddr=10.0.0.1
  userid=admin
  passwd_method=file
  passwd=/etc/cluster/password
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  password="lrm://"
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  password_script=/usr/local/bin/secret
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});
