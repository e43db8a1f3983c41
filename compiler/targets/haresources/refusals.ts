import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { attributeValue, idOf, isAttributeSet } from '../../model/access.ts';
import type { Cluster, Member, Node, Section } from '../../model/cluster.ts';
import { cannotSay } from './not-in-target.ts';

const oneNode = 'a line runs as a whole on one node at a time';

const kinds: Readonly<Partial<Record<Member['kind'], readonly [string, string, string]>>> = {
  clone: ['the clone', oneNode, 'Use its resource alone, or start it outside the cluster on every node.'],
  master: ['the master', oneNode, 'For DRBD use heartbeat:drbddisk, which promotes the device where the line runs.'],
  bundle: ['the bundle', 'Heartbeat 1 knows no containers', 'Run the container by an init script (lsb:NAME).'],
  template: [
    'the template',
    'every resource stands for itself there',
    'Write the agent and its parameters at each resource.',
  ],
  cluster_property_set: [
    'cluster options',
    'Heartbeat 1 has none',
    'Say in the heartbeat block what ha.cf knows, such as auto_failback.',
  ],
  'fencing-level': ['a fencing level', 'Heartbeat 1 fences by one device a node', 'Use the directive stonith_host.'],
  acl_role: ['the role', 'Heartbeat 1 has no access control', 'Remove it for this target.'],
  acl_target: ['the user', 'Heartbeat 1 has no access control', 'Remove it for this target.'],
  acl_group: ['the user group', 'Heartbeat 1 has no access control', 'Remove it for this target.'],
  acl_user: ['the user', 'Heartbeat 1 has no access control', 'Remove it for this target.'],
  tag: ['the tag', 'Heartbeat 1 has no names for several resources', 'Remove it for this target.'],
  alert: ['the alert', 'Heartbeat 1 has no alerts', 'Put a MailTo resource into the group.'],
};

const defaults = [
  'defaults',
  'Heartbeat 1 knows no options of resources and operations',
  'Remove them for this target.',
] as const;

/** The finding about a member of any section that haresources has no words for. */
export function refuse(member: Member): Diagnostic {
  const promotable = member.kind === 'clone' && member.promotable;
  const [noun, reason, advice] = promotable
    ? ['the promotable clone', oneNode, kinds.master![2]]
    : (kinds[member.kind] ?? defaults);
  const named = noun.startsWith('the ') ? `${noun} ${idOf(member) ?? ''}`.trimEnd() : noun;
  return cannotSay(member.headSpan, named, reason, advice);
}

/** The findings about everything of a cluster but its resources and constraints. */
export function refuseTheRest(cluster: Cluster): Diagnostic[] {
  const found: Diagnostic[] = [];
  const remove = 'Remove it for this target.';
  for (const { name, nameSpan } of cluster.header) {
    found.push(cannotSay(nameSpan, `the attribute ${name} of the CIB`, 'Heartbeat 1 has no CIB', remove));
  }
  if (cluster.fragment) {
    found.push(
      cannotSay(cluster.fragment.span, 'a fragment', 'Heartbeat 1 has no CIB', 'Remove the statement fragment.'),
    );
  }
  for (const extra of cluster.extras) if (extra.kind === 'xml') found.push(refuseXml(extra.span));
  for (const section of cluster.sections) {
    if (section.kind === 'resources' || section.kind === 'constraints') continue;
    for (const child of section.children) {
      if (child.kind === 'xml') found.push(refuseXml(child.span));
      else if (child.kind === 'node') found.push(...refusePartsOf(child));
      else if (child.kind !== 'comment') found.push(refuseInSection(child, section));
    }
  }
  return found;
}

function refuseInSection(member: Member, section: Section): Diagnostic {
  if (section.kind !== 'rsc_defaults' && section.kind !== 'op_defaults') return refuse(member);
  return cannotSay(member.headSpan, ...defaults);
}

/** The finding about unknown XML. */
export function refuseXml(span: Diagnostic['span']): Diagnostic {
  return cannotSay(span, 'XML', 'it is no XML document', 'Remove it for this target.');
}

function refusePartsOf(node: Node): Diagnostic[] {
  const name = `the node ${attributeValue(node, 'uname') ?? ''}`.trimEnd();
  const type = attributeValue(node, 'type');
  const found: Diagnostic[] = [];
  if (type !== undefined && type !== 'normal' && type !== 'member') {
    const reason = 'all its nodes run Heartbeat themselves';
    const advice = type === 'ping' ? 'Use the directive ping.' : 'Remove it for this target.';
    found.push(cannotSay(node.headSpan, `${name} of type ${type}`, reason, advice));
  }
  for (const set of node.children) {
    if (!isAttributeSet(set) || set.children.every(({ kind }) => kind === 'comment')) continue;
    found.push(
      cannotSay(set.span, `attributes of ${name}`, 'a node there has a name alone', 'Remove them for this target.'),
    );
  }
  return found;
}
