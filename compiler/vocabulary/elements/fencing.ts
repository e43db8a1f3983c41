import { deviceList, positiveInteger, text } from '../value-types.ts';
import type { ElementEntry } from './element-entry.ts';

/** Fencing topology. */
export const fencingElements: readonly ElementEntry[] = [
  {
    kind: 'fencing-level',
    attributes: [
      { name: 'target', type: text, refersTo: 'node', doc: 'The node that is fenced' },
      { name: 'target-pattern', type: text, doc: 'A regular expression for the names of nodes' },
      {
        name: 'target-attribute',
        type: text,
        since: '2.4',
        doc: 'The node attribute that tells which nodes are meant',
      },
      { name: 'target-value', type: text, since: '2.4', doc: 'The value that the node attribute has' },
      {
        name: 'index',
        type: positiveInteger,
        required: true,
        doc: 'In which order levels are tried, 1 to 9',
      },
      {
        name: 'devices',
        type: deviceList,
        required: true,
        refersTo: 'fence-device',
        doc: 'The devices that all have to succeed, in order',
      },
    ],
    id: 'id',
    children: [],
    since: '1.2',
    doc: 'Devices that fence a node together, tried when earlier levels fail',
  },
];
