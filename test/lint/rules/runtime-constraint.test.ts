import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds what a move and a ban left', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers alpha as ⟦cli-prefer-mail⟧
location mail avoids beta as ⟦cli-ban-mail-on-beta⟧
`,
    [
      {
        id: 'runtime-constraint',
        severity: 'warning',
        message: 'cli-prefer-mail was left behind by a command that moved or banned mail',
        help: 'Remove it (crm_resource --clear --resource mail), or give it a name of its own if it is meant to stay.',
        fixes: [
          {
            title: 'Remove cli-prefer-mail',
            safe: false,
            after: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail avoids beta as cli-ban-mail-on-beta
`,
          },
        ],
      },
      {
        id: 'runtime-constraint',
        severity: 'warning',
        message: 'cli-ban-mail-on-beta was left behind by a command that moved or banned mail',
        help: 'Remove it (crm_resource --clear --resource mail), or give it a name of its own if it is meant to stay.',
        fixes: [
          {
            title: 'Remove cli-ban-mail-on-beta',
            safe: false,
            after: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers alpha as cli-prefer-mail
`,
          },
        ],
      },
    ],
  );
});

test('finds it in XML, where nothing is taken out', () => {
  expectFindings(
    `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration>
<crm_config><cluster_property_set id="o"><nvpair id="s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config>
<nodes><node id="1" uname="n1"/><node id="2" uname="n2"/></nodes>
<resources><primitive id="f" class="stonith" type="fence_ipmilan"><instance_attributes id="f-i"><nvpair id="f-p" name="ip" value="10.0.0.1"/></instance_attributes><operations><op id="f-m" name="monitor" interval="60s"/></operations></primitive><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="a-m" name="monitor" interval="10s" timeout="20s"/></operations></primitive></resources>
<constraints><rsc_location id="⟦cli-prefer-a⟧" rsc="a" node="n1" score="INFINITY"/></constraints>
</configuration></cib>
`,
    [
      {
        id: 'runtime-constraint',
        severity: 'warning',
        message: 'cli-prefer-a was left behind by a command that moved or banned a',
        help: 'Remove it (crm_resource --clear --resource a), or give it a name of its own if it is meant to stay.',
      },
    ],
  );
});

test('lets preferences of people pass', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers alpha as client-prefers-alpha
`,
    [],
  );
});
