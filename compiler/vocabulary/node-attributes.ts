import type { Entry } from './entry.ts';
import { anyCaseEnumeration, boolean, epochTime, integer, score, text, version, withWords } from './value-types.ts';

/** Node attributes that Pacemaker itself acts on. */
export const nodeAttributes: readonly Entry[] = [
  {
    name: 'standby',
    type: withWords(boolean, 'forever', 'reboot'),
    default: 'false',
    heartbeat: 'standby',
    doc: 'Whether the node is kept from running resources',
  },
  {
    name: 'maintenance',
    type: boolean,
    default: 'false',
    doc: 'Whether the cluster leaves all resources on the node alone',
  },
  {
    name: 'terminate',
    type: {
      name: 'boolean',
      expected: `${boolean.expected}, or ${epochTime.expected}`,
      accepts: (value) => boolean.accepts(value) || epochTime.accepts(value),
    },
    doc: 'Whether the node is to be fenced',
  },
  { name: 'shutdown', type: epochTime, runtime: true, doc: 'When the node asked to leave the cluster' },
  { name: 'site-name', type: text, doc: 'The site of the node, which rules see as #site-name' },
  { name: 'probe_complete', type: boolean, runtime: true, doc: 'Whether the node has been probed, an old marker' },
  {
    name: 'resource-discovery-enabled',
    type: boolean,
    default: 'true',
    deprecated: true,
    doc: 'Whether a remote node is probed for running resources',
  },
  { name: '#node-unfenced', type: epochTime, runtime: true, doc: 'When the node was last unfenced' },
  { name: '#attrd-protocol', type: integer, runtime: true, doc: "The protocol version of the node's attribute daemon" },
  { name: '#feature-set', type: version, runtime: true, doc: 'The feature set that the node speaks' },
  {
    name: 'pingd',
    type: integer,
    runtime: true,
    doc: 'What the ping agent writes by default: reachable hosts, weighted',
  },
];

/** Node attributes that are known by how they begin. */
export interface NodeAttributeFamily {
  readonly prefix: string;
  readonly entry: Entry;
}

const health = [
  { value: 'red', doc: 'Unfit to run resources' },
  { value: 'yellow', doc: 'Less fit than others' },
  { value: 'green', doc: 'Fit' },
];

/** Families of node attributes, longest prefix first. */
export const nodeAttributeFamilies: readonly NodeAttributeFamily[] = [
  {
    prefix: '#health',
    entry: {
      name: '#health*',
      type: {
        name: 'health',
        expected: 'red, yellow, green or a score',
        accepts: (value) => anyCaseEnumeration(health).accepts(value) || score.accepts(value),
      },
      doc: 'How healthy the node is in some respect',
    },
  },
  {
    prefix: '#digests-',
    entry: {
      name: '#digests-*',
      type: text,
      runtime: true,
      doc: 'Parameters of fence devices when the node was unfenced',
    },
  },
  {
    prefix: 'fail-count-',
    entry: {
      name: 'fail-count-*',
      type: score,
      runtime: true,
      doc: 'How often an action of a resource failed on the node',
    },
  },
  {
    prefix: 'last-failure-',
    entry: { name: 'last-failure-*', type: epochTime, runtime: true, doc: 'When a resource last failed on the node' },
  },
  {
    prefix: 'promotion-score-',
    entry: {
      name: 'promotion-score-*',
      type: score,
      runtime: true,
      doc: 'How much a resource wants to be promoted on the node',
    },
  },
  {
    prefix: 'master-',
    entry: {
      name: 'master-*',
      type: score,
      runtime: true,
      doc: 'How much a resource wants to be promoted on the node, by its older name',
    },
  },
];
