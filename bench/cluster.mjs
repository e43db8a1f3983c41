/**
 * A CIB of some number of primitives as real big clusters look: each with 3 parameters, 3 operations and 2 meta attributes, a
 * tenth of them in groups of 5, a tenth cloned; half as many location constraints as primitives, a quarter as many orders and
 * a quarter as many colocations.
 */
export function generateCib(count) {
  const pair = (id, name, value) => `<nvpair id="${id}-${name}" name="${name}" value="${value}"/>`;
  const primitive = (number) => {
    const id = `rsc-${number}`;
    return `      <primitive id="${id}" class="ocf" provider="heartbeat" type="IPaddr2">
        <instance_attributes id="${id}-instance_attributes">
          ${pair(`${id}-instance_attributes`, 'ip', `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`)}
          ${pair(`${id}-instance_attributes`, 'cidr_netmask', '24')}
          ${pair(`${id}-instance_attributes`, 'nic', 'eth0')}
        </instance_attributes>
        <meta_attributes id="${id}-meta_attributes">
          ${pair(`${id}-meta_attributes`, 'migration-threshold', '3')}
          ${pair(`${id}-meta_attributes`, 'failure-timeout', '10min')}
        </meta_attributes>
        <operations>
          <op id="${id}-monitor-10s" name="monitor" interval="10s" timeout="20s"/>
          <op id="${id}-start-0s" name="start" interval="0s" timeout="20s"/>
          <op id="${id}-stop-0s" name="stop" interval="0s" timeout="20s"/>
        </operations>
      </primitive>`;
  };
  const resources = [];
  const tenth = Math.floor(count / 10);
  /** Names of what stands at the top, for constraints. */
  const top = [];
  let number = 0;
  while (number < tenth) {
    const members = [];
    for (let member = 0; member < 5 && number < tenth; member++) members.push(primitive(number++));
    const id = `group-${top.length}`;
    top.push(id);
    resources.push(`    <group id="${id}">\n${members.join('\n')}\n    </group>`);
  }
  while (number < 2 * tenth) {
    const id = `clone-${top.length}`;
    top.push(id);
    resources.push(`    <clone id="${id}">\n${primitive(number++)}\n    </clone>`);
  }
  while (number < count) {
    top.push(`rsc-${number}`);
    resources.push(primitive(number++));
  }
  const at = (index) => top[index % top.length];
  const constraints = [];
  for (let index = 0; index < count / 2; index++) {
    const [rsc, node] = [at(index), `node${index % 16}`];
    constraints.push(
      `    <rsc_location id="location-${index}" rsc="${rsc}" node="${node}" score="${100 + (index % 50)}"/>`,
    );
  }
  for (let index = 0; index < count / 4; index++) {
    const [first, then] = [at(2 * index), at(2 * index + 1)];
    constraints.push(`    <rsc_order id="order-${index}" first="${first}" then="${then}" kind="Mandatory"/>`);
    constraints.push(
      `    <rsc_colocation id="colocation-${index}" rsc="${then}" with-rsc="${first}" score="INFINITY"/>`,
    );
  }
  const nodes = Array.from({ length: 16 }, (_, index) => `    <node id="${index + 1}" uname="node${index}"/>`);
  return `<cib admin_epoch="0" epoch="1" num_updates="0" validate-with="pacemaker-3.9">
<configuration>
  <crm_config>
    <cluster_property_set id="cib-bootstrap-options">
      ${pair('cib-bootstrap-options', 'stonith-enabled', 'false')}
    </cluster_property_set>
  </crm_config>
  <nodes>\n${nodes.join('\n')}\n  </nodes>
  <resources>\n${resources.join('\n')}\n  </resources>
  <constraints>\n${constraints.join('\n')}\n  </constraints>
</configuration>
<status/>
</cib>
`;
}
