import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds what no agent can keep', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=⟦20ms⟧
}
`,
    [
      {
        id: 'timeout-implausible',
        severity: 'error',
        message: 'The timeout 20ms of monitor of web is shorter than any agent can answer',
        help: 'Give it the time that its agent advises, 20s at least.',
      },
    ],
  );
});

test('finds milliseconds without their unit', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30s
  op start timeout=⟦60000⟧
}
`,
    [
      {
        id: 'timeout-implausible',
        severity: 'error',
        message: 'The timeout 60000 of start of web counts seconds, which makes 16.7 hours',
        help: 'Write a unit: 60s if milliseconds were meant.',
      },
    ],
  );
});

test('finds it among the defaults of operations', () => {
  expectFindings(
    `defaults op { timeout=⟦500ms⟧ }
`,
    [
      {
        id: 'timeout-implausible',
        severity: 'error',
        message: 'The timeout 500ms of all operations is shorter than any agent can answer',
        help: 'Give it the time that its agent advises, 20s at least.',
      },
    ],
  );
});

test('finds it in XML, also among the meta attributes of an operation', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="10s"><meta_attributes id="mm"><nvpair id="mt" name="timeout" value="⟦90ms⟧"/></meta_attributes></op></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'timeout-implausible',
        severity: 'error',
        message: 'The timeout 90ms of monitor of a is shorter than any agent can answer',
        help: 'Give it the time that its agent advises, 20s at least.',
      },
    ],
  );
});

test('is silent about ordinary and long times, and none at all', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30s
  op start timeout=2h
  op stop timeout=0
}
`,
    [],
  );
});
