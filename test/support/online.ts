/*
 * A CIB as a cluster would have it in which every node is online: crm_verify and crm_simulate take nodes without status for
 * lost ones. What agents set at run time (promotion scores, connectivity) is set too, so that nothing waits for it.
 */

/** The CIB text with a status in which all its nodes are online and each promotable primitive may be promoted on the first. */
export function withOnlineStatus(cib: string): string {
  const nodes = [...cib.matchAll(/<node id="([^"]*)" uname="([^"]*)"/g)].map(([, id, uname]) => ({ id, uname }));
  const promotable = [...cib.matchAll(/<clone id="[^"]*">(?:(?!<\/clone>)[\s\S])*?<\/clone>/g)]
    .filter(([clone]) => clone.includes('name="promotable" value="true"'))
    .flatMap(([clone]) => /<primitive id="([^"]*)"/.exec(clone)?.[1] ?? []);
  const states = nodes.map(({ id, uname }, index) => {
    const attributes = [['pingd', '100'], ...promotable.map((name) => [`master-${name}`, index === 0 ? '100' : '50'])]
      .map(([name, value]) => `<nvpair id="status-${id}-${name}" name="${name}" value="${value}"/>`)
      .join('');
    const transient = `<transient_attributes id="${id}"><instance_attributes id="status-${id}">${attributes}</instance_attributes></transient_attributes>`;
    return `<node_state id="${id}" uname="${uname}" in_ccm="true" crmd="online" join="member" expected="member">${transient}</node_state>`;
  });
  const tickets = [...new Set([...cib.matchAll(/ ticket="([^"]*)"/g)].map(([, ticket]) => ticket))].map(
    (ticket) => `<ticket_state id="${ticket}" granted="true"/>`,
  );
  const status = `<status>${states.join('')}${tickets.length > 0 ? `<tickets>${tickets.join('')}</tickets>` : ''}</status>`;
  return cib
    .replace('<cib ', '<cib have-quorum="1" crm_feature_set="3.16.1" dc-uuid="1" ')
    .replace('</cib>', `${status}</cib>`);
}
