import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a database without priority', () => {
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  stonith-timeout=150s
  priority-fencing-delay=30s
}
defaults resource {
  resource-stickiness=1000
  migration-threshold=5000
  failure-timeout=24h
}
node alpha as 1
node beta as 2
primitive fencing stonith:external/sbd {
  op monitor interval=60s timeout=20s
}
primitive mail MailTo {
  email=root@example.com
  meta priority=1
  op monitor interval=60s timeout=30s
}
clone topology-clone {
  interleave=true
  primitive topology ocf:suse:SAPHanaTopology {
    SID=HA1
    InstanceNumber=00
    op monitor interval=60s timeout=60s
    op start timeout=600s
    op stop timeout=300s
  }
}
⟦promotable hana-clone⟧ {
  notify=true
  interleave=true
  clone-max=2
  clone-node-max=1
  primitive hana ocf:suse:SAPHana {
    SID=HA1
    InstanceNumber=00
    op start timeout=3600s
    op stop timeout=3600s
    op promote timeout=3600s
    op demote timeout=320s
    op monitor interval=60s timeout=60s role=Promoted
    op monitor interval=61s timeout=60s role=Unpromoted
  }
}
order topology-clone -> hana-clone kind=Optional
`,
    [
      {
        id: 'sap-priority',
        severity: 'warning',
        message: 'hana-clone has no priority, so that priority-fencing-delay does not favour the primary database',
        help: 'Add priority=100 to it.',
        related: ['the delay by priority: priority-fencing-delay=30s'],
      },
    ],
  );
});

test('is silent with a priority', () => {
  expectFindings(
    `target pacemaker-3.9
options {
  stonith-enabled=true
  stonith-timeout=150s
  priority-fencing-delay=30s
}
defaults resource {
  resource-stickiness=1000
  migration-threshold=5000
  failure-timeout=24h
}
node alpha as 1
node beta as 2
primitive fencing stonith:external/sbd {
  op monitor interval=60s timeout=20s
}
clone topology-clone {
  interleave=true
  primitive topology ocf:suse:SAPHanaTopology {
    SID=HA1
    InstanceNumber=00
    op monitor interval=60s timeout=60s
    op start timeout=600s
    op stop timeout=300s
  }
}
promotable hana-clone {
  notify=true
  interleave=true
  clone-max=2
  clone-node-max=1
  priority=100
  primitive hana ocf:suse:SAPHana {
    SID=HA1
    InstanceNumber=00
    op start timeout=3600s
    op stop timeout=3600s
    op promote timeout=3600s
    op demote timeout=320s
    op monitor interval=60s timeout=60s role=Promoted
    op monitor interval=61s timeout=60s role=Unpromoted
  }
}
order topology-clone -> hana-clone kind=Optional
`,
    [],
  );
});
