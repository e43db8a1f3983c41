/*
 * SAP systems as the guides set them up, for the examples of rules.
 */

const instance = (role: string, meta: string): string => `primitive ${role.toLowerCase()} SAPInstance {
  InstanceName=EN2_${role}_sap
  START_PROFILE=/sapmnt/EN2/profile/EN2_${role}_sap
  AUTOMATIC_RECOVER=false
  op monitor interval=120s timeout=60s on-fail=restart
  op start timeout=180s
  op stop timeout=240s
${meta}}
`;

/** Central services and their replicator, `ascs00` and `ers10`. */
export const sapServices = `${instance('ASCS00', '  meta resource-stickiness=5000\n')}${instance('ERS10', '')}`;

/** A HANA database with its topology, `hana-clone` and `topology-clone`; `more` goes into the block of the former. */
export function sapHana(more = ''): string {
  return `clone topology-clone {
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
  clone-node-max=1${more}
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
`;
}
