import { type Choice, schemaVersions } from '../entry.ts';
import { boolean, enumeration, epochTime, nonnegativeInteger, schemaBoolean, text } from '../value-types.ts';
import type { ElementEntry } from './element-entry.ts';

const schemaNames: readonly Choice[] = [
  { value: 'none', doc: 'No check at all' },
  ...schemaVersions.map((version): Choice => ({ value: `pacemaker-${version}`, doc: `Schema ${version}` })),
];

/** The root of the document. */
export const headerElements: readonly ElementEntry[] = [
  {
    kind: 'cib',
    attributes: [
      {
        name: 'validate-with',
        type: enumeration(schemaNames),
        choices: schemaNames,
        required: true,
        doc: 'The schema that the document is checked against',
      },
      {
        name: 'admin_epoch',
        type: nonnegativeInteger,
        required: true,
        heartbeat: 'admin_epoch',
        doc: 'The version that people count: a document with the higher one wins',
      },
      {
        name: 'epoch',
        type: nonnegativeInteger,
        required: true,
        heartbeat: 'epoch',
        doc: 'How often the configuration was changed',
      },
      {
        name: 'num_updates',
        type: nonnegativeInteger,
        required: true,
        heartbeat: 'num_updates',
        runtime: true,
        doc: 'How often the state was changed since the configuration was',
      },
      {
        name: 'crm_feature_set',
        type: text,
        heartbeat: 'crm_feature_set',
        runtime: true,
        doc: 'What the cluster that wrote the document is able to do',
      },
      {
        name: 'have-quorum',
        type: schemaBoolean,
        heartbeat: 'have_quorum',
        heartbeatDefault: 'false',
        runtime: true,
        doc: 'Whether the cluster had the majority',
      },
      {
        name: 'dc-uuid',
        type: text,
        heartbeat: 'dc_uuid',
        runtime: true,
        doc: 'The node that coordinated the cluster',
      },
      {
        name: 'no-quorum-panic',
        type: schemaBoolean,
        doc: 'Whether a part of the cluster without majority may fence its own nodes',
      },
      {
        name: 'execution-date',
        type: epochTime,
        since: '1.2',
        doc: 'The time that rules take for now in a simulation',
      },
      {
        name: 'cib-last-written',
        type: text,
        heartbeat: 'cib-last-written',
        runtime: true,
        doc: 'When the document was last written to disk',
      },
      { name: 'update-origin', type: text, since: '1.2', runtime: true, doc: 'The node of the last change' },
      { name: 'update-client', type: text, since: '1.2', runtime: true, doc: 'The program of the last change' },
      { name: 'update-user', type: text, since: '1.2', runtime: true, doc: 'The user of the last change' },
      {
        name: 'remote-tls-port',
        type: nonnegativeInteger,
        heartbeat: 'remote_access_port',
        doc: 'The port where the document can be had over the network, encrypted',
      },
      {
        name: 'remote-clear-port',
        type: nonnegativeInteger,
        deprecated: true,
        doc: 'The port where the document can be had over the network, in the clear',
      },
      {
        name: 'num_peers',
        type: nonnegativeInteger,
        heartbeatOnly: true,
        heartbeat: 'num_peers',
        runtime: true,
        doc: 'How many nodes were there',
      },
      {
        name: 'ccm_transition',
        type: nonnegativeInteger,
        heartbeatOnly: true,
        heartbeat: 'ccm_transition',
        runtime: true,
        doc: 'How often membership had changed',
      },
      {
        name: 'cib_feature_revision',
        type: text,
        heartbeatOnly: true,
        heartbeat: 'cib_feature_revision',
        runtime: true,
        doc: 'The version of the document format',
      },
      {
        name: 'generated',
        type: boolean,
        heartbeatOnly: true,
        heartbeat: 'generated',
        runtime: true,
        doc: 'Whether the cluster made the document by itself',
      },
      {
        name: 'ignore_dtd',
        type: boolean,
        heartbeatOnly: true,
        heartbeat: 'ignore_dtd',
        doc: 'Whether the document is left unchecked',
      },
      {
        name: 'crm-debug-origin',
        type: text,
        heartbeatOnly: true,
        heartbeat: 'crm-debug-origin',
        runtime: true,
        doc: 'The function that last changed the document',
      },
    ],
    id: 'none',
    children: [
      { kind: 'configuration', heartbeat: true, least: 1, most: 1 },
      { kind: 'status', heartbeat: true, most: 1 },
    ],
    heartbeat: 'cib',
    doc: 'The whole document',
  },
];
