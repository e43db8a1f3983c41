import type { Choice, Entry } from '../entry.ts';
import { date, duration, enumeration, idref, integer, range, schemaScore, text } from '../value-types.ts';
import type { ElementEntry } from './element-entry.ts';

const joints: readonly Choice[] = [
  { value: 'and', heartbeat: true, doc: 'Every condition has to hold' },
  { value: 'or', heartbeat: true, doc: 'One condition suffices' },
];

const comparisons: readonly Choice[] = [
  { value: 'lt', heartbeat: true, doc: 'Less than' },
  { value: 'gt', heartbeat: true, doc: 'Greater than' },
  { value: 'lte', heartbeat: true, doc: 'At most' },
  { value: 'gte', heartbeat: true, doc: 'At least' },
  { value: 'eq', heartbeat: true, doc: 'Equal' },
  { value: 'ne', heartbeat: true, doc: 'Different' },
  { value: 'defined', heartbeat: true, doc: 'The node has the attribute' },
  { value: 'not_defined', heartbeat: true, doc: 'The node lacks the attribute' },
];

const comparedAs: readonly Choice[] = [
  { value: 'string', heartbeat: true, doc: 'Letter by letter' },
  { value: 'integer', since: '3.5', doc: 'As whole numbers' },
  { value: 'number', heartbeat: true, doc: 'As numbers' },
  { value: 'version', heartbeat: true, doc: 'As versions' },
];

const sources: readonly Choice[] = [
  { value: 'literal', doc: 'The value itself' },
  { value: 'param', doc: 'The parameter of the resource that the value names' },
  { value: 'meta', doc: 'The meta attribute of the resource that the value names' },
];

const dateComparisons: readonly Choice[] = [
  { value: 'in_range', heartbeat: true, doc: 'Between start and end, or for a duration' },
  { value: 'date_spec', heartbeat: true, doc: 'At dates of a pattern' },
  { value: 'gt', heartbeat: true, doc: 'Later than start' },
  { value: 'lt', heartbeat: true, doc: 'Earlier than end' },
];

const dateFields: readonly Entry[] = [
  { name: 'seconds', type: range, since: '3.9', doc: 'Seconds, 0 to 59' },
  { name: 'minutes', type: range, since: '3.9', doc: 'Minutes, 0 to 59' },
  { name: 'hours', type: range, heartbeat: 'hours', doc: 'Hours, 0 to 23' },
  { name: 'monthdays', type: range, heartbeat: 'monthdays', doc: 'Days of the month, 1 to 31' },
  { name: 'weekdays', type: range, heartbeat: 'weekdays', doc: 'Days of the week, 1 (Monday) to 7' },
  { name: 'yeardays', type: range, since: '3.9', heartbeat: 'yeardays', doc: 'Days of the year, 1 to 366' },
  { name: 'yearsdays', type: range, deprecated: true, replacedBy: 'yeardays', doc: 'A misspelling without effect' },
  { name: 'months', type: range, heartbeat: 'months', doc: 'Months, 1 to 12' },
  { name: 'weeks', type: range, heartbeat: 'weeks', doc: 'Weeks of the year, 1 to 53' },
  { name: 'years', type: range, heartbeat: 'years', doc: 'Years' },
  { name: 'weekyears', type: range, heartbeat: 'weekyears', doc: 'Years that weeks are counted in' },
  {
    name: 'moon',
    type: range,
    until: '3.10',
    deprecated: true,
    heartbeat: 'moon',
    doc: 'Phases of the moon, 0 (new) to 7',
  },
];

const durationFields: readonly Entry[] = [
  { name: 'seconds', type: integer, since: '3.9', doc: 'Seconds' },
  { name: 'minutes', type: integer, since: '3.9', doc: 'Minutes' },
  { name: 'hours', type: integer, heartbeat: 'hours', doc: 'Hours' },
  { name: 'days', type: integer, since: '3.9', doc: 'Days' },
  { name: 'weeks', type: integer, heartbeat: 'weeks', doc: 'Weeks' },
  { name: 'months', type: integer, heartbeat: 'months', doc: 'Months' },
  { name: 'years', type: integer, heartbeat: 'years', doc: 'Years' },
  {
    name: 'monthdays',
    type: integer,
    deprecated: true,
    heartbeat: 'monthdays',
    doc: 'Allowed by the schemas, without effect',
  },
  {
    name: 'weekdays',
    type: integer,
    deprecated: true,
    heartbeat: 'weekdays',
    doc: 'Allowed by the schemas, without effect',
  },
  {
    name: 'yeardays',
    type: integer,
    heartbeatOnly: true,
    deprecated: true,
    heartbeat: 'yeardays',
    doc: 'Allowed by the DTD, without effect',
  },
  { name: 'yearsdays', type: integer, deprecated: true, doc: 'Allowed by the schemas, without effect' },
  { name: 'weekyears', type: integer, deprecated: true, doc: 'Allowed by the schemas, without effect' },
  { name: 'moon', type: integer, deprecated: true, doc: 'Allowed by the schemas, without effect' },
];

