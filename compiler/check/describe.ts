import { attributeValue } from '../model/access.ts';
import type { Element } from '../model/cluster.ts';

/** What a kind of element is called in sentences, where its own name is not the word for it. */
const words: Readonly<Record<string, string>> = {
  crm_config: 'section crm_config',
  cluster_property_set: 'set of cluster options',
  instance_attributes: 'set of parameters',
  meta_attributes: 'set of meta attributes',
  utilization: 'set of utilization values',
  nvpair: 'pair',
  op: 'operation',
  operations: 'list of operations',
  link: 'reference',
  rsc_location: 'location constraint',
  rsc_colocation: 'colocation constraint',
  rsc_order: 'order constraint',
  rsc_ticket: 'ticket constraint',
  resource_set: 'resource set',
  resource_ref: 'member of a resource set',
  obj_ref: 'member of a tag',
  'fencing-level': 'fencing level',
  acl_role: 'role',
  acl_target: 'user',
  acl_user: 'user',
  acl_group: 'user group',
  acl_permission: 'permission',
  read: 'read permission',
  write: 'write permission',
  deny: 'deny permission',
  role: 'reference to a role',
  role_ref: 'reference to a role',
  expression: 'expression',
  date_expression: 'date expression',
  date_spec: 'date specification',
  rsc_expression: 'resource expression',
  op_expression: 'operation expression',
  'port-mapping': 'port mapping',
  'storage-mapping': 'storage mapping',
  podman: 'podman container',
  docker: 'docker container',
  rkt: 'rkt container',
  select_attributes: 'selection of attributes',
  select_fencing: 'selection of fencing',
  select_nodes: 'selection of nodes',
  select_resources: 'selection of resources',
  attribute: 'selected attribute',
};

/** The noun for a kind of element: `group`, `location constraint`. */
export function noun(kind: string): string {
  return words[kind] ?? kind;
}

/** A noun with its article: `a group`, `an order constraint`. */
export function withArticle(kind: string): string {
  const word = noun(kind);
  return `${/^[aeio]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** An element as a sentence begins with it: `The primitive vip`, `The operation monitor`, `This rule`. */
export function subject(element: Element): string {
  const name = nameOf(element);
  return name === undefined || name === '' ? `This ${noun(element.kind)}` : `The ${noun(element.kind)} ${name}`;
}

/** An element in the middle of a sentence: `the primitive vip`, `this rule`. */
export function object(element: Element): string {
  const sentence = subject(element);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function nameOf(element: Element): string | undefined {
  if (element.kind === 'op') return attributeValue(element, 'name');
  if (element.kind === 'node') return attributeValue(element, 'uname') ?? element.id?.value;
  if (element.kind === 'nvpair') return attributeValue(element, 'name');
  return element.id?.value;
}
