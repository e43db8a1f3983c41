import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds two that follow one another', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation a with b
colocation ⟦b⟧ with a
`,
    [
      {
        id: 'colocation-cycle',
        severity: 'warning',
        message: 'Each follows the next in a circle: a with b with a',
        help: 'Decide which one is placed first, and remove the constraint with which it follows another.',
        related: ['a follows b: a', 'b follows a: b'],
      },
    ],
  );
});

test('explains each link of a long circle', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation b with c
colocation a with b score=100
colocation ⟦c⟧ with a
`,
    [
      {
        id: 'colocation-cycle',
        severity: 'warning',
        message: 'Each follows the next in a circle: a with b with c with a',
        help: 'Decide which one is placed first, and remove the constraint with which it follows another.',
        related: ['a follows b: a', 'b follows c: b', 'c follows a: c'],
      },
    ],
  );
});

test('finds a circle through a group', () => {
  expectFindings(
    `group web {
  primitive files ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
  primitive server ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
}
primitive log ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation web with log
colocation ⟦log⟧ with web
`,
    [
      {
        id: 'colocation-cycle',
        severity: 'warning',
        message: 'Each follows the next in a circle: web with log with web',
        help: 'Decide which one is placed first, and remove the constraint with which it follows another.',
        related: ['server follows files in their group: group web', 'web follows log: web', 'log follows web: log'],
      },
    ],
  );
});

test('finds a circle in sets, inside and among them', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
⟦colocation⟧ score=100 { set a b
  set c }
colocation ⟦c⟧ with a
`,
    [
      {
        id: 'set-reading-direction',
        severity: 'advice',
        message: 'These sets mean: b follows a, a follows c',
        help: 'If that is not what is meant, exchange the sets; a colocation for each pair says it more plainly.',
      },
      {
        id: 'colocation-cycle',
        severity: 'warning',
        message: 'Each follows the next in a circle: a with c with a',
        help: 'Decide which one is placed first, and remove the constraint with which it follows another.',
        related: ['a follows c: a', 'c follows a: c'],
      },
    ],
  );
});

test('finds it in XML', () => {
  expectFindings(
    '<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="opts"><nvpair id="opts-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="n1"/><node id="2" uname="n2"/></nodes><resources><primitive id="f" class="stonith" type="fence_vmware_rest"><instance_attributes id="f-i"><nvpair id="f-1" name="ip" value="v.example.com"/><nvpair id="f-2" name="username" value="u"/><nvpair id="f-3" name="password_script" value="/etc/p"/><nvpair id="f-4" name="pcmk_host_list" value="n1 n2"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s" timeout="60s"/></operations></primitive><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="a-m" name="monitor" interval="60s" timeout="30s"/></operations></primitive><primitive id="b" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="b-m" name="monitor" interval="60s" timeout="30s"/></operations></primitive></resources><constraints><rsc_colocation id="c1" rsc="a" with-rsc="b" score="INFINITY"/><rsc_colocation id="c2" rsc="⟦b⟧" with-rsc="a" score="10"/></constraints></configuration></cib>',
    [
      {
        id: 'colocation-cycle',
        severity: 'warning',
        message: 'Each follows the next in a circle: a with b with a',
        help: 'Decide which one is placed first, and remove the constraint with which it follows another.',
        related: ['a follows b: a', 'b follows a: b'],
      },
    ],
  );
});

test('does not count those that avoid one another', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation a avoids b score=-10
colocation b avoids a score=-10
`,
    [],
  );
});

test('is silent where several follow one', () => {
  expectFindings(
    `primitive a ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive c ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation a with c
colocation b with c
`,
    [],
  );
});
