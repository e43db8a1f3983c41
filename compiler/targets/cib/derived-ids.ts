import { attributeValue } from '../../model/access.ts';
import type { Element, IdConvention } from '../../model/cluster.ts';

/** What the derivation of ids depends on besides the element. */
export interface Derivation {
  readonly convention: IdConvention;
  /** Heartbeat 2 wants an id on some elements that have none for Pacemaker. */
  readonly isHeartbeat: boolean;
}

/** Whom an element belongs to. */
export interface Belonging {
  readonly parent: Element;
  readonly parentId: string;
  /** The id of the owner where the parent is no more than a bracket (`operations`, `storage`). */
  readonly ownerId: string;
}

/** Kinds whose siblings may be told apart by nothing but their position. */
const repeatable: ReadonlySet<string> = new Set([
  'cluster_property_set',
  'instance_attributes',
  'meta_attributes',
  'utilization',
  'op',
  'rule',
  'expression',
  'date_expression',
  'rsc_expression',
  'op_expression',
  'date_spec',
  'duration',
  'resource_set',
  'recipient',
  'port-mapping',
  'storage-mapping',
  'acl_permission',
  'read',
  'write',
  'deny',
]);

/** Whether a second element of the same derived id gets a suffix; otherwise it is a collision. */
export function isRepeatable(kind: string): boolean {
  return repeatable.has(kind);
}

/**
 * An id from parts: every character that an XML id cannot have becomes a dot, as crmsh does it, and what cannot begin one gets
 * an underscore before it.
 */
export function idOf(...parts: readonly (string | undefined)[]): string {
  let joined = '';
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part) joined = joined === '' ? part : `${joined}-${part}`;
  }
  if (/^[A-Za-z_][\w.-]*$/.test(joined)) return joined;
  const id = joined.replace(/[^\p{L}\p{N}._-]/gu, '.');
  return /^[\p{L}_]/u.test(id) ? id : `_${id}`;
}

/** The id that a convention derives for an element that is no constraint; undefined where none can or need be derived. */
export function derivedId(element: Element, belonging: Belonging, derivation: Derivation): string | undefined {
  const { convention } = derivation;
  const { parent, parentId, ownerId } = belonging;
  const isPcs = convention === 'pcs';
  switch (element.kind) {
    case 'cluster_property_set':
      return 'cib-bootstrap-options';
    case 'node':
      return attributeValue(element, 'uname');
    case 'instance_attributes':
    case 'meta_attributes':
    case 'utilization':
      return setId(element.kind, parent, parentId, convention);
    case 'nvpair':
      return idOf(parentId, attributeValue(element, 'name'));
    case 'op': {
      const interval = attributeValue(element, 'interval') ?? '0s';
      return idOf(ownerId, attributeValue(element, 'name'), isPcs ? `interval-${interval}` : interval);
    }
    case 'lifetime':
      return derivation.isHeartbeat ? idOf(parentId, 'lifetime') : undefined;
    case 'rule':
      return parent.kind === 'lifetime' && !derivation.isHeartbeat && !parent.id
        ? idOf(parentId, 'lifetime-rule')
        : idOf(parentId, 'rule');
    case 'expression':
    case 'date_expression':
    case 'rsc_expression':
    case 'op_expression':
      return idOf(parentId, convention === 'crmsh' ? 'expression' : 'expr');
    case 'date_spec':
      return idOf(parentId, isPcs ? 'datespec' : 'date_spec');
    case 'duration':
      return idOf(parentId, 'duration');
    case 'resource_set':
      return isPcs ? `${parentId}_set` : parentId;
    case 'fencing-level': {
      const byAttribute = idOf(attributeValue(element, 'target-attribute'), attributeValue(element, 'target-value'));
      const target = attributeValue(element, 'target') ?? attributeValue(element, 'target-pattern') ?? byAttribute;
      return idOf('fl', target, attributeValue(element, 'index'));
    }
    case 'recipient':
      return idOf(ownerId, 'recipient');
    case 'attribute':
      return idOf(ownerId, 'attribute', attributeValue(element, 'name'));
    case 'acl_permission':
      return idOf(ownerId, attributeValue(element, 'kind'));
    case 'read':
    case 'write':
    case 'deny':
      return idOf(ownerId, element.kind);
    case 'port-mapping':
      return idOf(ownerId, 'port-map', attributeValue(element, 'port') ?? attributeValue(element, 'range'));
    case 'storage-mapping':
      return idOf(ownerId, 'storage-map');
    default:
      return undefined;
  }
}

function setId(kind: string, parent: Element, parentId: string, convention: IdConvention): string {
  switch (parent.kind) {
    case 'rsc_defaults':
    case 'op_defaults':
      if (convention === 'pcs') return `${parent.kind}-meta_attributes`;
      return convention === 'pacemaker'
        ? `${parent.kind}-options`
        : `${parent.kind.slice(0, -'_defaults'.length)}-options`;
    case 'node':
      if (kind === 'instance_attributes') return idOf('nodes', parentId);
      if (kind !== 'utilization') return idOf('nodes', parentId, kind);
      return convention === 'pacemaker' ? idOf(parentId, kind) : idOf('nodes', parentId, kind);
    default:
      return idOf(parentId, kind);
  }
}
