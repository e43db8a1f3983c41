import type { Item } from '../../grammar/ast.ts';
import type { Span } from '../../grammar/source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from './catalogue.ts';

/** Where an item belongs that stands where its keyword has no meaning. */
const homes: Readonly<Record<string, string>> = {
  op: 'Operations belong to a primitive or a template.',
  operations: 'Operations belong to a primitive or a template.',
  params: 'Put it into the block of the resource, operation, node or alert whose parameters these are.',
  meta: 'Put it into the block of the resource or alert whose meta attributes these are.',
  utilization: 'Put it into the block of a node, primitive or template.',
  podman: 'Containers belong to a bundle.',
  docker: 'Containers belong to a bundle.',
  rkt: 'Containers belong to a bundle.',
  network: 'The network belongs to a bundle.',
  storage: 'The storage belongs to a bundle.',
  port: 'Ports belong to the network of a bundle.',
  root: 'Directories belong to the storage of a bundle.',
  '->': 'Directories belong to the storage of a bundle.',
  level: 'Levels belong to the block of a fencing statement.',
  read: 'Permissions belong to a role.',
  write: 'Permissions belong to a role.',
  deny: 'Permissions belong to a role.',
  recipient: 'Recipients belong to an alert.',
  select: 'What is selected belongs to an alert.',
  set: 'Sets of resources belong to the block of a constraint.',
  prefers: 'Preferences belong to a location constraint.',
  avoids: 'Preferences belong to a location constraint.',
  while: 'A lifetime belongs to a constraint.',
};

interface Described {
  readonly keyword: string;
  readonly span: Span;
  readonly advice?: string;
}

function firstWord(item: Item, word: string): Described {
  return { keyword: word, span: { ...item.span, end: Math.min(item.span.end, item.span.start + word.length) } };
}

function describe(item: Item): Described {
  switch (item.kind) {
    case 'declaration':
    case 'set':
      return { keyword: item.keyword, span: item.keywordSpan };
    case 'pair':
      return {
        keyword: `${item.key.value}=`,
        span: item.key.span,
        advice: 'Write attributes into the header, before the brace; pairs need a set, such as params or meta.',
      };
    case 'pairReference':
      return {
        keyword: `@${item.reference.id}`,
        span: item.span,
        advice: 'Refer to a pair where name-value pairs stand.',
      };
    case 'directive':
      return {
        keyword: item.words[0]?.value ?? '',
        span: item.words[0]?.span ?? item.span,
        advice: 'Lines of ha.cf belong to a heartbeat block.',
      };
    case 'mapping':
      return item.keyword ? firstWord(item, item.keyword) : { keyword: '->', span: item.span };
    case 'preference':
      return firstWord(item, item.verb);
    case 'setLine':
      return firstWord(item, 'set');
    default:
      return firstWord(item, item.kind);
  }
}

/** The finding that an item has no meaning where it stands; `place` says where that is, as in `a group`. */
export function misplaced(item: Item, place: string): Diagnostic {
  const { keyword, span, advice } = describe(item);
  return finding('misplaced-keyword', span, {
    keyword,
    place,
    advice: advice ?? homes[keyword] ?? 'It is a statement of its own: put it at the top of the file.',
  });
}
