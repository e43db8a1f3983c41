import type { Choice, Entry } from '../entry.ts';
import { orderActions, roles } from '../roles-and-actions.ts';
import { boolean, enumeration, idref, schemaBoolean, schemaScore, text } from '../value-types.ts';
import type { ChildEntry, ElementEntry } from './element-entry.ts';

const orderKinds: readonly Choice[] = [
  { value: 'Mandatory', doc: 'Always: the second waits for the first and follows when it stops' },
  { value: 'Optional', doc: 'Only where both would act at the same time anyway' },
  { value: 'Serialize', doc: 'Never both at the same time, in whatever order' },
];

const discoveries: readonly Choice[] = [
  { value: 'always', doc: 'Ask every node whether it runs the resource' },
  { value: 'never', doc: 'Do not ask the node' },
  { value: 'exclusive', doc: 'Ask no other nodes, and run nowhere else' },
];

const lossPolicies: readonly Choice[] = [
  { value: 'stop', doc: 'Stop the resource' },
  { value: 'demote', doc: 'Demote the resource' },
  { value: 'fence', doc: 'Fence the nodes that run the resource' },
  { value: 'freeze', doc: 'Leave everything as it is' },
];

const orderings: readonly Choice[] = [
  { value: 'group', doc: 'As the members of a group' },
  { value: 'listed', doc: 'As listed' },
];

const directions: readonly Choice[] = [
  { value: 'after', heartbeat: true, heartbeatOnly: true, doc: 'What from says follows what to says' },
  { value: 'before', heartbeat: true, heartbeatOnly: true, doc: 'What from says comes before what to says' },
];

const heartbeatActions: readonly Choice[] = orderActions.map((action) => ({ ...action, heartbeatOnly: true }));

const role: Entry = {
  name: 'role',
  type: enumeration(roles),
  choices: roles,
  doc: 'The role that the constraint is about',
};

const rsc = { name: 'rsc', type: idref, refersTo: 'resource' } as const;
const lifetime: ChildEntry = { kind: 'lifetime', until: '3.10', heartbeat: true, most: 1 };

