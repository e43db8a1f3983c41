import type { CibTarget } from '../target.ts';
import { isTarget } from '../target.ts';
import { pairsTag } from './attribute-sets.ts';
import { attributeText } from './characters.ts';
import { attributesOf, childrenOf, nameOf, rawAttribute, type XmlDocument, type XmlNode } from './read-xml.ts';

/** The schema names that mean the format of Heartbeat 2 (Pacemaker 0.6 and 0.7). */
const oldSchemas: ReadonlySet<string> = new Set(['pacemaker-0.6', 'transitional-0.6']);

const oldHeader = ['have_quorum', 'ccm_transition', 'num_peers', 'dc_uuid', 'cib_feature_revision', 'ignore_dtd'];

/** Spellings that no Pacemaker schema has, by tag. */
const oldAttributes: Readonly<Record<string, readonly string[]>> = {
  rsc_order: ['from', 'to_action'],
  rsc_colocation: ['from', 'to_role'],
  op: ['prereq', 'disabled', 'on_fail', 'start_delay'],
  rule: ['boolean_op', 'score_attribute'],
  primitive: ['is_managed', 'restart_type', 'multiple_active', 'resource_stickiness'],
  group: ['is_managed', 'resource_stickiness', 'ordered', 'collocated'],
  clone: ['is_managed', 'resource_stickiness', 'ordered', 'interleave', 'globally_unique', 'notify'],
};

const newTags: ReadonlySet<string> = new Set([
  'rsc_defaults',
  'op_defaults',
  'resource_set',
  'template',
  'utilization',
  'bundle',
  'fencing-topology',
  'acls',
  'tags',
  'alerts',
]);

/** What a document shows itself to be; undefined where nothing tells. */
export function recognise(document: XmlDocument): CibTarget | undefined {
  const cib = document.roots.find((root) => nameOf(root) === 'cib');
  const schema = cib && rawAttribute(document, cib, 'validate-with');
  if (schema !== undefined) {
    const named = attributeText(schema);
    if (isTarget(named) && named.startsWith('pacemaker-')) return named as CibTarget;
    return oldSchemas.has(named) ? 'heartbeat-2' : undefined;
  }
  if (/crm(-[\d.]+)?\.dtd/.test(document.documentType)) return 'heartbeat-2';
  if (cib && oldHeader.some((name) => rawAttribute(document, cib, name) !== undefined)) return 'heartbeat-2';
  const features = cib && rawAttribute(document, cib, 'crm_feature_set');
  if (features !== undefined && /^[12]\./.test(features)) return 'heartbeat-2';
  return firstSign(document, document.roots) === 'old' ? 'heartbeat-2' : undefined;
}

/** The first element in document order that only one of the two formats has. */
function firstSign(document: XmlDocument, nodes: readonly XmlNode[]): 'old' | 'new' | undefined {
  for (const node of nodes) {
    const tag = nameOf(node);
    if (tag === 'status' || tag.startsWith('#')) continue;
    if (tag === 'master_slave' || (tag === pairsTag && attributesOf(document, node).length === 0)) return 'old';
    if (newTags.has(tag)) return 'new';
    if (oldAttributes[tag]?.some((name) => rawAttribute(document, node, name) !== undefined)) return 'old';
    const below = firstSign(document, childrenOf(node));
    if (below) return below;
  }
  return undefined;
}
