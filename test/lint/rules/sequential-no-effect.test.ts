import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a lone set in an order and in a colocation', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order { set a b sequential=⟦false⟧ }
colocation score=INFINITY { set a b sequential=⟦false⟧ }
`,
    [
      {
        id: 'sequential-no-effect',
        severity: 'warning',
        message: 'This constraint says nothing: its members are independent, and there is no other set',
        help: 'Remove sequential=false if they are to start one after the other, or add the set that comes before or after.',
        related: ['the constraint: order'],
      },
      {
        id: 'sequential-no-effect',
        severity: 'warning',
        message: 'This constraint says nothing: its members are independent, and there is no other set',
        help: 'Remove sequential=false if they are to run on one node, or add the set that they go with.',
        related: ['the constraint: colocation'],
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    '<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="opts"><nvpair id="opts-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="n1"/><node id="2" uname="n2"/></nodes><resources><primitive id="f" class="stonith" type="fence_vmware_rest"><instance_attributes id="f-i"><nvpair id="f-1" name="ip" value="v.example.com"/><nvpair id="f-2" name="username" value="u"/><nvpair id="f-3" name="password_script" value="/etc/p"/><nvpair id="f-4" name="pcmk_host_list" value="n1 n2"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s" timeout="60s"/></operations></primitive><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="a-m" name="monitor" interval="60s" timeout="30s"/></operations></primitive><primitive id="b" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="b-m" name="monitor" interval="60s" timeout="30s"/></operations></primitive></resources><constraints><rsc_order id="o"><resource_set id="s" sequential="⟦false⟧"><resource_ref id="a"/><resource_ref id="b"/></resource_set></rsc_order></constraints></configuration></cib>',
    [
      {
        id: 'sequential-no-effect',
        severity: 'warning',
        message: 'This constraint says nothing: its members are independent, and there is no other set',
        help: 'Remove sequential=false if they are to start one after the other, or add the set that comes before or after.',
        related: ['the constraint: <rsc_order id="o">'],
      },
    ],
  );
});

test('is silent with a second set', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order (a b) -> c
`,
    [],
  );
});

test('is silent about a sequential set', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation score=INFINITY { set a b }
`,
    [],
  );
});