/** Constraints. */
export const constraintElements: readonly ElementEntry[] = [
  {
    kind: 'rsc_location',
    attributes: [
      { ...rsc, heartbeat: 'rsc', doc: 'The resource that prefers or avoids nodes' },
      {
        name: 'rsc-pattern',
        type: text,
        since: '2.6',
        doc: 'A regular expression for the names of resources, or ! and one',
      },
      { ...role, since: '1.2' },
      { name: 'node', type: text, heartbeat: 'node', refersTo: 'node', doc: 'The node that it prefers or avoids' },
      {
        name: 'score',
        type: schemaScore,
        heartbeat: 'score',
        doc: 'How much: above 0 it prefers the node, below it avoids it, INFINITY is always',
      },
      {
        name: 'resource-discovery',
        type: enumeration(discoveries),
        choices: discoveries,
        default: 'always',
        since: '2.2',
        doc: 'Whether nodes are asked if they run the resource already',
      },
      {
        name: 'description',
        type: text,
        heartbeatOnly: true,
        heartbeat: 'description',
        doc: 'A note for people',
      },
    ],
    id: 'id',
    children: [{ kind: 'resource_set', since: '1.2' }, { kind: 'rule', heartbeat: true }, lifetime],
    heartbeat: 'rsc_location',
    doc: 'Where a resource may or may not run',
  },
  {
    kind: 'rsc_colocation',
    attributes: [
      { ...rsc, heartbeat: 'from', doc: 'The resource that follows' },
      {
        name: 'with-rsc',
        type: idref,
        heartbeat: 'to',
        refersTo: 'resource',
        doc: 'The resource that is placed first',
      },
      {
        name: 'rsc-role',
        type: enumeration(roles),
        choices: roles,
        heartbeat: 'from_role',
        doc: 'The role of the resource that follows',
      },
      {
        name: 'with-rsc-role',
        type: enumeration(roles),
        choices: roles,
        heartbeat: 'to_role',
        doc: 'The role of the resource that is placed first',
      },
      {
        name: 'score',
        type: schemaScore,
        default: '0',
        heartbeat: 'score',
        doc: 'How much: above 0 together, below 0 apart, INFINITY is always',
      },
      {
        name: 'node-attribute',
        type: text,
        default: '#uname',
        heartbeat: 'node_attribute',
        formerNames: ['node_attribute'],
        doc: 'The node attribute that has to be equal, where not the same node is meant',
      },
      {
        name: 'influence',
        type: boolean,
        since: '3.6',
        doc: 'Whether the first resource may move for the sake of the one that follows',
      },
      {
        name: 'score-attribute',
        type: text,
        until: '2.10',
        deprecated: true,
        doc: 'The node attribute that gives the score',
      },
      {
        name: 'score-attribute-mangle',
        type: text,
        until: '2.10',
        deprecated: true,
        doc: 'The node attribute that gives the score, looked up for each instance',
      },
      {
        name: 'symmetrical',
        type: boolean,
        default: 'false',
        heartbeatOnly: true,
        heartbeat: 'symmetrical',
        doc: 'Whether each of the two follows the other',
      },
    ],
    id: 'id',
    children: [{ kind: 'resource_set' }, lifetime],
    heartbeat: 'rsc_colocation',
    doc: 'Which resources run on the same node, or apart',
  },
  {
    kind: 'rsc_order',
    attributes: [
      {
        name: 'first',
        type: idref,
        refersTo: 'resource',
        doc: 'The resource that acts first; from or to in Heartbeat 2, as type says',
      },
      {
        name: 'then',
        type: idref,
        refersTo: 'resource',
        doc: 'The resource that acts next; to or from in Heartbeat 2, as type says',
      },
      {
        name: 'first-action',
        type: enumeration(orderActions),
        choices: orderActions,
        default: 'start',
        doc: 'What the first resource has to do; action or to_action in Heartbeat 2, as type says',
      },
      {
        name: 'then-action',
        type: enumeration(orderActions),
        choices: orderActions,
        doc: 'What the next resource waits with; first-action by default, to_action or action in Heartbeat 2',
      },
      {
        name: 'kind',
        type: enumeration(orderKinds),
        choices: orderKinds,
        default: 'Mandatory',
        doc: 'How binding the order is',
      },
      {
        name: 'score',
        type: schemaScore,
        deprecated: true,
        replacedBy: 'kind',
        heartbeat: 'score',
        heartbeatDefault: 'INFINITY',
        doc: 'How binding the order is: 0 is Optional, anything else Mandatory',
      },
      {
        name: 'symmetrical',
        type: schemaBoolean,
        default: 'true',
        heartbeat: 'symmetrical',
        doc: 'Whether the opposite actions follow in opposite order',
      },
      {
        name: 'require-all',
        type: schemaBoolean,
        default: 'true',
        since: '2.3',
        doc: 'Whether all instances of a clone have to act first, or one',
      },
      {
        name: 'type',
        type: enumeration(directions),
        choices: directions,
        default: 'after',
        heartbeatOnly: true,
        heartbeat: 'type',
        doc: 'Which of from and to comes first',
      },
      {
        name: 'from',
        type: idref,
        heartbeatOnly: true,
        heartbeat: 'from',
        refersTo: 'resource',
        doc: 'The resource that the sentence is about, kept where first and then would mean something else',
      },
      {
        name: 'to',
        type: idref,
        heartbeatOnly: true,
        heartbeat: 'to',
        refersTo: 'resource',
        doc: 'The other resource, kept where first and then would mean something else',
      },
      {
        name: 'action',
        type: enumeration(heartbeatActions),
        choices: heartbeatActions,
        default: 'start',
        heartbeatOnly: true,
        heartbeat: 'action',
        doc: 'The action of from',
      },
      {
        name: 'to_action',
        type: enumeration(heartbeatActions),
        choices: heartbeatActions,
        heartbeatOnly: true,
        heartbeat: 'to_action',
        doc: 'The action of to; action by default',
      },
    ],
    id: 'id',
    children: [{ kind: 'resource_set' }, lifetime],
    heartbeat: 'rsc_order',
    doc: 'Which resource acts first',
  },
  {
    kind: 'rsc_ticket',
    attributes: [
      { name: 'ticket', type: text, required: true, refersTo: 'ticket', doc: 'The ticket that the site must hold' },
      { ...rsc, doc: 'The resource that needs it' },
      {
        name: 'rsc-role',
        type: enumeration(roles),
        choices: roles,
        doc: 'The role of the resource that needs it',
      },
      {
        name: 'loss-policy',
        type: enumeration(lossPolicies),
        choices: lossPolicies,
        default: 'stop',
        doc: 'What happens when the site loses the ticket',
      },
    ],
    id: 'id',
    children: [{ kind: 'resource_set' }],
    since: '1.2',
    doc: 'Which resources run only at the site that holds a ticket',
  },
  {
    kind: 'resource_set',
    attributes: [
      { name: 'id-ref', type: idref, refersTo: 'id', doc: 'Another set that stands here as well' },
      {
        name: 'sequential',
        type: schemaBoolean,
        default: 'true',
        doc: 'Whether members depend on one another in the order written',
      },
      {
        name: 'require-all',
        type: schemaBoolean,
        default: 'true',
        since: '1.2',
        doc: 'Whether all members have to act before what comes next, or one',
      },
      {
        name: 'ordering',
        type: enumeration(orderings),
        choices: orderings,
        since: '2.1',
        deprecated: true,
        doc: 'In which order members of a colocation depend on one another',
      },
      {
        name: 'action',
        type: enumeration(orderActions),
        choices: orderActions,
        default: 'start',
        doc: 'What the members do',
      },
      { ...role, doc: 'The role of the members' },
      { name: 'score', type: schemaScore, doc: 'How much, for this set' },
      {
        name: 'kind',
        type: enumeration(orderKinds),
        choices: orderKinds,
        since: '3.0',
        doc: 'How binding the order is, for this set',
      },
    ],
    id: 'id',
    children: [{ kind: 'resource_ref' }],
    doc: 'Several resources in a constraint',
  },
  {
    kind: 'resource_ref',
    attributes: [],
    id: 'reference',
    children: [],
    doc: 'A member of a set in a constraint',
  },
  {
    kind: 'lifetime',
    attributes: [],
    id: 'none',
    heartbeatId: true,
    children: [{ kind: 'rule', heartbeat: true, least: 1 }],
    until: '3.10',
    heartbeat: 'lifetime',
    doc: 'When a constraint counts: while one of the rules holds',
  },
];
