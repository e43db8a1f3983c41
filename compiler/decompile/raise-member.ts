import type { Item, Statement } from '../../grammar/ast.ts';
import type { AttributeSet, Member, SectionKind } from '../model/cluster.ts';
import { raiseRole, raiseUser } from './raise-acl.ts';
import { raiseAlert } from './raise-alert.ts';
import { raiseConstraint } from './raise-constraint.ts';
import { raiseFencing } from './raise-fencing.ts';
import { raiseNode } from './raise-node.ts';
import type { WritesId } from './raise-parts.ts';
import { raiseResource } from './raise-resource.ts';
import { raiseSet } from './raise-set.ts';
import { raiseTag } from './raise-tag.ts';

/** The section that a statement of each kind of element stands for; sets are told apart by where they stand. */
const homes: Readonly<Record<string, SectionKind>> = {
  node: 'nodes',
  primitive: 'resources',
  template: 'resources',
  group: 'resources',
  clone: 'resources',
  master: 'resources',
  bundle: 'resources',
  rsc_location: 'constraints',
  rsc_colocation: 'constraints',
  rsc_order: 'constraints',
  rsc_ticket: 'constraints',
  'fencing-level': 'fencing-topology',
  acl_role: 'acls',
  acl_target: 'acls',
  acl_group: 'acls',
  acl_user: 'acls',
  tag: 'tags',
  alert: 'alerts',
};

function raiseTopSet(section: SectionKind, set: AttributeSet, writesId: WritesId): Statement | undefined {
  if (section === 'crm_config' && set.kind === 'cluster_property_set') return raiseSet(set, 'options', writesId);
  if (set.kind !== 'meta_attributes') return undefined;
  if (section === 'rsc_defaults') return raiseSet(set, 'defaults', writesId, 'resource');
  return section === 'op_defaults' ? raiseSet(set, 'defaults', writesId, 'op') : undefined;
}

function raiseHomely(member: Exclude<Member, AttributeSet>, writesId: WritesId): Item | undefined {
  switch (member.kind) {
    case 'node':
      return raiseNode(member, writesId);
    case 'rsc_location':
    case 'rsc_colocation':
    case 'rsc_order':
    case 'rsc_ticket':
      return raiseConstraint(member, writesId);
    case 'fencing-level':
      return raiseFencing([member], writesId)[0];
    case 'acl_role':
      return raiseRole(member, writesId);
    case 'acl_target':
    case 'acl_group':
    case 'acl_user':
      return raiseUser(member, writesId);
    case 'tag':
      return raiseTag(member);
    case 'alert':
      return raiseAlert(member, writesId);
    default:
      return raiseResource(member, writesId);
  }
}

/** The statement of what stands directly in a section; undefined where there are no words for it there. */
export function raiseMember(section: SectionKind, member: Member, writesId: WritesId): Statement | undefined {
  switch (member.kind) {
    case 'cluster_property_set':
    case 'instance_attributes':
    case 'meta_attributes':
    case 'utilization':
      return raiseTopSet(section, member, writesId);
    default: {
      const item = homes[member.kind] === section ? raiseHomely(member, writesId) : undefined;
      return item?.kind === 'xml' ? undefined : (item as Statement | undefined);
    }
  }
}
