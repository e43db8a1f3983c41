import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds INFINITY, which is Mandatory', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b ⟦score=INFINITY⟧
colocation b with a
`,
    [
      {
        id: 'order-score',
        severity: 'warning',
        message: 'score=INFINITY means no more than kind=Mandatory',
        help: 'Write kind=Mandatory.',
        fixes: [
          {
            title: 'Write kind=Mandatory',
            after: `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b kind=Mandatory
colocation b with a
`,
          },
        ],
      },
    ],
  );
});

test('finds 0, which is Optional, and any other number', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b ⟦score=0⟧
order b -> c ⟦score=100⟧ symmetrical=false
`,
    [
      {
        id: 'order-score',
        severity: 'warning',
        message: 'score=0 means no more than kind=Optional',
        help: 'Write kind=Optional.',
        fixes: [
          {
            title: 'Write kind=Optional',
            after: `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b kind=Optional
order b -> c score=100 symmetrical=false
`,
          },
        ],
      },
      {
        id: 'order-score',
        severity: 'warning',
        message: 'score=100 means no more than kind=Mandatory',
        help: 'Write kind=Mandatory.',
        fixes: [
          {
            title: 'Write kind=Mandatory',
            after: `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b score=0
order b -> c kind=Mandatory symmetrical=false
`,
          },
        ],
      },
    ],
  );
});

test('finds it in XML, where it stays as it is', () => {
  expectFindings(
    '<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="opts"><nvpair id="opts-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="n1"/><node id="2" uname="n2"/></nodes><resources><primitive id="f" class="stonith" type="fence_vmware_rest"><instance_attributes id="f-i"><nvpair id="f-1" name="ip" value="v.example.com"/><nvpair id="f-2" name="username" value="u"/><nvpair id="f-3" name="password_script" value="/etc/p"/><nvpair id="f-4" name="pcmk_host_list" value="n1 n2"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s" timeout="60s"/></operations></primitive><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="a-m" name="monitor" interval="60s" timeout="30s"/></operations></primitive><primitive id="b" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="b-m" name="monitor" interval="60s" timeout="30s"/></operations></primitive></resources><constraints><rsc_order id="o" first="a" then="b" ⟦score="0⟧"/></constraints></configuration></cib>',
    [
      {
        id: 'order-score',
        severity: 'warning',
        message: 'score=0 means no more than kind=Optional',
        help: 'Write kind=Optional.',
      },
    ],
  );
});

test('is silent about a kind', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b kind=Optional
`,
    [],
  );
});

test('leaves Heartbeat 2 alone, which has no kind', () => {
  expectFindings(
    `target heartbeat-2
node alpha
node beta
primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
order a -> b score=0
`,
    [],
  );
});
