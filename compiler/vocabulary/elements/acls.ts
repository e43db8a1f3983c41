import type { Choice, Entry } from '../entry.ts';
import { enumeration, idref, text } from '../value-types.ts';
import type { ElementEntry } from './element-entry.ts';

const permissions: readonly Choice[] = [
  { value: 'read', doc: 'May look' },
  { value: 'write', doc: 'May look and change' },
  { value: 'deny', doc: 'May neither look nor change' },
];

const olderPermission: readonly Entry[] = [
  { name: 'xpath', type: text, doc: 'What it is about, as an XPath' },
  { name: 'tag', type: text, doc: 'The name of the elements it is about' },
  { name: 'ref', type: idref, refersTo: 'id', doc: 'The id of the element it is about' },
  { name: 'attribute', type: text, doc: 'The attribute of those elements that it is limited to' },
];

const displayName: Entry = {
  name: 'name',
  type: text,
  since: '3.8',
  doc: 'The name in the system, where the id cannot be the same',
};

/** Access control. */
export const aclElements: readonly ElementEntry[] = [
  {
    kind: 'acl_role',
    attributes: [{ name: 'description', type: text, since: '2.0', doc: 'A note for people' }],
    id: 'id',
    children: [
      { kind: 'acl_permission', since: '2.0' },
      { kind: 'read', until: '1.3' },
      { kind: 'write', until: '1.3' },
      { kind: 'deny', until: '1.3' },
    ],
    since: '1.2',
    doc: 'What a kind of user may see and change',
  },
  {
    kind: 'acl_permission',
    attributes: [
      { name: 'kind', type: enumeration(permissions), choices: permissions, required: true, doc: 'What is permitted' },
      { name: 'xpath', type: text, doc: 'What it is about, as an XPath' },
      { name: 'reference', type: idref, refersTo: 'id', doc: 'The id of the element it is about' },
      { name: 'object-type', type: text, doc: 'The name of the elements it is about' },
      { name: 'attribute', type: text, doc: 'The attribute of those elements that it is limited to' },
      { name: 'description', type: text, doc: 'A note for people' },
    ],
    id: 'id',
    children: [],
    since: '2.0',
    doc: 'Something that a role may or may not do',
  },
  {
    kind: 'acl_target',
    attributes: [displayName],
    id: 'text',
    children: [{ kind: 'role' }],
    since: '2.0',
    doc: 'A user of the system and the roles they have',
  },
  {
    kind: 'acl_group',
    attributes: [displayName],
    id: 'id',
    children: [{ kind: 'role' }],
    since: '2.0',
    doc: 'A group of the system and the roles its users have',
  },
  { kind: 'role', attributes: [], id: 'reference', children: [], since: '2.0', doc: 'A role that somebody has' },
  {
    kind: 'acl_user',
    attributes: [],
    id: 'id',
    children: [{ kind: 'role_ref' }, { kind: 'read' }, { kind: 'write' }, { kind: 'deny' }],
    since: '1.2',
    until: '1.3',
    doc: 'A user of the system, with roles or permissions of their own',
  },
  {
    kind: 'role_ref',
    attributes: [],
    id: 'reference',
    children: [],
    since: '1.2',
    until: '1.3',
    doc: 'A role that a user has',
  },
  {
    kind: 'read',
    attributes: olderPermission,
    id: 'id',
    children: [],
    since: '1.2',
    until: '1.3',
    doc: 'Something that may be looked at',
  },
  {
    kind: 'write',
    attributes: olderPermission,
    id: 'id',
    children: [],
    since: '1.2',
    until: '1.3',
    doc: 'Something that may be looked at and changed',
  },
  {
    kind: 'deny',
    attributes: olderPermission,
    id: 'id',
    children: [],
    since: '1.2',
    until: '1.3',
    doc: 'Something that may be neither looked at nor changed',
  },
];
