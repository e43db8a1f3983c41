import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds other defaults', () => {
  expectFindings(
    `clone topology-clone {
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
defaults resource {
  ⟦resource-stickiness=1⟧
  ⟦migration-threshold=3⟧
  failure-timeout=24h
}
`,
    [
      {
        id: 'sap-stickiness-threshold',
        severity: 'warning',
        message: 'resource-stickiness=1 in the defaults is not what SAP HANA needs',
        help: 'Set resource-stickiness=1000 in the defaults of resources.',
      },
      {
        id: 'sap-stickiness-threshold',
        severity: 'warning',
        message: 'migration-threshold=3 in the defaults is not what SAP HANA needs',
        help: 'Set migration-threshold=5000 in the defaults of resources.',
      },
    ],
  );
});

test('finds missing defaults', () => {
  expectFindings(
    `clone topology-clone {
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
  ⟦primitive hana⟧ ocf:suse:SAPHana {
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
        id: 'sap-stickiness-threshold',
        severity: 'warning',
        message:
          'The defaults of resources lack what SAP HANA needs: resource-stickiness=1000 migration-threshold=5000',
        help: 'Add resource-stickiness=1000 migration-threshold=5000 to the defaults of resources.',
      },
    ],
  );
});

test('finds another stickiness of the central services', () => {
  expectFindings(
    `primitive ascs SAPInstance {
  InstanceName=EN2_ASCS00_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_ASCS00_sap
  op monitor interval=120s timeout=60s
  op start timeout=180s
  op stop timeout=240s
  meta ⟦resource-stickiness=1000⟧
}
primitive ers SAPInstance {
  InstanceName=EN2_ERS10_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_ERS10_sap
  op monitor interval=120s timeout=60s
  op start timeout=180s
  op stop timeout=240s
}
`,
    [
      {
        id: 'sap-stickiness-threshold',
        severity: 'warning',
        message: 'resource-stickiness=1000 of ascs is not what a central services instance needs',
        help: 'Set it to 5000.',
      },
    ],
  );
});

test('knows both generations of the agents', () => {
  expectFindings(
    `clone topology-clone {
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
defaults resource {
  resource-stickiness=1000
  migration-threshold=5000
  failure-timeout=24h
}
`,
    [],
  );
  expectFindings(
    `clone topology-clone {
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
defaults resource {
  resource-stickiness=1000
  migration-threshold=50
  failure-timeout=24h
}
`,
    [],
  );
});

test('says nothing of other clusters', () => {
  expectFindings(
    `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
defaults resource {
  resource-stickiness=1
  migration-threshold=3
  failure-timeout=24h
}
`,
    [],
  );
});
