import type { SignatureHelp } from 'vscode-languageserver/node';
import type { Compilation } from '../documents.ts';
import { placeAt } from './completion/place.ts';

/** The positional words of a keyword: how each is called and what it is. */
interface Form {
  readonly words: readonly (readonly [name: string, meaning: string])[];
  readonly rest: string;
  readonly meaning: string;
}

const resource = ['RESOURCE', 'a resource, with :ROLE where only one role is meant'] as const;

const forms: Readonly<Record<string, Form>> = {
  target: {
    words: [['TARGET', 'pacemaker-X.Y, heartbeat-2 or heartbeat-1']],
    rest: '',
    meaning: 'What the file is compiled to.',
  },
  ids: {
    words: [['CONVENTION', 'crmsh, pcs or pacemaker']],
    rest: '',
    meaning: 'How ids that are not written are made.',
  },
  node: {
    words: [['NAME', 'as `uname -n` says it']],
    rest: '[as ID] [type=remote] { attributes }',
    meaning: 'A machine.',
  },
  primitive: {
    words: [
      ['NAME', 'the id of the resource'],
      ['AGENT', 'TYPE (of ocf:heartbeat), CLASS:TYPE, CLASS:PROVIDER:TYPE or @TEMPLATE'],
    ],
    rest: '{ parameters, meta, op }',
    meaning: 'One resource that an agent runs.',
  },
  template: {
    words: [
      ['NAME', 'the id of the template'],
      ['AGENT', 'TYPE (of ocf:heartbeat), CLASS:TYPE or CLASS:PROVIDER:TYPE'],
    ],
    rest: '{ parameters, meta, op }',
    meaning: 'What several primitives have in common.',
  },
  op: {
    words: [['ACTION', 'monitor, start, stop, …']],
    rest: 'interval=… timeout=…',
    meaning: 'How an action is run.',
  },
  group: {
    words: [
      ['NAME', 'the id of the group'],
      ['MEMBER', 'primitives, in start order'],
    ],
    rest: '{ meta, primitives }',
    meaning: 'Resources on one node, started in order.',
  },
  clone: {
    words: [
      ['NAME', 'the id of the clone'],
      ['CHILD', 'a primitive or group'],
    ],
    rest: '{ meta, child }',
    meaning: 'A resource on several nodes.',
  },
  promotable: {
    words: [
      ['NAME', 'the id of the clone'],
      ['CHILD', 'a primitive or group'],
    ],
    rest: '{ meta, child }',
    meaning: 'A resource on several nodes, of which some are promoted.',
  },
  bundle: {
    words: [['NAME', 'the id of the bundle']],
    rest: '{ podman, network, storage, primitive }',
    meaning: 'A resource in containers.',
  },
  location: {
    words: [resource, ['prefers | avoids', 'whether it shall or shall not'], ['NODE', 'a node, or `where RULE`']],
    rest: '[score=…]',
    meaning: 'Where a resource runs.',
  },
  colocation: {
    words: [
      resource,
      ['with | avoids', 'together or apart'],
      ['OTHER', 'the resource that is placed first and does not care'],
    ],
    rest: '[score=…]',
    meaning: 'The first follows the second.',
  },
  order: {
    words: [
      ['FIRST', 'a resource, with :ACTION where it is not start'],
      ['-> THEN', 'what waits for it'],
    ],
    rest: '[kind=Optional]',
    meaning: 'What starts before what.',
  },
  ticket: {
    words: [['TICKET', 'the name of the ticket'], ['for', ''], resource],
    rest: '[loss-policy=…]',
    meaning: 'What runs only at the site with the ticket.',
  },
  fencing: {
    words: [['NODE', 'a node, `matching "PATTERN"` or `where ATTRIBUTE == VALUE`']],
    rest: '{ level N DEVICE… }',
    meaning: 'Which devices fence a node, in which order.',
  },
  level: {
    words: [
      ['INDEX', '1 is tried first'],
      ['DEVICE', 'fence devices; all of them must succeed'],
    ],
    rest: '',
    meaning: 'Devices that fence together.',
  },
  tag: {
    words: [
      ['NAME', 'the id of the tag'],
      ['MEMBER', 'what it stands for'],
    ],
    rest: '',
    meaning: 'A name for several things.',
  },
  role: { words: [['NAME', 'the id of the role']], rest: '{ read | write | deny … }', meaning: 'Permissions.' },
  user: {
    words: [
      ['NAME', 'the name of the user'],
      ['ROLE', 'roles that the user has'],
    ],
    rest: '',
    meaning: 'Who may do what.',
  },
  alert: {
    words: [
      ['NAME', 'the id of the alert'],
      ['PATH', 'the program that is called'],
    ],
    rest: '{ recipient, select, meta }',
    meaning: 'A program that is told of events.',
  },
};

/** The positional words of the statement at an offset, and which of them is being typed. */
export function signatureHelp(compilation: Compilation, offset: number): SignatureHelp | null {
  const place = placeAt(compilation, offset);
  const form = place?.keyword === undefined ? undefined : forms[place.keyword];
  if (!place || !form) return null;
  const label = `${place.keyword} ${form.words.map(([name]) => name).join(' ')}${form.rest === '' ? '' : ` ${form.rest}`}`;
  let at = (place.keyword ?? '').length + 1;
  const parameters = form.words.map(([name, meaning]) => {
    const start = at;
    at += name.length + 1;
    return { label: [start, start + name.length] as [number, number], documentation: meaning };
  });
  const reached = place.words.length;
  const active = reached < form.words.length ? reached : undefined;
  return {
    signatures: [{ label, documentation: form.meaning, parameters }],
    activeSignature: 0,
    ...(active === undefined ? {} : { activeParameter: active }),
  };
}