/** Rules and their conditions. */
export const ruleElements: readonly ElementEntry[] = [
  {
    kind: 'rule',
    attributes: [
      { name: 'id-ref', type: idref, refersTo: 'id', doc: 'Another rule that stands here as well' },
      {
        name: 'score',
        type: schemaScore,
        heartbeat: 'score',
        doc: 'How much a location prefers or avoids the nodes for which the rule holds',
      },
      {
        name: 'score-attribute',
        type: text,
        heartbeat: 'score_attribute',
        doc: 'The node attribute that gives each node its score',
      },
      {
        name: 'boolean-op',
        type: enumeration(joints),
        choices: joints,
        default: 'and',
        heartbeat: 'boolean_op',
        formerNames: ['boolean_op'],
        doc: 'Whether all conditions have to hold, or one',
      },
      {
        name: 'role',
        type: text,
        heartbeat: 'role',
        doc: 'The role of the resource to which a location refers',
      },
    ],
    id: 'id',
    children: [
      { kind: 'expression', heartbeat: true },
      { kind: 'date_expression', heartbeat: true },
      { kind: 'rsc_expression', since: '3.4' },
      { kind: 'op_expression', since: '3.4' },
      { kind: 'rule', heartbeat: true },
    ],
    heartbeat: 'rule',
    doc: 'Conditions on nodes, time or the kind of resource',
  },
  {
    kind: 'expression',
    attributes: [
      { name: 'attribute', type: text, required: true, heartbeat: 'attribute', doc: 'The node attribute to look at' },
      {
        name: 'operation',
        type: enumeration(comparisons),
        choices: comparisons,
        required: true,
        heartbeat: 'operation',
        doc: 'How it is compared',
      },
      { name: 'value', type: text, heartbeat: 'value', doc: 'What it is compared with' },
      {
        name: 'type',
        type: enumeration(comparedAs),
        choices: comparedAs,
        heartbeat: 'type',
        heartbeatDefault: 'string',
        doc: 'As what both sides are compared',
      },
      {
        name: 'value-source',
        type: enumeration(sources),
        choices: sources,
        default: 'literal',
        since: '2.9',
        doc: 'Where the other side comes from',
      },
    ],
    id: 'id',
    children: [],
    heartbeat: 'expression',
    doc: 'A comparison of a node attribute',
  },
  {
    kind: 'date_expression',
    attributes: [
      {
        name: 'operation',
        type: enumeration(dateComparisons),
        choices: dateComparisons,
        required: true,
        heartbeat: 'operation',
        heartbeatDefault: 'in_range',
        doc: 'How the time is compared',
      },
      { name: 'start', type: date, heartbeat: 'start', doc: 'From when' },
      { name: 'end', type: date, heartbeat: 'end', doc: 'Until when' },
    ],
    id: 'id',
    children: [
      { kind: 'date_spec', heartbeat: true, most: 1 },
      { kind: 'duration', heartbeat: true, most: 1 },
    ],
    heartbeat: 'date_expression',
    doc: 'A condition on date and time',
  },
  {
    kind: 'date_spec',
    attributes: dateFields,
    id: 'id',
    children: [],
    heartbeat: 'date_spec',
    doc: 'A pattern of dates: every field that is given has to match',
  },
  {
    kind: 'duration',
    attributes: durationFields,
    id: 'id',
    children: [],
    heartbeat: 'duration',
    doc: 'How long after its start a range of time ends',
  },
  {
    kind: 'rsc_expression',
    attributes: [
      { name: 'class', type: text, doc: "The class of the resource's agent" },
      { name: 'provider', type: text, doc: "The provider of the resource's agent" },
      { name: 'type', type: text, doc: "The type of the resource's agent" },
    ],
    id: 'id',
    children: [],
    since: '3.4',
    doc: 'A condition on the agent of a resource',
  },
  {
    kind: 'op_expression',
    attributes: [
      { name: 'name', type: text, required: true, doc: 'The action of the operation' },
      { name: 'interval', type: duration, doc: 'The interval of the operation' },
    ],
    id: 'id',
    children: [],
    since: '3.4',
    doc: 'A condition on an operation',
  },
];
