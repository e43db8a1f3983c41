import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a misspelt node', () => {
  expectFindings(
    `fencing ⟦alhpa⟧ { level 1 fencing }
`,
    [
      {
        id: 'level-unknown-target',
        severity: 'error',
        message: 'The level is for the node alhpa, which does not exist',
        help: 'Did you mean alpha?',
        fixes: [
          {
            title: 'Replace alhpa with alpha',
            safe: false,
            after: `fencing alpha { level 1 fencing }
`,
          },
        ],
      },
    ],
  );
});

test('finds one in XML', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration>
<crm_config><cluster_property_set id="o"></cluster_property_set></crm_config>
<nodes><node id="1" uname="n1"/><node id="2" uname="n2"/></nodes>
<resources><primitive id="f" class="stonith" type="fence_ipmilan"><instance_attributes id="f-i"><nvpair id="f-p" name="ip" value="10.0.0.1"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive></resources>
<constraints/><fencing-topology><fencing-level id="l" index="1" devices="f" target="⟦elsewhere⟧"/></fencing-topology>
</configuration></cib>
`,
    [
      {
        id: 'level-unknown-target',
        severity: 'error',
        message: 'The level is for the node elsewhere, which does not exist',
        help: 'Name a node of the cluster.',
      },
    ],
  );
});

test('is silent for nodes, patterns and attributes', () => {
  expectFindings(
    `fencing beta { level 1 fencing }
fencing matching "bet.*" { level 1 fencing }
fencing where rack == 1 { level 1 fencing }
`,
    [],
  );
});

test('finds a pattern that no node matches', () => {
  expectFindings('fencing matching ⟦"rack[12]-.*"⟧ { level 1 fencing }\n', [
    {
      id: 'level-unknown-target',
      severity: 'error',
      message: "The level is for nodes that match 'rack[12]-.*', and none does",
      help: 'Correct the pattern: it has to match the name of a node.',
    },
  ]);
});

test('is silent for patterns that are not plain, whatever they mean', () => {
  expectFindings(
    'fencing matching "(rack|row)-.*" { level 1 fencing }\nfencing matching "^(a+)+$" { level 1 fencing }\n',
    [],
  );
});
