import { text } from '../value-types.ts';
import type { ElementEntry } from './element-entry.ts';

/** Alerts. */
export const alertElements: readonly ElementEntry[] = [
  {
    kind: 'alert',
    attributes: [
      { name: 'path', type: text, required: true, doc: 'The program that is run for each event' },
      { name: 'description', type: text, doc: 'A note for people' },
    ],
    id: 'id',
    children: [
      { kind: 'instance_attributes' },
      { kind: 'meta_attributes' },
      { kind: 'select', since: '2.10', most: 1 },
      { kind: 'recipient' },
    ],
    since: '2.5',
    doc: 'A program that is told what happens in the cluster',
  },
  {
    kind: 'recipient',
    attributes: [
      { name: 'value', type: text, required: true, doc: 'Whom or what the program tells: an address, a file, a host' },
      { name: 'description', type: text, doc: 'A note for people' },
    ],
    id: 'id',
    children: [{ kind: 'instance_attributes' }, { kind: 'meta_attributes' }],
    since: '2.5',
    doc: 'Whom an alert reaches',
  },
  {
    kind: 'select',
    attributes: [],
    id: 'none',
    children: [
      { kind: 'select_attributes', most: 1 },
      { kind: 'select_fencing', most: 1 },
      { kind: 'select_nodes', most: 1 },
      { kind: 'select_resources', most: 1 },
    ],
    since: '2.10',
    doc: 'Which events an alert is for',
  },
  {
    kind: 'select_attributes',
    attributes: [],
    id: 'none',
    children: [{ kind: 'attribute' }],
    since: '2.10',
    doc: 'Changes of node attributes',
  },
  {
    kind: 'select_fencing',
    attributes: [],
    id: 'none',
    children: [],
    since: '2.10',
    doc: 'Fencing of nodes',
  },
  {
    kind: 'select_nodes',
    attributes: [],
    id: 'none',
    children: [],
    since: '2.10',
    doc: 'Nodes that come and go',
  },
  {
    kind: 'select_resources',
    attributes: [],
    id: 'none',
    children: [],
    since: '2.10',
    doc: 'Actions of resources',
  },
  {
    kind: 'attribute',
    attributes: [{ name: 'name', type: text, required: true, doc: 'The node attribute whose changes count' }],
    id: 'id',
    children: [],
    since: '2.10',
    doc: 'A node attribute that an alert is for',
  },
];
