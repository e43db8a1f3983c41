import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds an attribute that nothing sets, and offers a near name', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where not defined ⟦pingdd⟧
`,
    [
      {
        id: 'rule-attribute-never-set',
        severity: 'warning',
        message: 'No node has the attribute pingdd, and no agent here is known to set it',
        help: 'Did you mean pingd?',
        fixes: [
          {
            title: 'Replace pingdd with pingd',
            safe: false,
            after: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where not defined pingd
`,
          },
        ],
      },
    ],
  );
  expectFindings(
    `node alpha as 1 { rack=1 }
node beta as 2
node gamma as 3
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where ⟦rakc⟧ == 1
location mail avoids as again where rakc == 2
`,
    [
      {
        id: 'rule-attribute-never-set',
        severity: 'warning',
        message: 'No node has the attribute rakc, and no agent here is known to set it',
        help: 'Did you mean rack?',
        fixes: [
          {
            title: 'Replace rakc with rack',
            safe: false,
            after: `node alpha as 1 { rack=1 }
node beta as 2
node gamma as 3
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where rack == 1
location mail avoids as again where rakc == 2
`,
          },
        ],
      },
    ],
  );
});

test('is silent for attributes of nodes, of agents, of Pacemaker itself, and where an unknown agent may set them', () => {
  expectFindings(
    `node alpha as 1 { rack=1 }
node beta as 2
node gamma as 3
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where rack == 1
`,
    [],
  );
  expectFindings(
    `clone pinging {
  primitive ping ocf:pacemaker:ping {
    name=gateway
    host_list=10.0.0.1
    op monitor interval=10s timeout=60s
  }
}
primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids where not defined gateway or gateway == 0
`,
    [],
  );
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers score=1 where #uname == alpha
`,
    [],
  );
});

test('finds it as a score', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy {
  op monitor interval=10s timeout=20s
}
location a { prefers where [score-attribute=⟦cpu_load⟧] defined #uname }
`,
    [
      {
        id: 'rule-attribute-never-set',
        severity: 'warning',
        message: 'No node has the attribute cpu_load, and no agent here is known to set it',
        help: 'Set it on the nodes, or correct its name.',
      },
    ],
  );
});
