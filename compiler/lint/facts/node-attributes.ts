import { attributeValue, pairsOf, setsOf } from '../../model/access.ts';
import type { LintContext } from '../context.ts';
import type { PrimitiveFacts } from './primitives.ts';

/** Agents that write whether hosts answer, with the name of the attribute where none is given. */
const pingAgents: ReadonlySet<string> = new Set(['ping', 'pingd']);

/** The node attributes in which agents of this cluster write how many hosts answer; `pingd` is the name by default. */
export function pingAttributes({ primitives }: LintContext): ReadonlySet<string> {
  const found = new Set(['pingd']);
  for (const { type, parameters } of primitives) {
    if (type !== undefined && pingAgents.has(type)) found.add(parameters.get('name')?.value ?? 'pingd');
  }
  return found;
}

/** Node attributes that agents write under names of their own, by type. */
const writtenBy: Readonly<Record<string, readonly RegExp[]>> = {
  SysInfo: [/^(?:arch|os|cpu_\w+|ram_\w+|swap_\w+|\w+_(?:free|ram|swap))$/],
  ethmonitor: [/^ethmonitor-/],
  ifspeed: [/^ifspeed-/],
  SAPHana: [/^(?:hana|lpa)_/],
  SAPHanaController: [/^(?:hana|lpa)_/],
  SAPHanaTopology: [/^(?:hana|lpa)_/],
  SAPInstance: [/^runs_ers_/],
  pgsql: [/-(?:status|data-status|receiver-status|xlog-loc|baseline)$/],
  mysql: [/^readable$|_master_IP$/],
  mariadb: [/-(?:gtid|replication)/],
  galera: [/-(?:last-committed|bootstrap|no-grastate|sync-needed)$/],
  'rabbitmq-cluster': [/^rmq-node/],
  db2: [/^db2hadr/],
};

/** Agents of classes that cannot write node attributes. */
const withoutAttributes: ReadonlySet<string> = new Set(['lsb', 'systemd', 'upstart', 'service', 'stonith', 'nagios']);

function writes({ type, id, parameters }: PrimitiveFacts, name: string): boolean {
  if (type === undefined) return false;
  const named = parameters.get('name')?.value;
  if (named !== undefined && named === name) return true;
  if (type === 'attribute') return named === undefined && name === `opa-${id}`;
  return writtenBy[type]?.some((pattern) => pattern.test(name)) ?? false;
}

/**
 * Whether something is known to set a node attribute: a node of the configuration, an agent, or a program of the administrator
 * that cannot be looked into (an agent that nothing is known of).
 */
export function attributeSetters(context: LintContext): (name: string) => boolean {
  const ofNodes = attributesOfNodes(context);
  const unknownAgents = context.primitives.some(
    ({ class: agentClass, agent }) => !agent && !(agentClass !== undefined && withoutAttributes.has(agentClass)),
  );
  return (name) =>
    ofNodes.has(name) || unknownAgents || context.primitives.some((primitive) => writes(primitive, name));
}

/** The names of all attributes that nodes of the configuration have. */
export function attributesOfNodes({ nodes }: LintContext): ReadonlySet<string> {
  const found = new Set<string>();
  for (const node of nodes.elements.values()) {
    for (const pair of setsOf(node, 'instance_attributes').flatMap(pairsOf)) {
      const name = attributeValue(pair, 'name');
      if (name !== undefined) found.add(name);
    }
  }
  return found;
}
