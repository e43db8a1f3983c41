import type { Entry } from '../entry.ts';
import { integer, portRange, schemaBoolean, text } from '../value-types.ts';
import type { ElementEntry } from './element-entry.ts';

const image: Entry = { name: 'image', type: text, required: true, doc: 'The image that containers are made from' };
const replicas: Entry = {
  name: 'replicas',
  type: integer,
  doc: 'How many containers there are; by default as many as may be promoted, or 1',
};
const perHost: Entry = {
  name: 'replicas-per-host',
  type: integer,
  default: '1',
  doc: 'How many containers one node may run',
};
const masters: Entry = {
  name: 'masters',
  type: integer,
  until: '3.10',
  deprecated: true,
  replacedBy: 'promoted-max',
  doc: 'How many containers may be promoted, by its older name',
};
const promoted: Entry = {
  name: 'promoted-max',
  type: integer,
  since: '3.0',
  doc: 'How many containers may be promoted',
};
const command: Entry = {
  name: 'run-command',
  type: text,
  doc: 'What runs in the container; Pacemaker Remote by default',
};
const network: Entry = { name: 'network', type: text, doc: 'The network that the container tool is told to use' };
const options: Entry = { name: 'options', type: text, doc: 'Further words for the command line of the container tool' };

const container: readonly Entry[] = [image, replicas, perHost, masters, promoted, command, network, options];

/** Bundles. */
export const bundleElements: readonly ElementEntry[] = [
  {
    kind: 'bundle',
    attributes: [{ name: 'description', type: text, doc: 'A note for people' }],
    id: 'id',
    children: [
      { kind: 'instance_attributes' },
      { kind: 'meta_attributes' },
      { kind: 'docker', most: 1 },
      { kind: 'podman', since: '3.2', most: 1 },
      { kind: 'rkt', since: '2.10', until: '3.10', most: 1 },
      { kind: 'network', most: 1 },
      { kind: 'storage', most: 1 },
      { kind: 'primitive', most: 1 },
    ],
    since: '2.8',
    doc: 'A service in containers, with the addresses and folders that they need',
  },
  { kind: 'docker', attributes: container, id: 'none', children: [], since: '2.8', doc: 'Containers of Docker' },
  {
    kind: 'podman',
    attributes: [image, replicas, perHost, masters, { ...promoted, since: undefined }, command, network, options],
    id: 'none',
    children: [],
    since: '3.2',
    doc: 'Containers of Podman',
  },
  {
    kind: 'rkt',
    attributes: container,
    id: 'none',
    children: [],
    since: '2.10',
    until: '3.10',
    doc: 'Containers of rkt',
  },
  {
    kind: 'network',
    attributes: [
      { name: 'ip-range-start', type: text, doc: 'The first address; each container gets the next' },
      { name: 'host-netmask', type: integer, default: '32', doc: 'The netmask of the addresses, in bits' },
      { name: 'host-interface', type: text, doc: 'The interface of the host that gets the addresses' },
      { name: 'control-port', type: integer, default: '3121', doc: 'The port of Pacemaker Remote in the container' },
      {
        name: 'add-host',
        type: schemaBoolean,
        default: 'true',
        since: '3.0',
        doc: 'Whether containers find each other by name in /etc/hosts',
      },
    ],
    id: 'none',
    children: [{ kind: 'port-mapping' }],
    since: '2.8',
    doc: 'How containers are reached',
  },
  {
    kind: 'port-mapping',
    attributes: [
      { name: 'port', type: integer, doc: 'A port of the address' },
      { name: 'internal-port', type: integer, doc: 'The port in the container; the same by default' },
      { name: 'range', type: portRange, doc: 'Ports that are the same inside and outside' },
    ],
    id: 'id',
    children: [],
    since: '2.8',
    doc: 'A port that leads into the container',
  },
  {
    kind: 'storage',
    attributes: [],
    id: 'none',
    children: [{ kind: 'storage-mapping' }],
    since: '2.8',
    doc: 'What containers see of the file system of the host',
  },
  {
    kind: 'storage-mapping',
    attributes: [
      { name: 'source-dir', type: text, doc: 'A folder or file of the host that all containers share' },
      { name: 'source-dir-root', type: text, doc: 'A folder of the host with a folder in it for each container' },
      { name: 'target-dir', type: text, required: true, doc: 'Where the container sees it' },
      { name: 'options', type: text, doc: 'Mount options' },
    ],
    id: 'id',
    children: [],
    since: '2.8',
    doc: 'A folder of the host that containers see',
  },
];
