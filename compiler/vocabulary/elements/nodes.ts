import type { Choice } from '../entry.ts';
import { enumeration, schemaScore, text } from '../value-types.ts';
import type { ElementEntry } from './element-entry.ts';

const nodeTypes: readonly Choice[] = [
  { value: 'member', heartbeat: true, doc: 'A full member of the cluster' },
  { value: 'remote', since: '1.3', doc: 'A node that runs Pacemaker Remote' },
  { value: 'normal', until: '2.10', replacedBy: 'member', heartbeat: true, doc: 'A full member, by its older name' },
  { value: 'ping', until: '3.10', heartbeat: true, doc: 'A host outside the cluster that is only pinged' },
];

/** Nodes. */
export const nodeElements: readonly ElementEntry[] = [
  {
    kind: 'node',
    attributes: [
      { name: 'uname', type: text, required: true, heartbeat: 'uname', doc: 'The name of the node' },
      {
        name: 'type',
        type: enumeration(nodeTypes),
        choices: nodeTypes,
        default: 'member',
        heartbeat: 'type',
        doc: 'What sort of node it is',
      },
      { name: 'description', type: text, heartbeat: 'description', doc: 'A note for people' },
      { name: 'score', type: schemaScore, since: '1.2', doc: 'Allowed by the schemas, without effect' },
    ],
    id: 'text',
    children: [
      { kind: 'instance_attributes', heartbeat: true },
      { kind: 'utilization', since: '1.2' },
    ],
    heartbeat: 'node',
    doc: 'A computer of the cluster',
  },
];
