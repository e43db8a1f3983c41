import type { Entry } from '../entry.ts';
import { idref, schemaScore, text } from '../value-types.ts';
import type { ChildEntry, ElementEntry } from './element-entry.ts';

const attributes: readonly Entry[] = [
  { name: 'id-ref', type: idref, refersTo: 'id', doc: 'Another set of the same kind that stands here as well' },
  {
    name: 'score',
    type: schemaScore,
    default: '0',
    heartbeat: 'score',
    doc: 'Which of several sets comes first: the higher score',
  },
];

/* Heartbeat 2 has a wrapper `attributes` around the pairs, and any number of rules. */
const children: readonly ChildEntry[] = [
  { kind: 'rule', heartbeat: true, most: 1 },
  { kind: 'nvpair', heartbeat: true },
];

/** Sets of name-value pairs. */
export const setElements: readonly ElementEntry[] = [
  {
    kind: 'cluster_property_set',
    attributes,
    id: 'id',
    children,
    heartbeat: 'cluster_property_set',
    doc: 'Options of the cluster',
  },
  {
    kind: 'instance_attributes',
    attributes,
    id: 'id',
    children,
    heartbeat: 'instance_attributes',
    doc: 'Parameters of an agent, or attributes of a node',
  },
  {
    kind: 'meta_attributes',
    attributes,
    id: 'id',
    children,
    heartbeat: 'meta_attributes',
    doc: 'Options for the cluster that belong to one thing',
  },
  {
    kind: 'utilization',
    attributes,
    id: 'id',
    children,
    since: '1.2',
    doc: 'Capacity that a node has or a resource needs',
  },
  {
    kind: 'nvpair',
    attributes: [
      { name: 'name', type: text, heartbeat: 'name', doc: 'The name of the option, parameter or attribute' },
      { name: 'value', type: text, heartbeat: 'value', doc: 'Its value' },
      {
        name: 'id-ref',
        type: idref,
        since: '1.3',
        refersTo: 'id',
        doc: 'Another pair whose value this one takes, and its name where it has none',
      },
    ],
    id: 'id',
    children: [],
    heartbeat: 'nvpair',
    doc: 'A name and a value',
  },
];
