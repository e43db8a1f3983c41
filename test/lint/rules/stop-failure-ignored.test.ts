import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a stop whose failure nobody minds', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30s
  op stop timeout=60s on-fail=⟦ignore⟧
}
`,
    [
      {
        id: 'stop-failure-ignored',
        severity: 'error',
        message: 'A failure of stop of web is ignored, so that it may run in two places',
        help: 'Remove on-fail, which makes it fence the node, or set it to fence or block.',
        fixes: [
          {
            title: 'Remove on-fail',
            safe: false,
            after: `primitive web nginx {
  op monitor interval=10s timeout=30s
  op stop timeout=60s
}
`,
          },
        ],
      },
    ],
  );
});

test('finds it among the defaults of operations', () => {
  expectFindings(
    `defaults op { on-fail=⟦ignore⟧ }
`,
    [
      {
        id: 'stop-failure-ignored',
        severity: 'error',
        message: 'Failures of all operations are ignored, those of stop too, so that resources may run in two places',
        help: 'Remove on-fail from the operation defaults, and say it in the operations that may fail.',
      },
    ],
  );
});

test('finds it in XML, also among the meta attributes of an operation', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="o-s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config><nodes><node id="1" uname="alpha"/><node id="2" uname="beta"/><node id="3" uname="gamma"/></nodes><resources>
<primitive id="fencing" class="stonith" type="fence_vmware_rest"><instance_attributes id="f"><nvpair id="f-i" name="ip" value="vc"/><nvpair id="f-u" name="username" value="u"/><nvpair id="f-h" name="pcmk_host_list" value="alpha beta gamma"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive>
<primitive id="a" class="ocf" provider="heartbeat" type="nginx"><operations><op id="m" name="monitor" interval="10s"/><op id="s" name="stop" interval="0"><meta_attributes id="sm"><nvpair id="so" name="on-fail" value="⟦ignore⟧"/></meta_attributes></op></operations></primitive>
</resources><constraints/></configuration></cib>`,
    [
      {
        id: 'stop-failure-ignored',
        severity: 'error',
        message: 'A failure of stop of a is ignored, so that it may run in two places',
        help: 'Remove on-fail, which makes it fence the node, or set it to fence or block.',
      },
    ],
  );
});

test('is silent about other reactions and other operations', () => {
  expectFindings(
    `primitive web nginx {
  op monitor interval=10s timeout=30s on-fail=ignore
  op stop timeout=60s on-fail=block
}
`,
    [],
  );
});
