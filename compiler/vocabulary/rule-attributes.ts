import type { Entry } from './entry.ts';
import { anyCaseEnumeration, boolean, text, version } from './value-types.ts';

const kinds = [
  { value: 'cluster', doc: 'A full member of the cluster' },
  { value: 'remote', doc: 'A node that runs Pacemaker Remote' },
  { value: 'container', doc: 'A guest or bundle node' },
];

/** What expressions may compare although no node carries it as an attribute. */
export const ruleAttributes: readonly Entry[] = [
  { name: '#uname', type: text, heartbeat: '#uname', refersTo: 'node', doc: 'The name of the node' },
  { name: '#id', type: text, heartbeat: '#id', doc: 'The id of the node' },
  { name: '#kind', type: anyCaseEnumeration(kinds), choices: kinds, doc: 'What sort of node it is' },
  {
    name: '#is_dc',
    type: boolean,
    heartbeat: '#is_dc',
    doc: 'Whether the node is the one that coordinates the cluster',
  },
  { name: '#cluster-name', type: text, doc: 'The option cluster-name' },
  { name: '#site-name', type: text, doc: 'The site-name of the node, or else the option cluster-name' },
  {
    name: '#role',
    type: text,
    heartbeat: '#role',
    deprecated: true,
    doc: 'The role of the resource, which Pacemaker never compared properly',
  },
  {
    name: '#ra-version',
    type: version,
    deprecated: true,
    doc: 'The version of the resource agent, an experiment that no release kept',
  },
];
