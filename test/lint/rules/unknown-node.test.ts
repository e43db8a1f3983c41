import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a misspelt node and offers the one that is meant', () => {
  expectFindings(
    `primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location web prefers ⟦alhpa⟧ score=100
`,
    [
      {
        id: 'unknown-node',
        severity: 'error',
        message: 'There is no node alhpa, so this constraint never applies',
        help: 'Did you mean alpha?',
        fixes: [
          {
            title: 'Replace alhpa with alpha',
            safe: false,
            after: `primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location web prefers alpha score=100
`,
          },
        ],
      },
    ],
  );
});

test('finds a node that is like no other, in a ban too', () => {
  expectFindings(
    `primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location web avoids ⟦omega⟧
`,
    [
      {
        id: 'unknown-node',
        severity: 'error',
        message: 'There is no node omega, so this constraint never applies',
        help: 'Name a node of the cluster, or add this one: node NAME.',
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    '<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="opts"><nvpair id="opts-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="n1"/><node id="2" uname="n2"/></nodes><resources><primitive id="f" class="stonith" type="fence_vmware_rest"><instance_attributes id="f-i"><nvpair id="f-1" name="ip" value="v.example.com"/><nvpair id="f-2" name="username" value="u"/><nvpair id="f-3" name="password_script" value="/etc/p"/><nvpair id="f-4" name="pcmk_host_list" value="n1 n2"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s" timeout="60s"/></operations></primitive><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="a-m" name="monitor" interval="60s" timeout="30s"/></operations></primitive><primitive id="b" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="b-m" name="monitor" interval="60s" timeout="30s"/></operations></primitive></resources><constraints><rsc_location id="l" rsc="a" node="⟦n3⟧" score="100"/></constraints></configuration></cib>',
    [
      {
        id: 'unknown-node',
        severity: 'error',
        message: 'There is no node n3, so this constraint never applies',
        help: 'Name a node of the cluster, or add this one: node NAME.',
      },
    ],
  );
});

test('knows remote nodes, guests and the replicas of bundles', () => {
  expectFindings(
    `primitive edge ocf:pacemaker:remote { op monitor interval=60s timeout=30s }
primitive web ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location web prefers edge score=10
`,
    [],
  );
});

test('says nothing where no nodes are listed', () => {
  expectFindings(
    `target pacemaker-3.9
⟦primitive web⟧ ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
location web prefers omega score=10
`,
    [
      {
        id: 'no-fence-device',
        severity: 'error',
        message: 'Fencing is on, but no resource is a fence device',
        help: 'Add a primitive of class stonith for every node, such as primitive fence-a stonith:fence_ipmilan.',
      },
    ],
  );
});
