import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds another case and a domain, each at its name', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha ⟦Beta⟧ ⟦gamma.example.com⟧"
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-host-unknown',
        severity: 'error',
        message: 'fencing lists Beta in pcmk_host_list, but there is no such node',
        help: 'Did you mean beta?',
        related: ['the node is called beta: node beta'],
        fixes: [
          {
            title: 'Replace Beta with beta',
            safe: false,
            after: `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma.example.com"
  op monitor interval=60s timeout=20s
}
`,
          },
        ],
      },
      {
        id: 'fence-host-unknown',
        severity: 'error',
        message: 'fencing lists gamma.example.com in pcmk_host_list, but there is no such node',
        help: 'Did you mean gamma?',
        related: ['the node is called gamma: node gamma'],
        fixes: [
          {
            title: 'Replace gamma.example.com with gamma',
            safe: false,
            after: `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha Beta gamma"
  op monitor interval=60s timeout=20s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds a name that is like no node', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma ⟦switzerland⟧"
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-host-unknown',
        severity: 'error',
        message: 'fencing lists switzerland in pcmk_host_list, but there is no such node',
        help: 'Name nodes as the cluster does.',
      },
    ],
  );
});

test('finds names in a map', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta"
  pcmk_host_map="⟦gama⟧:3"
  op monitor interval=60s timeout=20s
}
`,
    [
      {
        id: 'fence-host-unknown',
        severity: 'error',
        message: 'fencing lists gama in pcmk_host_map, but there is no such node',
        help: 'Did you mean gamma?',
        related: ['the node is called gamma: node gamma'],
        fixes: [
          {
            title: 'Replace gama with gamma',
            safe: false,
            after: `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta"
  pcmk_host_map="gamma:3"
  op monitor interval=60s timeout=20s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds a single name in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration>
<crm_config><cluster_property_set id="o"></cluster_property_set></crm_config>
<nodes><node id="1" uname="n1"/><node id="2" uname="n2"/></nodes>
<resources><primitive id="f" class="stonith" type="fence_ipmilan"><instance_attributes id="f-i"><nvpair id="f-h" name="pcmk_host_list" value="⟦N1⟧"/><nvpair id="f-p" name="ip" value="10.0.0.1"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive></resources>
<constraints></constraints>
</configuration></cib>
`,
    [
      {
        id: 'fence-host-unknown',
        severity: 'error',
        message: 'f lists N1 in pcmk_host_list, but there is no such node',
        help: 'Did you mean n1?',
        related: ['the node is called n1: <node id="1" uname="n1"/>'],
        fixes: [
          {
            title: 'Replace N1 with n1',
            safe: false,
            after: `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration>
<crm_config><cluster_property_set id="o"></cluster_property_set></crm_config>
<nodes><node id="1" uname="n1"/><node id="2" uname="n2"/></nodes>
<resources><primitive id="f" class="stonith" type="fence_ipmilan"><instance_attributes id="f-i"><nvpair id="f-h" name="pcmk_host_list" value="n1"/><nvpair id="f-p" name="ip" value="10.0.0.1"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive></resources>
<constraints></constraints>
</configuration></cib>
`,
          },
        ],
      },
    ],
  );
});

test('knows remote nodes', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma edge"
  op monitor interval=60s timeout=20s
}
primitive edge ocf:pacemaker:remote {
  server=10.0.0.9
  op monitor interval=30s timeout=30s
}
`,
    [],
  );
});

test('lets separators of every kind pass', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha,beta;gamma"
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});

test('does not read a list that the device answers', () => {
  expectFindings(
    `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha betta"
  pcmk_host_check=dynamic-list
  op monitor interval=60s timeout=20s
}
`,
    [],
  );
});
